import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Recorded } from '@drivbank/kernel';
import { START } from '@drivbank/event-store';
import { Trial } from '../testing/trial.js';
import { importVinnova } from './import-vinnova.js';

const DEMO = readFileSync('infra/demo/vinnova-projects.json', 'utf8');
const project = (own: Record<string, unknown> = {}) => ({
  Diarienummer: '2019-02711',
  Ärenderubrik: 'Trygg hemgång',
  BeviljatBidrag: 750_000,
  ProjektStart: '2024-01-01T00:00:00',
  ProjektSlut: '2025-12-31T00:00:00',
  KoordinatorOrg: 'Umeå kommun',
  Status: 'Pågående',
  ...own,
});

let trial: Trial;
beforeEach(async () => {
  trial = await Trial.open();
});
afterEach(() => trial.close());

const take = (text: string, progress: () => void = () => undefined) =>
  importVinnova(trial.engine, text, progress);

async function everything(): Promise<readonly Recorded[]> {
  return (await trial.engine.log.readAll(START, 10_000)).events;
}

/** The types of the events that the import of these records adds. */
async function added(...records: Record<string, unknown>[]): Promise<readonly string[]> {
  const before = (await everything()).length;
  await take(JSON.stringify(records));
  return (await everything()).slice(before).map(({ type }) => type);
}

test('80 real projects become 80 processes, and a second run adds nothing', async () => {
  expect(await take(DEMO)).toMatchObject({ records: 80, taken: 80, refused: [] });
  const events = await everything();
  expect(events.filter(({ type }) => type === 'ProcessInitiated')).toHaveLength(80);
  expect(await take(DEMO)).toMatchObject({ taken: 0, changed: 0, unchanged: 80, events: 0 });
  expect(await everything()).toHaveLength(events.length);
});

test('a process carries the dates of its record, recorded today', async () => {
  await take(JSON.stringify([project()]));
  const initiated = (await everything()).find(({ type }) => type === 'ProcessInitiated')!;
  expect(initiated.metadata.occurredAt).toBe('2024-01-01');
  expect(initiated.metadata.recordedAt.slice(0, 10)).toBe('2030-05-06');
});

test('what changes in the source becomes one new event each time, also when it changes back', async () => {
  expect(await added(project())).toEqual(['OrganisationRegistered', 'ProcessInitiated', 'FundingRegistered']);
  expect(await added(project({ BeviljatBidrag: 1 }))).toEqual(['FundingChanged']);
  expect(await added(project({ BeviljatBidrag: 1 }))).toEqual([]);
  expect(await added(project())).toEqual(['FundingChanged']);
});

test('a project that has ended closes its process', async () => {
  await take(JSON.stringify([project()]));
  expect(await added(project({ Status: 'Avslutat' }))).toEqual(['ProcessClosed', 'FundingChanged']);
});

test('a number that is found later identifies the funding that was known by its address', async () => {
  const x = { key: 'url:trygg-hemgang', source: 'https://www.vinnova.se/p/trygg-hemgang/' };
  await take(JSON.stringify([project({ Diarienummer: null, x })]));
  expect(await added(project({ x }))).toEqual(['FundingIdentified']);
});

test('an import that was broken off in the middle is finished by the next', async () => {
  const whole = await Trial.open();
  await importVinnova(whole.engine, DEMO, () => undefined);
  const ids = async ({ engine }: Trial) =>
    (await engine.log.readAll(START, 10_000)).events
      .map(({ stream, revision, type }) => `${stream}/${revision}/${type}`)
      .filter((id) => /^(innovationProcess|funding|organisation)-/.test(id))
      .sort();

  let batches = 0;
  const broken = take(DEMO, () => {
    batches += 1;
    if (batches === 2) throw new Error('killed');
  });
  await expect(broken).rejects.toThrow('killed');
  expect((await ids(trial)).length).toBeLessThan((await ids(whole)).length);
  await take(DEMO);
  expect(await ids(trial)).toEqual(await ids(whole));
  await whole.close();
});

test('two spellings of one organisation are one', async () => {
  const other = project({ Diarienummer: '2020-1', KoordinatorOrg: 'UMEÅ KOMMUN' });
  const types = await added(project(), other);
  expect(types.filter((type) => type === 'OrganisationRegistered')).toHaveLength(1);
});
