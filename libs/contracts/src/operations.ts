import { z } from 'zod';
import { date, instant, localised, readable, text, uuid } from './primitives.js';
import { asOf, nullable } from './reads.js';

const sentence = z.object({ sv: z.string(), en: z.string() });

/** How an installation stands, as the node that was asked sees it. What could not be asked at once is null. */
export const operationsStatus = z
  .object({
    node: z.object({
      name: z.string(),
      roles: z.array(z.enum(['api', 'worker'])),
      version: z.string(),
      startedAt: instant,
    }),
    store: z.object({
      kind: z.enum(['sqlite', 'eventstoredb']),
      durability: z.enum(['synchronous', 'acknowledged']).meta({
        description:
          'synchronous: on disk before a command is answered. acknowledged: the event store has said so, by its own settings',
      }),
      connected: z.boolean(),
      lastContactAt: nullable(instant).meta({
        description: 'When the views were last at the end of the log',
      }),
      events: nullable(z.int()),
      lastEventAt: nullable(instant),
      retries: z.int().meta({ description: 'Calls that this node has repeated since it started' }),
    }),
    views: z.object({
      state: z.enum(['catching-up', 'following', 'interrupted', 'failed', 'stopped']),
      lagEvents: nullable(z.int()).meta({ description: 'All views move together' }),
      lagMs: nullable(z.int()),
      failure: nullable(z.string()),
    }),
    queue: z.object({
      kind: z.enum(['memory', 'redis']),
      jobs: nullable(z.object({ waiting: z.int(), running: z.int(), parked: z.int() })),
    }),
    reminders: z.object({
      lastSweepAt: nullable(instant).meta({ description: 'By this node; null where it does not send' }),
      failure: nullable(z.string()),
      oldestUnsentAt: nullable(instant),
      retrying: z.int().meta({ description: 'Messages that will be tried again' }),
      parked: z.int().meta({ description: 'Messages that nobody tries any more' }),
    }),
    mail: z.object({
      kind: z.enum(['smtp', 'files']),
      lastSentAt: nullable(instant),
      lastFailure: nullable(z.object({ at: instant, why: z.string() })),
    }),
    redis: nullable(
      z.array(
        z.object({
          about: z.enum(['reachable', 'version', 'eviction', 'persistence']),
          fine: z.boolean(),
          value: z.string(),
          sentence,
        }),
      ),
    ),
    clock: z.object({
      againstStore: nullable(z.enum(['agrees', 'off'])).meta({
        description: 'off: more than two seconds from the clock of the event store; nothing is written then',
      }),
      jump: nullable(z.object({ expected: instant, shown: instant })).meta({
        description:
          'This clock has jumped forward by more than an hour: nothing is sent until an administrator confirms it',
      }),
    }),
    disk: nullable(z.object({ freeBytes: z.int(), totalBytes: z.int() })),
    alarms: nullable(z.int()).meta({
      description: 'What stands out in the security log; null where nobody signs in or it does not answer',
    }),
    asOf,
  })
  .meta({ id: 'OperationsStatus' });

const described = {
  id: uuid,
  recipient: z.object({ kind: z.enum(['person', 'organisation']), id: uuid, name: readable }),
  channel: z.enum(['in_app', 'email']),
  dueAt: instant,
  lines: z.array(
    z.object({
      processId: uuid,
      deadlineId: z.string(),
      processTitle: z.string(),
      name: localised,
      lastDay: date,
      open: z.boolean(),
      secret: z
        .boolean()
        .meta({ description: 'It has a secrecy mark: neither its title nor the deadline is told' }),
    }),
  ),
  why: z.string(),
  parkedAt: instant,
};

export const parkedWork = z
  .object({
    messages: z.array(z.object({ ...described, attempts: z.int() }).meta({ id: 'ParkedMessage' })).meta({
      description: 'Tried for 72 hours in vain, the newest hundred',
    }),
    jobs: nullable(z.array(z.object({ ...described, key: z.string() }).meta({ id: 'ParkedJob' }))).meta({
      description: 'Broke too often to be tried by the queue; null while the queue does not answer',
    }),
    asOf,
  })
  .meta({ id: 'ParkedWork' });

export const sendAgain = z.strictObject({ motive: text.optional() }).meta({ id: 'SendAgain' });

export const confirmClock = z
  .strictObject({
    now: instant.meta({ description: 'What a clock shows that you trust; true within an hour' }),
    motive: text.optional(),
  })
  .meta({ id: 'ConfirmClock' });

export const queued = z
  .object({ queued: z.boolean().meta({ description: 'False when it was not parked any more' }) })
  .meta({ id: 'Queued' });
