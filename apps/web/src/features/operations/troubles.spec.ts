import { expect, test } from '@jest/globals';
import { mailFailure } from './mail-failure';
import { troublesIn } from './troubles';

type Status = Parameters<typeof troublesIn>[0];

const NOW = '2030-05-06T08:00:00.000Z';
const WELL: Status = {
  node: { name: 'a', roles: ['api', 'worker'], version: '1', startedAt: NOW },
  store: {
    kind: 'sqlite',
    durability: 'synchronous',
    connected: true,
    lastContactAt: NOW,
    events: 12,
    lastEventAt: NOW,
    retries: 0,
  },
  views: { state: 'following', lagEvents: 0, lagMs: 12, failure: null },
  queue: { kind: 'memory', jobs: { waiting: 0, running: 0, parked: 0 } },
  reminders: { lastSweepAt: NOW, failure: null, oldestUnsentAt: null, retrying: 0, parked: 0 },
  mail: { kind: 'smtp', lastSentAt: NOW, lastFailure: null },
  redis: null,
  clock: { againstStore: null, jump: null },
  alarms: 0,
  disk: { freeBytes: 50e9, totalBytes: 100e9 },
  asOf: { eventNumber: 11, past: false, at: NOW, sees: 'all' },
};
const words = { moment: (instant: string) => instant };
const idsIn = (change: Partial<Status>) =>
  troublesIn({ ...WELL, ...change }, words).map(({ id, urgent }) => `${id}${urgent ? '!' : ''}`);

const failed = { at: '2030-05-06T07:00:00.000Z', why: 'connect ECONNREFUSED 127.0.0.1:25' };
const unfit = {
  about: 'eviction',
  fine: false,
  value: 'allkeys-lru',
  sentence: { sv: 'x', en: 'x' },
} as const;
const lost = { ...unfit, about: 'reachable' } as const;

test.each<[string, Partial<Status>, readonly string[]]>([
  ['nothing is wrong', {}, []],
  ['the log is lost', { store: { ...WELL.store, connected: false } }, ['log!']],
  ['a view has failed', { views: { ...WELL.views, state: 'failed' } }, ['views!']],
  ['the views are far behind', { views: { ...WELL.views, lagEvents: 2_000 } }, ['lag']],
  ['the clock is off', { clock: { againstStore: 'off', jump: null } }, ['clock!']],
  ['the clock has jumped', { clock: { againstStore: null, jump: { expected: NOW, shown: NOW } } }, ['jump!']],
  ['somebody guesses passwords', { alarms: 2 }, ['security']],
  ['nobody signs in', { alarms: null }, []],
  ['the disk is full', { disk: { freeBytes: 1e8, totalBytes: 100e9 } }, ['disk!']],
  ['the disk will be full', { disk: { freeBytes: 5e9, totalBytes: 100e9 } }, ['disk']],
  ['a sweep broke', { reminders: { ...WELL.reminders, failure: 'x' } }, ['sweep!']],
  [
    'a reminder is late',
    { reminders: { ...WELL.reminders, oldestUnsentAt: '2030-05-06T07:49:00.000Z' } },
    ['unsent!'],
  ],
  ['a reminder is due', { reminders: { ...WELL.reminders, oldestUnsentAt: '2030-05-06T07:59:30.000Z' } }, []],
  [
    'a message was given up',
    { reminders: { ...WELL.reminders, oldestUnsentAt: '2030-05-02T07:00:00.000Z', parked: 1 } },
    ['parked!'],
  ],
  [
    'mail fails and waits',
    {
      mail: { ...WELL.mail, lastSentAt: null, lastFailure: failed },
      reminders: { ...WELL.reminders, retrying: 1 },
    },
    ['mail!'],
  ],
  ['mail failed once and has gone since', { mail: { ...WELL.mail, lastFailure: failed } }, []],
  ['Redis is unfit', { redis: [unfit] }, ['eviction']],
  [
    'Redis is away, which is said once',
    { queue: { kind: 'redis', jobs: null }, redis: [lost] },
    ['reachable'],
  ],
  ['the queue is silent', { queue: { kind: 'redis', jobs: null }, redis: [] }, ['queue']],
  [
    'the worst comes first',
    {
      redis: [unfit],
      store: { ...WELL.store, connected: false },
      views: { ...WELL.views, lagEvents: 2_000 },
    },
    ['log!', 'lag', 'eviction'],
  ],
])('%s', (_what, change, ids) => {
  expect(idsIn(change)).toEqual(ids);
});

test.each([
  ['connect ECONNREFUSED 127.0.0.1:25', /svarar på adressen/],
  ['getaddrinfo ENOTFOUND mail', /slå upp/],
  ['Connection timeout', /i tid/],
  ['Invalid login: 535 no', /inloggningen/],
  ['self-signed certificate', /certifikatet/],
  ['451 try again later', /komma tillbaka senare/],
  ['something else', /tog inte emot/],
])('%s is told in words', (why, words) => {
  expect(mailFailure(why).sv).toMatch(words);
});
