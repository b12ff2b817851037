import { expect, test } from '@jest/globals';
import { configurationFrom, type Configuration } from './config.js';
import { greeting, setupWords } from './greeting.js';

const ADDRESS = 'http://127.0.0.1:3000';
const LINK = `${ADDRESS}/setup#token`;

function greeted(args: readonly string[], environment: NodeJS.ProcessEnv, setupLink?: string): string {
  const configuration = configurationFrom(args, environment) as Configuration;
  return greeting({ address: ADDRESS, configuration, events: 12, setupLink });
}

test('where nobody has an account the first step is the link alone', () => {
  const words = greeted([], {}, LINK);
  expect(words).toContain('(12 händelser / events)');
  expect(words).not.toMatch(/Start a process|sign in|IS AUTHENTICATED/);
  expect(setupWords(LINK, false)).toContain(`START HERE`);
  expect(setupWords(LINK, false)).toContain(`\n  ${LINK}\n`);
  expect(setupWords(LINK, false)).not.toContain('This was a trial');
});

test('who comes from a trial is told what becomes of it, and the way back', () => {
  expect(setupWords(LINK, true)).toMatch(/This was a trial, and everything in it is still here/);
  expect(setupWords(LINK, true)).toContain('DRIVBANK_SIGN_IN=trial npm start');
});

test('where there are accounts one signs in, at the address that people know', () => {
  expect(greeted([], { DRIVBANK_URL: 'https://drivbank.example' })).toMatch(
    /öppna https:\/\/drivbank\.example och logga in/,
  );
});

test.each([
  [[], 'choose "Start a process"'],
  [['--demonstration'], 'invented people for every role'],
])('a trial says that nobody is authenticated: %j', (args, first) => {
  const words = greeted(args, { DRIVBANK_SIGN_IN: 'trial' });
  expect(words).toContain(first);
  expect(words).toContain('NOBODY IS AUTHENTICATED');
});
