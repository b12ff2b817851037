import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '../support/client.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';

type AsOf = { readonly eventNumber: number; readonly past: boolean; readonly at: string };
type Page<Item> = { readonly items: readonly Item[]; readonly total: number; readonly asOf: AsOf };
type Timeline = Page<{
  readonly card: { readonly id: string; readonly title: string; readonly lifecycle: string };
  readonly planned: { readonly from: string; readonly to: string } | null;
  readonly periods: readonly { readonly kind: string; readonly from: string; readonly to: string | null }[];
  readonly deadlines: readonly unknown[];
}>;
type Step = {
  readonly entered: number;
  readonly forward: number;
  readonly back: number;
  readonly closed: number;
  readonly here: number;
};
type Funnel = {
  readonly phases: readonly Step[];
  readonly templates: readonly { readonly stages: readonly Step[] }[];
  readonly asOf: AsOf;
};
type Decision = { readonly on: string; readonly outcome: string; readonly gate: { readonly sv: string } };

let server: RunningServer;
let client: Client;
beforeAll(async () => {
  server = await demonstrationServer();
  client = new Client(server.address);
}, 240_000);
afterAll(() => server.remove());

const get = async <Body>(path: string) => (await client.get<Body>(path)).body;

/** An event in the middle of the demonstration: some processes have begun, some have not. */
const PAST = 200;

describe('the timeline', () => {
  test('holds every process of the board once, page by page, with the phase that it is in', async () => {
    const { total } = await get<Page<unknown>>('/processes?limit=1');
    const { items, total: counted } = await get<Timeline>('/timeline?limit=200');
    expect([counted, new Set(items.map(({ card }) => card.id)).size]).toEqual([total, total]);
    for (const { card, periods } of items) {
      const open = periods.filter(({ kind, to }) => kind === 'phase' && to === null);
      expect([card.title, open.length]).toEqual([card.title, card.lifecycle === 'closed' ? 0 : 1]);
    }
    expect(items.some(({ planned }) => planned !== null)).toBe(true);
  });

  test('shows what was known then', async () => {
    const now = await get<Timeline>('/timeline?limit=1');
    const then = await get<Timeline>(`/timeline?limit=1&asKnownAt=${PAST}`);
    expect(then.asOf).toMatchObject({ eventNumber: PAST, past: true });
    expect(then.total).toBeLessThan(now.total);
  });
});

describe('the funnel', () => {
  const balanced = ({ entered, forward, back, closed, here }: Step) =>
    entered === forward + back + closed + here;

  test('leaves nobody out: whoever came went on, went back, was closed or is there', async () => {
    const { phases, templates } = await get<Funnel>('/funnel');
    const { total } = await get<Page<unknown>>('/processes?limit=1');
    expect(phases[0]!.entered).toBe(total);
    expect(
      [...phases, ...templates.flatMap(({ stages }) => stages)].filter((step) => !balanced(step)),
    ).toEqual([]);
  });

  test('counts the processes of one owner, and those of then', async () => {
    const now = await get<Funnel>('/funnel');
    const owners = await get<{ items: { id: string }[] }>('/organisations');
    const own = await Promise.all(owners.items.map(({ id }) => get<Funnel>(`/funnel?owner=${id}`)));
    const sum = own.reduce((total, { phases }) => total + phases[0]!.entered, 0);
    expect(sum).toBe(now.phases[0]!.entered);
    const then = await get<Funnel>(`/funnel?asKnownAt=${PAST}`);
    expect(then.phases[0]!.entered).toBeLessThan(now.phases[0]!.entered);
  });

  test('refuses what it does not know', async () => {
    expect((await client.get('/funnel?owner=nobody')).status).toBe(400);
  });
});

test('decisions are listed by day, within days asked for, with the words of their gates', async () => {
  const { items, total } = await get<Page<Decision>>('/decisions');
  expect(total).toBeGreaterThan(1);
  const days = items.map(({ on }) => on);
  expect(days).toEqual(days.toSorted());
  expect(items.every(({ gate, outcome }) => gate.sv !== '' && outcome !== '')).toBe(true);
  const first = await get<Page<Decision>>(`/decisions?on.from=${days[0]}&on.to=${days[0]}`);
  expect(first.items.every(({ on }) => on === days[0])).toBe(true);
});

test('holidays are those of the law on last days, by name; a span that runs backwards is refused', async () => {
  const { items } = await get<{ items: { date: string; name: { sv: string } }[] }>(
    '/holidays?from=2026-12-24&to=2027-01-01',
  );
  expect(items.map(({ date, name }) => `${date} ${name.sv}`)).toEqual([
    '2026-12-24 julafton',
    '2026-12-25 juldagen',
    '2026-12-26 annandag jul',
    '2026-12-31 nyårsafton',
    '2027-01-01 nyårsdagen',
  ]);
  expect((await client.get('/holidays?from=2027-01-01&to=2026-01-01')).status).toBe(400);
});
