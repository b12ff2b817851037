import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fileMailer } from '@drivbank/mail';
import { openEngine, type Engine, type EngineOptions } from './engine.js';
import { beganAsTrial, firstPersonId, NoTrial } from './founding.js';

const ANNA = { name: 'Anna Ek', loginName: 'anna@kommunen.example', password: 'sju gröna elcyklar' };

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'drivbank-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Opens it, does something in it, and closes it again. */
async function opened<Result>(signIn: EngineOptions['signIn'], act: (engine: Engine) => Promise<Result>) {
  const engine = await openEngine({
    directory,
    mailer: fileMailer({ directory: join(directory, 'mail'), from: 'drivbank@localhost' }),
    organisation: 'Kommunen',
    publicUrl: 'http://127.0.0.1:3000',
    signIn,
  });
  return act(engine).finally(() => engine.close());
}

const knowsTrial = ({ desk }: Engine) => beganAsTrial(desk);
const lastEvent = async ({ log }: Engine) => (await log.last())?.id;

test('where people sign in nobody is known, and a trial may still come of it', async () => {
  expect(await opened('accounts', knowsTrial)).toBe(false);
  const roles = await opened(undefined, async ({ desk }) => {
    const decider = await desk.stateOf('person', firstPersonId('decider'));
    return decider.status === 'known' && decider.grants.map(({ scope }) => scope.kind);
  });
  expect(roles).toEqual(['deployment', 'organisation']);
});

test('a trial that is opened again is as it was', async () => {
  const first = await opened(undefined, lastEvent);
  expect(await opened(undefined, lastEvent)).toBe(first);
});

test('a trial becomes serious with its people, and is no trial from its first administrator on', async () => {
  await opened(undefined, knowsTrial);
  expect(await opened('accounts', knowsTrial)).toBe(true);
  expect(await opened(undefined, knowsTrial)).toBe(true);
  await opened('accounts', ({ accounts }) => accounts!.appoint(ANNA));
  const before = await opened('accounts', lastEvent);
  await expect(opened(undefined, knowsTrial)).rejects.toBeInstanceOf(NoTrial);
  expect(await opened('accounts', lastEvent)).toBe(before);
});

test('nothing is written where a trial is refused that never was one', async () => {
  await opened('accounts', ({ accounts }) => accounts!.appoint(ANNA));
  const before = await opened('accounts', lastEvent);
  await expect(opened(undefined, knowsTrial)).rejects.toBeInstanceOf(NoTrial);
  expect(await opened('accounts', lastEvent)).toBe(before);
  expect(await opened('accounts', knowsTrial)).toBe(false);
});
