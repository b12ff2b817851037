import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import { Trial } from '../testing/trial.js';
import { processPage } from './process-page.js';

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.open();
  await trial.initiate('p1');
  await trial.setDeadline('p1', '2030-06-12', { remindOffsetsDays: [-7, -1] });
});
afterAll(() => trial.close());

const page = async () => processPage(await trial.upToDate(), trial.engine.keyring, 'p1');
const remindedOn = async () => (await page()).deadlines.map(({ nextReminderOn }) => nextReminderOn);

test('a deadline says when somebody is reminded next', async () => {
  expect(await remindedOn()).toEqual(['2030-06-05']);
  trial.clock.moveTo('2030-06-06', 8);
  expect(await remindedOn()).toEqual(['2030-06-11']);
});

test('nobody is reminded of what is frozen', async () => {
  await trial.act('p1', { type: 'PauseProcess', resumeOn: localDate('2030-09-02'), deadlines: 'frozen' });
  expect((await remindedOn())[0]).toBeNull();
  await trial.act('p1', { type: 'ResumeProcess', shift: 'keep' });
  expect((await remindedOn())[0]).toBe('2030-06-11');
});

test('nor when all moments are behind', async () => {
  trial.clock.moveTo('2030-06-12', 8);
  expect((await remindedOn())[0]).toBeNull();
});
