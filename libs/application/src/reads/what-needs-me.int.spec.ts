import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CARIN, Trial } from '../testing/trial.js';
import { whatNeedsMe } from './what-needs-me.js';

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.open();
  await trial.initiate('p1');
  await trial.initiate('p2');
  for (const dueOn of ['2030-05-08', '2030-05-12', '2030-05-13', '2030-05-20', '2030-05-21', '2031-05-21'])
    await trial.setDeadline('p1', dueOn, { name: `Till ${dueOn}` });
  for (const dueOn of ['2030-09-01', '2030-05-20', '2030-05-09'])
    await trial.setDeadline('p2', dueOn, { name: `Senast ${dueOn}` });
});
afterAll(() => trial.close());

const needsOf = async (personId: string) =>
  whatNeedsMe(await trial.upToDate(), trial.engine.keyring, personId);
const days = (rows: readonly { readonly lastDay: string }[]) => rows.map(({ lastDay }) => lastDay);

test('deadlines by how soon they are: this week, within two weeks, and how many later', async () => {
  const { overdue, thisWeek, soon, later } = await needsOf(CARIN);
  expect([days(overdue), days(thisWeek), days(soon), later]).toEqual([
    [],
    ['2030-05-08', '2030-05-09', '2030-05-12'],
    ['2030-05-13', '2030-05-20', '2030-05-20'],
    3,
  ]);
});

test('the same a week on', async () => {
  trial.clock.moveTo('2030-05-14', 8, 0);
  const { overdue, thisWeek, soon, later } = await needsOf(CARIN);
  expect([days(overdue), days(thisWeek), days(soon), later]).toEqual([
    ['2030-05-08', '2030-05-09', '2030-05-12', '2030-05-13'],
    [],
    ['2030-05-20', '2030-05-20', '2030-05-21'],
    2,
  ]);
});

test('each says what happens now in its process, with the deadline that is next there', async () => {
  const { overdue, soon } = await needsOf(CARIN);
  const next = {
    p1: 'Nästa frist: Till 2030-05-08, 8 maj 2030',
    p2: 'Nästa frist: Senast 2030-05-09, 9 maj 2030',
  };
  for (const { processId, now } of [...overdue, ...soon])
    expect(now.sv).toContain(next[processId as keyof typeof next]);
});

test('it is nobody else’s', async () => {
  const { overdue, thisWeek, soon, later } = await needsOf('nobody');
  expect([overdue, thisWeek, soon, later]).toEqual([[], [], [], 0]);
});
