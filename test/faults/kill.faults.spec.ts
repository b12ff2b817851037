import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { verifyLog } from '@drivbank/event-store';
import { Client } from '../support/client.js';
import { RunningServer, temporaryDirectory } from '../support/running-server.js';
import { Writer } from './writers.js';

const CLIENTS = 8;
const ROUNDS = Number(process.env['DRIVBANK_KILL_ROUNDS'] ?? 20);
const LATE_COMMIT = join(__dirname, 'answer-before-commit.cjs');
const MINUTES = 60_000;

type Found = {
  lost: number;
  doubled: number;
  invented: number;
  acknowledged: number;
  slowestStartMs: number;
};

/** Kills the server at a random moment under load, so many times, and counts what its clients then miss. */
async function storm(rounds: number, preload?: string): Promise<Found> {
  const directory = temporaryDirectory();
  let server = await RunningServer.start(directory, preload);
  const found = {
    lost: 0,
    doubled: 0,
    invented: 0,
    acknowledged: 0,
    slowestStartMs: 0,
    flaws: 0,
    equal: true,
  };
  try {
    // The views of a log that commits late are late too.
    await sleep(2_000);
    const first = new Client(server.address);
    const begun = Array.from({ length: CLIENTS }, (_, i) => Writer.begin(first, `skrivare${i}`));
    const writers = await Promise.all(begun);
    await sleep(500);
    for (let round = 0; round < rounds && found.lost === 0; round++) {
      await underLoad(writers, server);
      server = await RunningServer.start(directory, preload);
      found.slowestStartMs = Math.max(found.slowestStartMs, Math.round(server.readyAfterMs));
      const client = new Client(server.address);
      const { lost, doubled, invented } = await missing(writers, client);
      found.lost += lost;
      found.doubled += doubled;
      found.invented += invented;
      if (lost === 0) for (const writer of writers) await writer.settle(client);
    }
    found.equal = (await replayed(server)).equal;
    found.acknowledged = writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
    await server.end();
    found.flaws = verifyLog(join(directory, 'log.db')).flaws.length;
    return found;
  } finally {
    await server.remove();
  }
}

async function underLoad(writers: readonly Writer[], server: RunningServer): Promise<void> {
  const client = new Client(server.address);
  const writing = writers.map((writer) => writer.write(client));
  await sleep(randomInt(50, 600));
  await server.end('SIGKILL');
  await Promise.all(writing);
}

async function missing(writers: readonly Writer[], client: Client) {
  let [lost, doubled, invented] = [0, 0, 0];
  for (const writer of writers) {
    const held = await writer.held(client);
    const sent = new Set([...writer.acknowledged, ...writer.undecided.map(({ text }) => text)]);
    lost += writer.acknowledged.filter((text) => !held.includes(text)).length;
    doubled += held.length - new Set(held).size;
    invented += held.filter((text) => !sent.has(text)).length;
  }
  return { lost, doubled, invented };
}

async function replayed({ address }: RunningServer): Promise<{ equal: boolean }> {
  const text = await (await fetch(`${address}/api/v1/operations/replay`, { method: 'POST' })).text();
  const last = text.trim().split('\n').at(-1)!;
  return (JSON.parse(last) as { result: { equal: boolean } }).result;
}

test(
  `killed ${ROUNDS} times under load, nothing that was acknowledged is lost, doubled or invented`,
  async () => {
    const found = await storm(ROUNDS);
    console.log(JSON.stringify({ rounds: ROUNDS, ...found }));
    expect(found).toMatchObject({ lost: 0, doubled: 0, invented: 0, flaws: 0, equal: true });
    expect(found.acknowledged).toBeGreaterThan(ROUNDS * CLIENTS);
  },
  10 * MINUTES + ROUNDS * 10_000,
);

test(
  'the same storm finds a log that answers before it commits',
  async () => {
    expect((await storm(10, LATE_COMMIT)).lost).toBeGreaterThan(0);
  },
  10 * MINUTES,
);
