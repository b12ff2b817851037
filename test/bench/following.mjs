// How far views follow behind, how fast they are rebuilt, and ten thousand reminders that fall due at once.
import { join } from 'node:path';
import { built, closedLoop, engineWith, numberAtEnd, PAYLOAD, removed, tell, temporary } from './common.mjs';

const seconds = Number(process.argv[2] ?? 2);
const directory = temporary();
const { engine, rename, idOf } = await engineWith(directory, 512);

const full = await closedLoop({ inFlight: 32, seconds, work: (w, i) => rename(w * 16 + (i % 16), i) });
const everyMs = 1_000 / (full.rate * 0.8);
const lags = [];
const sent = [];
const until = performance.now() + seconds * 1_000;
let due = performance.now();
for (let i = 0; performance.now() < until; i++) {
  due += everyMs;
  const given = rename(i % 512, `lag ${i}`).then(async ({ position }) => {
    const durable = performance.now();
    await engine.follower.reached(position, 10_000);
    lags.push(performance.now() - durable);
  });
  sent.push(given);
  if (due > performance.now()) await new Promise(setImmediate);
}
await Promise.all(sent);
lags.sort((a, b) => a - b);
tell({
  what: 'lag',
  who: 'drivbank',
  p50: lags[Math.floor(lags.length / 2)],
  p99: lags[Math.floor(lags.length * 0.99)],
  load: full.rate * 0.8,
});

const { ViewStore, replay } = built('projections');
const rebuilt = new ViewStore(join(directory, 'rebuilt.db'), engine.logId);
const startedAt = performance.now();
await replay(engine.log, rebuilt);
tell({
  what: 'rebuild',
  who: 'drivbank',
  eventsPerSecond: (rebuilt.checkpoint.number + 1) / ((performance.now() - startedAt) / 1_000),
  events: rebuilt.checkpoint.number + 1,
});
rebuilt.close();
const text = JSON.stringify({
  title: PAYLOAD,
  metadata: { schemaVersion: 1, recordedAt: '2030-01-07T09:00:00.000Z' },
});
const parseStarted = performance.now();
for (let i = 0; i < 200_000; i++) JSON.parse(text);
tell({
  what: 'parse',
  who: 'JSON.parse',
  eventsPerSecond: 200_000 / ((performance.now() - parseStarted) / 1_000),
});
await engine.close();
removed(directory);

// Ten thousand reminders of five thousand recipients fall due at one moment: one message each, claimed and settled.
const later = temporary();
const { openEngine, FIRST_ORGANISATION_ID, firstPersonId, templateIdOf } = built('application');
const { addDays, instantAt, localDateOf, systemClock } = built('kernel');
const today = localDateOf(systemClock.now());
let now = systemClock.now();
const mailer = { kind: 'files', send: async () => undefined, close: async () => undefined };
const due10k = await openEngine({
  directory: later,
  mailer,
  organisation: 'Kommunen',
  publicUrl: 'http://127.0.0.1',
  clock: { now: () => now },
});
const { versions } = await due10k.desk.stateOf('processTemplate', templateIdOf('lifecycle'));
const template = { id: templateIdOf('lifecycle'), version: 1, definition: versions[0].definition };
const lead = {
  kind: 'person',
  id: firstPersonId('coordinator'),
  role: 'portfolio_lead',
  signedInBy: 'development-header',
};
const person = (n) => `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
let keys = 0;
const by = (actor, more = {}) => {
  const commandId = `30000000-0000-4000-8000-${String(keys++).padStart(12, '0')}`;
  return { actor, commandId, requestFingerprint: commandId, source: 'api', ...more };
};
const RECIPIENTS = 5_000;
const people = Array.from({ length: RECIPIENTS }, (_, n) => n);
const administrator = { ...lead, role: 'administrator' };
await Promise.all(
  people.map((n) =>
    due10k.desk.give(
      'person',
      person(n),
      { type: 'RegisterPerson', details: { name: `P${n}`, email: `p${n}@example.org` } },
      by(administrator),
    ),
  ),
);
await Promise.all(
  people.map((n) =>
    due10k.desk.give(
      'person',
      person(n),
      { type: 'GrantRole', role: 'coordinator', scope: { kind: 'deployment' }, from: today, to: null },
      by(administrator),
    ),
  ),
);
await Promise.all(
  people.map(async (n) => {
    const initiate = {
      type: 'InitiateProcess',
      title: `P${n}`,
      purpose: 'P',
      ownerId: FIRST_ORGANISATION_ID,
      coordinatorId: person(n),
      template,
      exploratory: true,
    };
    await due10k.desk.give('innovationProcess', idOf(n), initiate, by(lead, { motive: 'Prov' }));
    const set = {
      type: 'SetDeadline',
      kind: 'other',
      name: 'Frist',
      dueOn: addDays(today, 40),
      nonWorkingDays: 'none',
      remindOffsetsDays: [0],
    };
    await due10k.desk.give('innovationProcess', idOf(n), set, by(lead));
  }),
);
now = instantAt(addDays(today, 43), 12);
const before = await numberAtEnd(due10k);
const sweepStarted = performance.now();
await due10k.reminding.sweep();
const sweptMs = performance.now() - sweepStarted;
const recorded = (await numberAtEnd(due10k)) - before;
tell({ what: 'reminders', who: 'drivbank', due: RECIPIENTS * 2, ms: sweptMs, events: recorded });
await due10k.close();
removed(later);
