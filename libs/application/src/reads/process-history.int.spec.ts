import { EVERYTHING } from '@drivbank/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { byDecider, CARIN, Trial } from '../testing/trial.js';
import { processHistory, type HistoryRequest } from './process-history.js';

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.open();
  await trial.initiate('p1');
  await trial.setDeadline('p1', '2030-06-12', { name: 'Offert på Ängelholms tak' });
  await trial.setDeadline('p1', '2030-07-12');
  await trial.act('p1', { type: 'RecordProgress', text: 'Vi väntar på offerten.' });
  await trial.act('p1', { type: 'MeetDeadline', deadlineId: 'd1' });
});
afterAll(() => trial.close());

async function history(request: Partial<HistoryRequest> = {}, asKnownAt?: string) {
  const { engine } = trial;
  const { position } = (await engine.log.last())!;
  const moment = await engine.reading.moment({ asKnownAt, position, sight: EVERYTHING });
  return processHistory(moment, engine.log, engine.keyring, 'p1', { limit: 100, ...request });
}
const typesOf = ({ items }: Awaited<ReturnType<typeof history>>) => items.map(({ type }) => type);

test('newest first, with how many of each type and who did them', async () => {
  const { items, types, people, total } = await history();
  expect(items[0]).toMatchObject({ type: 'DeadlineMet', by: { id: CARIN, name: 'Carin' } });
  expect(items.map(({ revision }) => revision)).toEqual([...items.keys()].reverse());
  expect(types).toContainEqual({ type: 'DeadlineSet', count: 2 });
  expect(people[0]).toEqual({ person: { id: CARIN, name: 'Carin' }, count: total });
});

test('tells what was stored, with its texts opened', async () => {
  const { items } = await history({ types: ['ProgressRecorded'] });
  expect(items.map(({ data }) => data)).toEqual([{ text: 'Vi väntar på offerten.' }]);
});

test('of the types that are asked for, paged within them', async () => {
  const asked = { types: ['DeadlineSet', 'DeadlineMet'], limit: 2 };
  const first = await history(asked);
  expect([typesOf(first), first.total]).toEqual([['DeadlineMet', 'DeadlineSet'], 3]);
  const second = await history({ ...asked, before: Number(first.next) });
  expect([typesOf(second), second.total, second.next]).toEqual([['DeadlineSet'], 3, null]);
});

test('by whoever is asked for', async () => {
  expect((await history({ by: byDecider.id })).items).toEqual([]);
  expect((await history({ by: 'drivbank' })).items).toEqual([]);
  expect((await history({ by: CARIN })).items.length).toBeGreaterThan(4);
});

test.each(['ÄNGELHOLMS offert', 'planen carin offert på'])('that say %s, whatever the case', async (q) => {
  expect(new Set(typesOf(await history({ q })))).toEqual(new Set(['DeadlineMet', 'DeadlineSet']));
});

test('that say nothing of the kind are none, and the counts of all stay', async () => {
  const { items, total, next, types } = await history({ q: 'vindkraft' });
  expect({ items, total, next }).toEqual({ items: [], total: 0, next: null });
  expect(types.length).toBeGreaterThan(2);
});

test('as it was known after an event', async () => {
  const { items } = await history();
  const before = items.find(({ type }) => type === 'ProgressRecorded')!.number - 1;
  const known = await history({ q: 'offert' }, String(before));
  expect(typesOf(known)).toEqual(['DeadlineSet']);
  expect(known.types).not.toContainEqual(expect.objectContaining({ type: 'ProgressRecorded' }));
});
