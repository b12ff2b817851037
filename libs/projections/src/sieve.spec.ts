import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EVERYTHING, sees, type Seen, type Sight } from '@drivbank/domain';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { queriesOn } from './kysely.js';
import { writtenLog, type WrittenLog } from './testing/written-log.js';
import { replay } from './time-machine.js';
import { ViewStore } from './view-store.js';
import { VIEWS } from './views.js';

let written: WrittenLog;
const views = new ViewStore(':memory:', 'sieve');
beforeAll(async () => {
  written = await writtenLog();
  await replay(written.log, views);
});
afterAll(async () => {
  views.close();
  await written.close();
});

const TABLES = ['document', ...VIEWS.flatMap(({ tables }) => Object.keys(tables))];
const OF_EVERYBODY = ['organisation', 'person', 'api_token_name', 'template_version'];

const sightOf = (some: Partial<Exclude<Sight['processes'], 'all'>>, more: Partial<Sight> = {}): Sight => ({
  processes: { organisations: [], processes: [], coordinator: null, ...some },
  secret: { processes: [], coordinator: null },
  except: [],
  people: { self: 'somebody' },
  ...more,
});

async function rowsOf(table: string, sight: Sight): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(
    queriesOn(views.database, sight),
  );
  return rows;
}

test.each(TABLES)('whoever sees everything sees all of %s', async (table) => {
  const { n } = views.database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number };
  expect(await rowsOf(table, EVERYTHING)).toHaveLength(n);
  expect(n).toBeGreaterThan(0);
});

test.each(TABLES.filter((table) => !OF_EVERYBODY.includes(table)))(
  'whoever sees no process sees nothing of %s',
  async (table) => expect(await rowsOf(table, sightOf({}))).toEqual([]),
);

test.each(TABLES.filter((table) => !OF_EVERYBODY.includes(table)))(
  'whoever sees one process sees nothing of the others in %s',
  async (table) => {
    const rows = await rowsOf(table, sightOf({ processes: ['waiting'] }));
    const others = ['long-life', 'stopped'];
    expect(rows.filter((row) => others.some((id) => JSON.stringify(row).includes(id)))).toEqual([]);
  },
);

test('whoever sees all but those with a mark sees everything else', async () => {
  const kept = ['api_token', 'calendar_feed', 'webhook'];
  for (const table of TABLES) {
    if (kept.includes(table) || table.startsWith('account') || table === 'document') continue;
    const { n } = views.database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number };
    expect([table, (await rowsOf(table, sightOf({}, { processes: 'all' }))).length]).toEqual([table, n]);
  }
});

test('whoever sees all but one sees nothing of that one in any table', async () => {
  const sight = sightOf({}, { processes: 'all', secret: 'all', except: ['long-life'] });
  const found: string[] = [];
  for (const table of TABLES.filter((one) => !OF_EVERYBODY.includes(one)))
    if (JSON.stringify(await rowsOf(table, sight)).includes('long-life')) found.push(table);
  expect(found).toEqual([]);
});

test('what he sees is there, with what reminds of it', async () => {
  const sight = sightOf({ processes: ['long-life'] });
  const empty: string[] = [];
  for (const table of TABLES) if ((await rowsOf(table, sight)).length === 0) empty.push(table);
  // Its money came from elsewhere.
  expect(empty).toEqual([
    'account',
    'account_link',
    'account_passkey',
    'api_token',
    'calendar_feed',
    'webhook',
    'funding',
  ]);
});

const IDS = ['a', 'b', 'c'];
const id = fc.constantFrom(...IDS);
const idOrNone = fc.option(id, { nil: null });
const seen: fc.Arbitrary<Seen> = fc.record({
  processId: id,
  ownerId: id,
  offeredTo: idOrNone,
  receiverId: idOrNone,
  coordinators: fc.uniqueArray(id),
  secret: fc.boolean(),
});
const some = { processes: fc.uniqueArray(id), coordinator: idOrNone };
const sight: fc.Arbitrary<Sight> = fc.record({
  processes: fc.oneof(fc.constant('all' as const), fc.record({ ...some, organisations: fc.uniqueArray(id) })),
  secret: fc.oneof(fc.constant('all' as const), fc.record(some)),
  except: fc.uniqueArray(id, { maxLength: 1 }),
  people: fc.constant('all' as const),
});

test('the sieve lets through what the rule of the domain says', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(seen, { selector: ({ processId }) => processId }),
      sight,
      async (all, by) => {
        const database = new ViewStore(':memory:', 'random');
        const { database: db } = database;
        for (const { processId, ownerId, receiverId, coordinators, offeredTo, secret } of all) {
          db.prepare(
            `INSERT INTO process_board (doc_id, process_id, owner_id, receiver_id, coordinator_ids, secrecy)
             VALUES (?, ?, ?, ?, ?, ?)`,
          ).run(processId, processId, ownerId, receiverId, JSON.stringify(coordinators), secret ? '§' : null);
          if (offeredTo === null) continue;
          db.prepare(
            `INSERT INTO waiting_list (doc_id, process_id, kind, subject_id) VALUES (?, ?, 'ownership', ?)`,
          ).run(processId, processId, offeredTo);
        }
        const rows = await queriesOn(db, by).selectFrom('process_board').select('process_id').execute();
        database.close();
        const expected = all.filter((process) => sees(by, process)).map(({ processId }) => processId);
        expect(rows.map((row) => row.process_id).sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 300 },
  ));
