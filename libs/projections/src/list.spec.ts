import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { EVERYTHING } from '@drivbank/domain';
import { queriesOn } from './kysely.js';
import { listRows, ListRequestWrong, type ListRequest, type ListSpec } from './list.js';
import { swedishOrder } from './swedish-order.js';
import { ViewStore } from './view-store.js';

const SPEC: ListSpec = {
  table: 'process_board',
  fields: { title: 'title', stage: 'stage', nextDueOn: 'next_due_on', waiting: 'gates_waiting' },
  numbers: ['waiting'],
  words: ['title'],
  searched: ['title', 'stage'],
  lists: { coordinator: 'coordinator_ids' },
  key: ['process_id'],
  sort: 'title',
};

type Row = {
  readonly process_id: string;
  readonly title: string;
  readonly stage: string | null;
  readonly next_due_on: string | null;
  readonly gates_waiting: number;
  readonly coordinator_ids: string;
};

const views = new ViewStore(':memory:', 'lists');
const queries = queriesOn(views.database, EVERYTHING);
afterAll(() => views.close());
beforeEach(() => empty());

const empty = () => views.database.exec('DELETE FROM process_board');
const insertion = views.database.prepare(
  `INSERT INTO process_board (doc_id, process_id, title, stage, next_due_on, gates_waiting, coordinator_ids)
   VALUES (?, ?, ?, ?, ?, ?, ?)`,
);
const insert = (...rows: readonly Row[]) =>
  rows.forEach((row) =>
    insertion.run(
      row.process_id,
      row.process_id,
      row.title,
      row.stage,
      row.next_due_on,
      row.gates_waiting,
      row.coordinator_ids,
    ),
  );

const rowOf = (own: Partial<Row>): Row => ({
  process_id: 'p1',
  title: 'Trygga nätter',
  stage: null,
  next_due_on: null,
  gates_waiting: 0,
  coordinator_ids: '[]',
  ...own,
});

const ask = (own: Partial<ListRequest> = {}, spec = SPEC) =>
  listRows<Row>(queries, spec, { filters: {}, limit: 50, ...own });
const idsOf = async (own: Partial<ListRequest>) => (await ask(own)).rows.map(({ process_id: id }) => id);

/** The order of a list, said again in other words: nothing last, then the value, then the key. */
function inOrder(rows: readonly Row[], sort: string): readonly Row[] {
  const sign = sort.startsWith('-') ? -1 : 1;
  const column = SPEC.fields[sort.replace('-', '')] as keyof Row;
  const said = (value: Row[keyof Row]) => (column === 'title' ? swedishOrder(value as string) : value);
  const compared = (a: Row[keyof Row], b: Row[keyof Row]) => (a! < b! ? -1 : a! > b! ? 1 : 0);
  return rows.toSorted(
    (a, b) =>
      Number(a[column] === null) - Number(b[column] === null) ||
      sign * compared(said(a[column]), said(b[column])) ||
      compared(a.process_id, b.process_id),
  );
}

const SORTS = Object.keys(SPEC.fields).flatMap((name) => [name, `-${name}`]);
const someRows = fc.uniqueArray(
  fc.record({
    process_id: fc.integer({ min: 0, max: 99 }).map((n) => `p${n}`),
    title: fc.constantFrom('a', 'b', 'B', 'å', '', 'b%_', '10', '9'),
    stage: fc.constantFrom('test', 'ideas', null),
    next_due_on: fc.constantFrom('2030-01-07', '2030-06-12', null),
    gates_waiting: fc.nat(12),
    coordinator_ids: fc.constant('[]'),
  }),
  { selector: (row) => row.process_id, maxLength: 25 },
);

/** Every page, from the first to the one that has no next; something may happen between two pages. */
async function pages(request: Partial<ListRequest>, between: (page: number) => void = () => undefined) {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 200; page++) {
    const listed = await ask({ ...request, cursor });
    rows.push(...listed.rows);
    if (listed.next === null) return rows;
    cursor = listed.next;
    between(page);
  }
  throw new Error('The pages never end');
}

describe('Pages by cursor', () => {
  test.each(SORTS)('hold every row once and in order, sorted by %s', (sort) =>
    fc.assert(
      fc.asyncProperty(someRows, fc.integer({ min: 1, max: 7 }), async (rows, limit) => {
        empty();
        insert(...rows);
        expect(await pages({ sort, limit })).toMatchObject(inOrder(rows, sort));
      }),
      { numRuns: 25 },
    ),
  );

  test.each(SORTS)('skip and double nothing when rows come and go in between, sorted by %s', (sort) =>
    fc.assert(
      fc.asyncProperty(someRows, fc.integer({ min: 1, max: 4 }), async (rows, limit) => {
        empty();
        const [stay, come, go] = [0, 1, 2].map((kind) => rows.filter((_, i) => i % 3 === kind));
        insert(...stay!, ...go!);
        const listed = await pages({ sort, limit }, (page) => {
          insert(...come!.slice(page, page + 1));
          const gone = go![page]?.process_id;
          if (gone) views.database.prepare('DELETE FROM process_board WHERE process_id = ?').run(gone);
        });
        const ids = listed.map(({ process_id: id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(listed).toEqual(inOrder(listed, sort));
        const stayed = new Set(stay!.map(({ process_id: id }) => id));
        expect(listed.filter(({ process_id: id }) => stayed.has(id))).toMatchObject(inOrder(stay!, sort));
      }),
      { numRuns: 25 },
    ),
  );

  test('say how many rows there are in all, and stop at the last', async () => {
    insert(...['p1', 'p2', 'p3'].map((id) => rowOf({ process_id: id })));
    const first = await ask({ limit: 2 });
    expect([first.rows.length, first.total]).toEqual([2, 3]);
    const second = await ask({ limit: 2, cursor: first.next! });
    expect([second.rows.length, second.total, second.next]).toEqual([1, 3, null]);
    expect(await ask({ limit: 3 })).toMatchObject({ total: 3, next: null });
  });
});

describe('A cursor', () => {
  const asked = { filters: { stage: 'test', coordinator: 'carin' }, sort: 'title', limit: 1 };
  const cursorOf = async (request: Partial<ListRequest> = asked) => (await ask(request)).next!;
  beforeEach(() =>
    insert(
      ...['p1', 'p2', 'p3'].map((id) =>
        rowOf({ process_id: id, stage: 'test', coordinator_ids: '["carin"]' }),
      ),
    ),
  );

  test.each<[string, Partial<ListRequest>]>([
    ['another order', { sort: 'stage' }],
    ['the opposite order', { sort: '-title' }],
    ['another value of a filter', { filters: { ...asked.filters, stage: 'ideas' } }],
    ['one filter less', { filters: { stage: 'test' } }],
    ['one filter more', { filters: { ...asked.filters, title: 'Trygga nätter' } }],
    ['words to search for', { q: 'trygga' }],
  ])('is refused with %s', async (_what, other) => {
    const cursor = await cursorOf();
    await expect(ask({ ...asked, ...other, cursor })).rejects.toMatchObject({ parameter: 'cursor' });
  });

  test('is refused by another list', async () => {
    const other: ListSpec = { ...SPEC, table: 'deadline_sheet' };
    const cursor = await cursorOf();
    await expect(ask({ ...asked, cursor }, other)).rejects.toBeInstanceOf(ListRequestWrong);
  });

  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const decoded = (cursor: string) =>
    JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
  test.each<[string, (cursor: string) => string]>([
    ['is empty', () => ''],
    ['is no base64', () => '%%%'],
    ['is cut off', (cursor) => cursor.slice(0, -4)],
    ['is no list', () => encoded({ place: 1 })],
    ['lacks its key', (cursor) => encoded(decoded(cursor).slice(0, -1))],
    ['has a part too many', (cursor) => encoded([...decoded(cursor), 'p9'])],
    ['has an object for a value', (cursor) => encoded([decoded(cursor)[0], {}, 'p1'])],
    ['has a truth for a value', (cursor) => encoded([decoded(cursor)[0], true, 'p1'])],
  ])('is refused when it %s', async (_how, broken) => {
    const cursor = broken(await cursorOf());
    await expect(ask({ ...asked, cursor })).rejects.toMatchObject({ parameter: 'cursor' });
  });

  test.each<[string, Partial<ListRequest>]>([
    ['pages of another size', { limit: 5 }],
    ['its filters in another order', { filters: { coordinator: 'carin', stage: 'test' } }],
    ['its order said by default', { sort: undefined }],
  ])('goes on with %s', async (_what, other) => {
    const { rows } = await ask({ ...asked, ...other, cursor: await cursorOf() });
    expect(rows[0]).toMatchObject({ process_id: 'p2' });
  });

  test('does no harm when somebody wrote SQL into it', async () => {
    const [question] = decoded(await cursorOf());
    const cursor = encoded([question, "'; DROP TABLE process_board; --", 'p1']);
    await ask({ ...asked, cursor });
    expect(await idsOf({})).toEqual(['p1', 'p2', 'p3']);
  });
});

describe('Words', () => {
  test('stand as in a Swedish dictionary, whatever the case', async () => {
    const titles = ['apa', 'Bad', 'élan', 'Trygga nätter', 'zon', 'Åben', 'år', 'Ärlig', 'Öl'];
    insert(...titles.toReversed().map((title, i) => rowOf({ process_id: `p${i}`, title })));
    expect((await ask()).rows.map(({ title }) => title)).toEqual(titles);
    expect(titles.toSorted(new Intl.Collator('sv').compare)).toEqual(titles);
  });
});

describe('Numbers', () => {
  test.each<[string, string, number[]]>([
    ['waiting', '1', [1]],
    ['waiting', '1,10', [1, 10]],
    ['waiting.from', '5', [5, 10]],
    ['waiting.to', '1', [0, 1]],
  ])('%s=%s', async (parameter, value, found) => {
    insert(...[0, 1, 5, 10].map((n) => rowOf({ process_id: `p${n}`, gates_waiting: n })));
    const { rows } = await ask({ filters: { [parameter]: value }, sort: 'waiting' });
    expect(rows.map((row) => row.gates_waiting)).toEqual(found);
  });
});

describe('The grammar of filters', () => {
  beforeEach(() =>
    insert(
      rowOf({ process_id: 'p1', title: 'Ångbåt', stage: 'test', next_due_on: '2030-01-07' }),
      rowOf({ process_id: 'p2', title: 'Buss 100 %', stage: 'ideas', next_due_on: '2030-06-12' }),
      rowOf({ process_id: 'p3', title: 'Cykel', coordinator_ids: '["carin","bo"]' }),
    ),
  );

  test.each<[string, Partial<ListRequest>, string[]]>([
    ['a value', { filters: { stage: 'test' } }, ['p1']],
    ['one of several values', { filters: { stage: 'test,ideas' } }, ['p2', 'p1']],
    ['a value that no row has', { filters: { stage: 'nowhere' } }, []],
    ['from a value on', { filters: { 'nextDueOn.from': '2030-01-07' } }, ['p2', 'p1']],
    ['up to a value', { filters: { 'nextDueOn.to': '2030-01-07' } }, ['p1']],
    [
      'between two values',
      { filters: { 'nextDueOn.from': '2030-01-08', 'nextDueOn.to': '2030-06-12' } },
      ['p2'],
    ],
    ['a list that holds an id', { filters: { coordinator: 'bo' } }, ['p3']],
    ['a list that holds one of several ids', { filters: { coordinator: 'dag,carin' } }, ['p3']],
    ['no part of an id', { filters: { coordinator: 'car' } }, []],
    ['two filters at once', { filters: { stage: 'test', coordinator: 'bo' } }, []],
    ['a word, whatever its case', { q: 'ÅNGBÅT' }, ['p1']],
    ['a part of a word', { q: 'yke' }, ['p3']],
    ['a word in any of the columns that are searched', { q: 'idea' }, ['p2']],
    ['a percent sign as itself', { q: '0 %' }, ['p2']],
    ['an underscore as itself', { q: '_' }, []],
    ['a backslash as itself', { q: '\\' }, []],
    ['a word and a filter', { q: 'e', filters: { stage: 'test' } }, ['p1']],
    ['a quotation mark as itself', { filters: { stage: "' OR 1=1 --" } }, []],
  ])('takes %s', async (_what, request, ids) => {
    expect(await idsOf(request)).toEqual(ids);
    expect((await ask(request)).total).toBe(ids.length);
  });

  test.each([
    ['an unknown field', 'colour'],
    ['a column that has no public name', 'process_id'],
    ['a bound of an unknown field', 'colour.from'],
    ['a bound of a list', 'coordinator.from'],
    ['a bound that is none', 'title.like'],
    ['a bound of a bound', 'title.from.x'],
    ['a word for a number', 'waiting'],
    ['an empty name', ''],
    ['what every object has', 'constructor'],
    ['the prototype', '__proto__'],
  ])('refuses %s: %p', async (_what, parameter) => {
    const filters = Object.fromEntries([[parameter, 'x']]);
    await expect(ask({ filters })).rejects.toMatchObject({ name: 'ListRequestWrong', parameter });
  });

  test.each(['', '-', 'colour', '--title', 'title,stage', 'process_id', 'constructor', 'title DESC; --'])(
    'refuses the order %p',
    async (sort) => {
      await expect(ask({ sort })).rejects.toMatchObject({ name: 'ListRequestWrong', parameter: 'sort' });
    },
  );
});
