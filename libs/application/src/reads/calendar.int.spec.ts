import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { localDate } from '@drivbank/kernel';
import { readerOf } from '../reader.js';
import { CARIN, PUBLIC_URL, Trial } from '../testing/trial.js';
import { calendarAt } from './calendar.js';

let trial: Trial;
beforeAll(async () => {
  trial = await Trial.open();
  await trial.initiate('p1');
  await trial.initiate('p2');
  await trial.setDeadline('p1', '2030-05-20', { name: 'Öppen' });
  const met = await trial.setDeadline('p1', '2035-06-01', { name: 'Nådd i förtid' });
  await trial.act('p1', { type: 'MeetDeadline', deadlineId: met });
  await trial.setDeadline('p2', '2030-05-21', { name: 'I vila' });
  await trial.act('p2', { type: 'PauseProcess', resumeOn: localDate('2030-07-01'), deadlines: 'frozen' });
});
afterAll(() => trial.close());

async function calendarOf(personId: string, processId: string | null = null): Promise<string> {
  const moment = await trial.upToDate();
  const { held } = await readerOf(trial.engine, { personId: CARIN });
  const asked = { personId, held: personId === CARIN ? held : [], processId, publicUrl: PUBLIC_URL };
  return calendarAt(moment, { ...asked, language: 'sv' });
}

const summariesIn = (text: string) => [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary);

test('whatever is open, also at rest, and what was settled within a year', async () => {
  const text = await calendarOf(CARIN);
  expect(text).toContain('X-WR-CALNAME:Mina frister');
  expect(summariesIn(text)).toEqual([
    'Öppen – Processen p1',
    'Pausad: I vila – Processen p2',
    'Återuppta processen – Processen p2',
    'Klar: Nådd i förtid – Processen p1',
  ]);
});

test('of one process no other', async () => {
  const text = await calendarOf(CARIN, 'p2');
  expect(text).toContain('X-WR-CALNAME:Processen p2');
  expect(summariesIn(text)).toEqual(['Pausad: I vila – Processen p2', 'Återuppta processen – Processen p2']);
});

test('nothing of what concerns others', async () =>
  expect(summariesIn(await calendarOf('nobody'))).toEqual([]));

test('the same calendar has the same bytes, whenever it is asked for', async () => {
  const before = await calendarOf(CARIN);
  trial.clock.moveTo('2030-05-07', 9);
  expect(await calendarOf(CARIN)).toBe(before);
});

test('a year after it was settled it is gone, unless the calendar is that of its process', async () => {
  trial.clock.moveTo('2031-05-07', 9);
  expect((await calendarOf(CARIN)).includes('Nådd i förtid')).toBe(false);
  expect((await calendarOf(CARIN, 'p1')).includes('Nådd i förtid')).toBe(true);
});
