import { statfs } from 'node:fs/promises';
import { instant, millisecondsOf, type Instant } from '@drivbank/kernel';
import { EVERYTHING } from '@drivbank/domain';
import { asOf, presentMoment, type Moment } from '../reads/moment.js';
import type { Engine } from '../engine.js';
import { inTime } from './in-time.js';
import { stateOf } from './state.js';

/** How an installation stands, as this node sees it. What cannot be asked at once is null. Never an error. */
export async function operationsStatus(engine: Engine) {
  const { follower, clock, store, queueing, mailer, directory, accounts } = engine;
  const moment = presentMoment(follower, clock, EVERYTHING);
  const [{ log, views, reminders }, disk, mails, alarms] = await Promise.all([
    stateOf(engine),
    inTime(diskUnder(directory)),
    lastMails(moment),
    accounts ? inTime(accounts.alarms.count()) : null,
  ]);
  const { queue, clockJump: jump, ...sweeping } = reminders;
  const lagMs = Number.isFinite(views.lagMs) ? Math.round(views.lagMs) : null;
  return {
    store: {
      kind: store.kind,
      durability: store.kind === 'sqlite' ? ('synchronous' as const) : ('acknowledged' as const),
      connected: views.state !== 'interrupted',
      lastContactAt: lagMs === null ? null : instant(millisecondsOf(moment.at) - lagMs),
      events: log.events,
      lastEventAt: (follower.views.knownAt || null) as Instant | null,
      retries: log.traffic.retries,
    },
    views: {
      state: views.state,
      lagEvents: views.lagEvents,
      lagMs,
      failure: views.failure,
    },
    queue: { kind: queueing.kind, jobs: queue },
    reminders: sweeping,
    mail: { kind: mailer.kind, ...mails },
    redis: queueing.kind === 'redis' ? queueing.findings() : null,
    clock: { againstStore: store.clock(), jump },
    disk,
    alarms,
    asOf: asOf(moment),
  };
}

/** Of the file system that the data directory is on. */
async function diskUnder(directory: string) {
  const { bsize, bavail, blocks } = await statfs(directory);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

/** From the ledger of all nodes: it outlives restarts, and does not matter who sent. */
async function lastMails({ queries }: Moment) {
  const sent = await queries
    .selectFrom('message')
    .select('at')
    .where('channel', '=', 'email')
    .where('status', '=', 'sent')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const failure = await queries
    .selectFrom('message')
    .select(['failed_at', 'failure'])
    .where('failed_at', 'is not', null)
    .orderBy('failed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    lastSentAt: (sent?.at ?? null) as Instant | null,
    lastFailure: failure ? { at: failure.failed_at as Instant, why: failure.failure! } : null,
  };
}
