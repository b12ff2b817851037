import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sqliteEventStore } from '@drivbank/event-store';
import { LogFollower, ViewStore } from '@drivbank/projections';
import { writtenLog, type WrittenLog } from '../../../projections/src/testing/written-log.js';
import { beginWithSnapshot, leaveSnapshots, type SnapshotTold } from './snapshots.js';
import { ViewSnapshots } from './view-snapshots.js';

const LOG_ID = 'the-log';

let written: WrittenLog;
let shared: string;
let told: SnapshotTold[];
beforeEach(async () => {
  written = await writtenLog();
  shared = mkdtempSync(join(tmpdir(), 'drivbank-shared-'));
  told = [];
});
afterEach(async () => {
  await written.close();
  rmSync(shared, { recursive: true, force: true });
});

const at = (name: string) => join(written.directory, name);
const options = () => ({
  directory: shared,
  told: (what: SnapshotTold) => void told.push(what),
  eventsMin: 10,
  everyMs: 10,
});
const whatWasTold = () => told.map(({ what }) => what);

/** A node's views on a file, in step with the log, and what they add up to. */
async function node(name: string, log = written.log, from = at(name)) {
  await beginWithSnapshot(options(), LOG_ID, from);
  const views = new ViewStore(from, LOG_ID);
  const begunAt = views.checkpoint.number;
  const follower = new LogFollower(log, views);
  await follower.start();
  await follower.stop();
  return { views, begunAt, checksums: views.checksums() };
}

/** The first node's views, left for others. */
async function left(): Promise<string> {
  const { views } = await node('first.db');
  await new ViewSnapshots(shared, LOG_ID).leave(views.file);
  views.close();
  return join(shared, readdirSync(shared)[0]!);
}

describe('a node that joins', () => {
  test('begins with the views of another, and comes to the same', async () => {
    await left();
    const first = await node('first.db');
    const second = await node('second.db');
    expect([second.begunAt, second.checksums]).toEqual([written.events.at(-1)!.number, first.checksums]);
    expect(whatWasTold()).toEqual(['taken']);
    for (const { views } of [first, second]) views.close();
  });

  test.each([
    ['is damaged', (file: string) => writeFileSync(file, damaged(readFileSync(file)))],
    ['is cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 9_000))],
    ['is no database', (file: string) => writeFileSync(file, randomBytes(9_000))],
  ])('reads the log when the snapshot %s', async (_, harm) => {
    harm(await left());
    const second = await node('second.db');
    expect([second.begunAt, whatWasTold()]).toEqual([-1, ['not taken']]);
    expect(second.views.checkpoint.number).toBe(written.events.at(-1)!.number);
    second.views.close();
  });

  test('does not take what holds less than its name says, though the checksum is right', async () => {
    const file = await left();
    const more = file.replace(/-(\d+)-/, (_whole, number: string) => `-${Number(number) + 1}-`);
    writeFileSync(more, readFileSync(file));
    rmSync(file);
    const second = await node('second.db');
    expect([second.begunAt, whatWasTold()]).toEqual([-1, ['not taken']]);
    second.views.close();
  });

  test('sees nothing in snapshots of another log', async () => {
    await left();
    const other = new ViewSnapshots(shared, 'another-log');
    expect([other.newest(), new ViewSnapshots(shared, LOG_ID).newest()?.number]).toEqual([
      undefined,
      written.events.at(-1)!.number,
    ]);
  });

  test('keeps its own views when another is hardly further', async () => {
    const own = await node('own.db');
    own.views.close();
    await left();
    const again = await node('own.db');
    expect(whatWasTold()).toEqual([]);
    again.views.close();
  });

  test('reads the log when the snapshot is of a longer one: somebody has restored a backup', async () => {
    await left();
    const restored = sqliteEventStore({ file: at('restored.db') });
    for (const { stream, id, type, data, metadata, revision } of written.events.slice(0, 40))
      await restored.append(
        stream,
        [{ id, type, data, metadata }],
        revision === 0 ? 'no-stream' : revision - 1,
      );
    const { views, begunAt } = await node('second.db', restored);
    expect([begunAt, views.checkpoint.number]).toEqual([written.events.at(-1)!.number, 39]);
    views.close();
    await restored.close();
  });
});

describe('a node that follows', () => {
  const leavingDuring = async (time: () => Promise<void>) => {
    const { views } = await node('first.db');
    const here = (file: string, directory: string, logId: string) =>
      new ViewSnapshots(directory, logId).leave(file);
    const stop = leaveSnapshots(options(), LOG_ID, views, here);
    await time();
    await stop();
    views.close();
  };
  const untilLeft = async () => {
    while (!whatWasTold().some((what) => what.endsWith('left'))) await sleep(10);
  };

  test('leaves its views once, not again until there is more', async () => {
    await leavingDuring(async () => {
      await untilLeft();
      await sleep(200);
    });
    expect([whatWasTold(), readdirSync(shared).length]).toEqual([['left'], 1]);
  });

  test('does not begin while another is at it', async () => {
    const part = join(shared, 'views-of-another.part');
    writeFileSync(part, '');
    await leavingDuring(() => sleep(300));
    expect(whatWasTold()).toEqual([]);
    const twoHoursAgo = Date.now() / 1_000 - 7_200;
    utimesSync(part, twoHoursAgo, twoHoursAgo);
    await leavingDuring(untilLeft);
    expect([whatWasTold(), readdirSync(shared).length]).toEqual([['left'], 1]);
  });

  test('goes on without, and says so, when the directory is none', async () => {
    rmSync(shared, { recursive: true });
    writeFileSync(shared, 'a file where the directory was');
    await leavingDuring(untilLeft);
    expect(new Set(whatWasTold())).toEqual(new Set(['not taken', 'not left']));
  });
});

/** One byte in the middle is another. */
function damaged(content: Buffer): Buffer {
  content[content.length >> 1]! ^= 0xff;
  return content;
}
