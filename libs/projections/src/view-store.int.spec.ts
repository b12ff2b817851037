import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Recorded } from '@drivbank/kernel';
import { START } from '@drivbank/event-store';
import * as fc from 'fast-check';
import { CODECS } from './happened.js';
import { writtenLog, type WrittenLog } from './testing/written-log.js';
import { replay } from './time-machine.js';
import { ViewStore, type Checksums } from './view-store.js';
import { VIEWS } from './views.js';

const BASIS = 'the-log';

let written: WrittenLog;
let whole: Checksums;
beforeAll(async () => {
  written = await writtenLog();
  const views = new ViewStore(':memory:', BASIS);
  await replay(written.log, views);
  whole = views.checksums();
  views.close();
});
afterAll(() => written.close());

const opened: ViewStore[] = [];
afterEach(() => opened.splice(0).forEach((views) => views.close()));
let files = 0;
const newFile = () => join(written.directory, `views-${files++}.db`);
const open = (file = ':memory:', ...more: [string?, typeof VIEWS?]) => {
  const views = new ViewStore(file, more[0] ?? BASIS, more[1]);
  opened.push(views);
  return views;
};
const reopened = (views: ViewStore, ...more: [string?, typeof VIEWS?]) => {
  opened.splice(opened.indexOf(views), 1)[0]!.close();
  return open(views.file, ...more);
};

/** All events up to and with that number, in one go. */
const upTo = (number: number, views = open()) => {
  views.apply(written.events.slice(0, number + 1), written.after(number));
  return views;
};
const last = () => written.events.length - 1;

const TABLES = VIEWS.flatMap((view) =>
  Object.entries(view.tables).map(([table, { columns }]) => ({ view: view.name, table, columns })),
);
const countOf = (views: ViewStore, table: string) =>
  (views.database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

describe('The history that these rules are tested on', () => {
  test('holds every event that there is', () => {
    const told = new Set(written.events.map(({ type }) => type));
    const known = Object.values(CODECS).flatMap(({ types }) => types);
    expect(known.filter((type) => !told.has(type))).toEqual([]);
  });

  test.each(TABLES)('puts rows into $table', ({ table }) => {
    expect(countOf(upTo(last()), table)).toBeGreaterThan(0);
  });
});

describe('Replayed and live are the same', () => {
  /** How the log comes to the views: so many events at a time, and what happens after each handful. */
  const handfuls = fc.array(
    fc.record({
      size: fc.integer({ min: 1, max: 40 }),
      how: fc.constantFrom('apply', 'fold', 'flush', 'close and open again'),
    }),
    { maxLength: 40 },
  );

  test('whatever the handfuls in which the events come, and wherever the process ends in between', () =>
    fc.assert(
      fc.property(handfuls, (plan) => {
        let views = open(newFile());
        let next = 0;
        for (const { size, how } of [...plan, { size: Infinity, how: 'apply' }]) {
          const events = written.events.slice(next, next + size);
          next += events.length;
          if (how === 'fold') views.fold(events, written.after(next - 1));
          else views.apply(events, written.after(next - 1));
          if (how === 'flush') views.flush();
          if (how === 'close and open again') views = reopened(views);
        }
        expect(views.checksums()).toEqual(whole);
        expect(views.checkpoint).toEqual(written.after(last()));
      }),
      { numRuns: 40 },
    ));

  test('what was folded and not written is read again after the process ended', () => {
    const views = open(newFile());
    views.apply(written.events.slice(0, 50), written.after(49));
    expect(views.unwritten).toBe(0);
    views.fold(written.events.slice(50), written.after(last()));
    expect(views.unwritten).toBeGreaterThan(0);
    const again = reopened(views);
    expect(again.checkpoint).toEqual(written.after(49));
    expect(again.checksums()).toEqual(upTo(49).checksums());
  });

  test('emptied and built again, also when the process ends in between', async () => {
    const emptied = upTo(last(), open(newFile()));
    emptied.reset();
    const views = reopened(emptied);
    expect(views.checkpoint).toEqual(START);
    expect(views.checksums()).toEqual(open().checksums());
    await replay(written.log, views);
    expect(views.checksums()).toEqual(whole);
  });
});

describe('A handful that cannot be taken in', () => {
  const unknown = (of: Recorded): Recorded => ({ ...of, type: 'NobodyKnowsThis' });

  test.each(['apply', 'fold'] as const)(
    'changes nothing by %s, and the next try does as if it had not been',
    (how) => {
      const views = upTo(59);
      const before = views.checksums();
      const broken = [...written.events.slice(60, 99), unknown(written.events[99]!)];
      expect(() => views[how](broken, written.after(99))).toThrow('NobodyKnowsThis');
      expect(views.foldedTo).toEqual(written.after(59));
      expect(views.checksums()).toEqual(before);
      views.apply(written.events.slice(60), written.after(last()));
      expect(views.checksums()).toEqual(whole);
    },
  );

  test('is not written in part when the file refuses a row', () => {
    const views = upTo(59);
    const before = views.checksums();
    views.database.exec(
      `CREATE TRIGGER full BEFORE INSERT ON reminder BEGIN SELECT RAISE(ABORT, 'disk full'); END`,
    );
    expect(() => views.apply(written.events.slice(60), written.after(last()))).toThrow('disk full');
    expect(views.checkpoint).toEqual(written.after(59));
    expect(views.checksums()).toEqual(before);
    views.database.exec('DROP TRIGGER full');
    views.apply(written.events.slice(60), written.after(last()));
    expect(views.checksums()).toEqual(whole);
  });
});

describe('A file of views', () => {
  test('is kept when it is opened again for the same log and the same views', () => {
    const views = reopened(upTo(last(), open(newFile())));
    expect(views.checkpoint).toEqual(written.after(last()));
    expect(views.knownAt).toBe(written.events.at(-1)!.metadata.recordedAt);
    expect(views.checksums()).toEqual(whole);
  });

  const revised = VIEWS.map((view) => (view.name === 'people' ? { ...view, revision: 99 } : view));
  test.each<[string, string, typeof VIEWS]>([
    ['it is of another log', 'another-log', VIEWS],
    ['a view answers differently than before', BASIS, revised],
    ['a view is gone', BASIS, VIEWS.slice(1)],
  ])('is emptied when %s', (_when, basis, known) => {
    const views = reopened(upTo(last(), open(newFile())), basis, known);
    expect(views.checkpoint).toEqual(START);
    expect(views.checksums()).toEqual(open(':memory:', basis, known).checksums());
  });
});

describe('The checksum of a view tells', () => {
  const changedBy = (sql: string) => {
    const views = upTo(last());
    views.database.exec(sql);
    const now = views.checksums();
    return Object.keys(now).filter((name) => now[name] !== whole[name]);
  };
  const one = (table: string) => `rowid = (SELECT min(rowid) FROM ${table})`;

  test.each(TABLES.flatMap(({ columns, ...of }) => columns.map((column) => ({ ...of, column }))))(
    'that $table.$column of one row was changed',
    ({ view, table, column }) => {
      expect(changedBy(`UPDATE ${table} SET ${column} = 'changed' WHERE ${one(table)}`)).toEqual([view]);
    },
  );

  test.each(TABLES)('that a row of $table is gone', ({ view, table }) => {
    expect(changedBy(`DELETE FROM ${table} WHERE ${one(table)}`)).toEqual([view]);
  });

  test.each(VIEWS)('that a document of $name was changed', ({ name }) => {
    expect(
      changedBy(
        `UPDATE document SET json = json || ' ' WHERE view = '${name}'
         AND id = (SELECT min(id) FROM document WHERE view = '${name}')`,
      ),
    ).toEqual([name]);
  });

  test('and nothing else', () => expect(changedBy('VACUUM')).toEqual([]));
});
