// What one node needs at a municipality's size, measured, and carried on in proportion to a nation: 290 municipalities,
// 29,000 processes of 500 events, 50,000 people.
import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { built, engineWith, numberAtEnd, removed, ROOT, tell, temporary } from './common.mjs';

const EVENTS = Number(process.argv[2] ?? 50_000);
const PROCESSES = 100;
const PEOPLE = 1_000;
const NATION = { processes: 29_000, events: 14_500_000, people: 50_000 };

const sizeOf = (file) =>
  ['', '-wal'].reduce((sum, end) => sum + (statSync(file + end, { throwIfNoEntry: false })?.size ?? 0), 0);
const secondsOf = async (work) => {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
};

const directory = temporary();
const { engine, idOf, caller } = await engineWith(directory, PROCESSES);
const { firstPersonId } = built('application');
const text =
  'Styrgruppen har gått igenom läget, och tre av fem pilotskolor är igång med egna mätningar sedan i mars.';
const administrator = {
  kind: 'person',
  id: firstPersonId('coordinator'),
  role: 'administrator',
  signedInBy: 'development-header',
};
await Promise.all(
  Array.from({ length: PEOPLE }, (_, n) =>
    engine.desk.give(
      'person',
      `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      { type: 'RegisterPerson', details: { name: `Person ${n}`, email: `p${n}@example.org` } },
      { ...caller(), actor: administrator },
    ),
  ),
);
let missing = EVENTS - (await numberAtEnd(engine)) - 1;
await Promise.all(
  Array.from({ length: PROCESSES }, async (_, n) => {
    while (missing-- > 0)
      await engine.desk.give('innovationProcess', idOf(n), { type: 'RecordProgress', text }, caller());
  }),
);
const events = (await numberAtEnd(engine)) + 1;
const { logId } = engine;
await engine.close();

const file = (name) => join(directory, name);
const shared = join(directory, 'shared');
const { ViewSnapshots } = createRequire(import.meta.url)(
  join(ROOT, 'dist/libs/application/src/joining/view-snapshots.js'),
);
const { ViewStore, replay } = built('projections');
const { sqliteEventStore } = built('event-store');
const snapshots = new ViewSnapshots(shared, logId);
const leaveSeconds = await secondsOf(() => snapshots.leave(file('views.db')));
const takeSeconds = await secondsOf(() => snapshots.take(snapshots.newest(), file('taken.db')));
const log = sqliteEventStore({ file: file('log.db') });
const rebuilt = new ViewStore(file('rebuilt.db'), logId);
const rebuildSeconds = await secondsOf(() => replay(log, rebuilt));
rebuilt.close();
await log.close();

const viewsBytes = statSync(join(shared, readdirSync(shared)[0])).size;
const perEvent = { log: sizeOf(file('log.db')) / events, views: viewsBytes / events };
const perOwner = sizeOf(file('records.db')) / (PROCESSES + PEOPLE);
const gb = (bytes) => bytes / 1e9;
tell({
  what: 'capacity',
  events,
  logBytesPerEvent: perEvent.log,
  viewsBytesPerEvent: perEvent.views,
  keysBytesPerOwner: perOwner,
  rebuildEventsPerSecond: events / rebuildSeconds,
  snapshotLeftMbPerSecond: viewsBytes / 1e6 / leaveSeconds,
  snapshotTakenMbPerSecond: viewsBytes / 1e6 / takeSeconds,
  nation: {
    logGb: gb(perEvent.log * NATION.events),
    viewsGb: gb(perEvent.views * NATION.events),
    keysMb: (perOwner * (NATION.processes + NATION.people)) / 1e6,
    rebuildMinutes: NATION.events / (events / rebuildSeconds) / 60,
    takeSnapshotSeconds: (perEvent.views * NATION.events) / (viewsBytes / takeSeconds),
  },
});
removed(directory);
