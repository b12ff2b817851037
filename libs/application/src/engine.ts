import { mkdirSync } from 'node:fs';
import { millisecondsOf, systemClock, type Clock } from '@drivbank/kernel';
import {
  recordingClock,
  sqliteSnapshotStore,
  takeOwnership,
  type EventStore,
  type Ownership,
} from '@drivbank/event-store';
import { directoryFiles } from '@drivbank/files';
import { bullmqJobQueue, memoryJobQueue, type JobQueue, type RedisFinding } from '@drivbank/job-queue';
import type { Mailer } from '@drivbank/mail';
import type { Keyring, SecurityEntry } from '@drivbank/privacy';
import type { ProviderSettings } from '@drivbank/sign-in';
import { LogFollower, TimeMachine, ViewStore } from '@drivbank/projections';
import { openAccounts } from './accounts/open-accounts.js';
import type { Accounts } from './accounts/accounts.js';
import type { Backing } from './backing/backing.js';
import { assertNotMoved, embeddedBacking } from './backing/embedded.js';
import { sharedBacking, type SharedOptions } from './backing/shared.js';
import { CommandDesk } from './commands.js';
import { EvidenceFiles, type UploadOptions } from './evidence/evidence-files.js';
import { FileSweep } from './evidence/file-sweep.js';
import { evidenceIn, filesIn } from './files.js';
import {
  assertTrial,
  foundLog,
  publishBuiltInTemplates,
  registerFirstOrganisation,
  seatFirstPeople,
} from './founding.js';
import { beginWithSnapshot, leaveSnapshots, type SnapshotOptions } from './joining/snapshots.js';
import { observedLog, observedMailer } from './observing/observed.js';
import { unobserved, type Observer } from './observing/observer.js';
import { Reading } from './reads/reading.js';
import type { OutgoingMessage } from './reminding/delivery.js';
import { RedisWatch } from './operations/redis-watch.js';
import { JumpWatch } from './reminding/jump-watch.js';
import { Reminding } from './reminding/reminding.js';
import { openWebhooks, type OpenedWebhooks } from './webhooks/open-webhooks.js';
import { listenToAdministrators } from './reminding/told-by-log.js';

type RedisOptions = {
  readonly url: string;
  /** Names everything of this installation in Redis. */
  readonly prefix: string;
};

/** What jobs wait in: this process' memory, or a Redis that was asked whether it suits. */
type Queueing =
  { readonly kind: 'memory' } | { readonly kind: 'redis'; readonly findings: () => readonly RedisFinding[] };

/** What BullMQ's tools show. */
const QUEUE = 'reminders';

export type EngineOptions = {
  readonly directory: string;
  readonly mailer: Mailer;
  /** The name of the first organisation of a new log. */
  readonly organisation: string;
  /** Where people reach the application: links in mails begin with it. */
  readonly publicUrl: string;
  readonly clock?: Clock | undefined;
  /** Milliseconds that have passed, whatever the clock says. Without it a given clock is taken at its word. */
  readonly passedMs?: (() => number) | undefined;
  /** Where log and keys are when many nodes share them; without it they are files in the directory. */
  readonly eventStore?: SharedOptions | undefined;
  /** Where jobs are when many workers share them; without it each node keeps its own in memory. */
  readonly redis?: RedisOptions | undefined;
  /** Told what was found of Redis, at the start and whenever it is reached or lost and something has changed. */
  readonly redisChecked?: ((findings: readonly RedisFinding[]) => void) | undefined;
  /** Where nodes leave their views for others that join; without it each builds its own from the first event. */
  readonly snapshots?: SnapshotOptions | undefined;
  /** People sign in with accounts; without it a new log knows two who can be acted as. */
  readonly signIn?: 'accounts' | undefined;
  /** Whether everybody shows a second factor; without it those whose roles take one. */
  readonly secondFactorForAll?: boolean | undefined;
  /** Where people can sign in beside their passwords here. */
  readonly identityProviders?: readonly ProviderSettings[] | undefined;
  /** For how long the security log remembers; two years, without it. */
  readonly securityLogDays?: number | undefined;
  /** Told of every entry of the security log once it stands. */
  readonly securityTold?: ((entry: SecurityEntry) => void) | undefined;
  /** Told of what the security log could not take and of what it could not forget. */
  readonly securityLogLost?: ((error: unknown) => void) | undefined;
  /** Hosts inside that webhooks may reach all the same. */
  readonly webhookHosts?: readonly string[] | undefined;
  /** Whether webhooks may reach no others. */
  readonly webhookHostsOnly?: boolean | undefined;
  /** Told why webhooks were not told for a while. */
  readonly webhooksFailed?: ((error: unknown) => void) | undefined;
  /** Where documents are kept and how large they may be; without it beside the log, at most 25 MB. */
  readonly uploads?: UploadOptions | undefined;
  /** Told why documents that nobody names were not given up this time. */
  readonly filesNotSwept?: ((error: unknown) => void) | undefined;
  /** Sees commands, appends, sweeps and mails as they happen. */
  readonly observer?: Observer | undefined;
  /** Done before the views are built or brought up to the log, which can take long. */
  readonly beforeCatchingUp?: ((engine: Engine) => Promise<void>) | undefined;
};

/** Everything that one process needs to run innovation processes. */
export type Engine = {
  readonly directory: string;
  readonly logId: string;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: EventStore;
  readonly keyring: Keyring;
  readonly desk: CommandDesk;
  readonly follower: LogFollower;
  readonly reading: Reading;
  readonly reminding: Reminding;
  readonly evidence: EvidenceFiles;
  readonly fileSweep: FileSweep;
  readonly mailer: Mailer;
  /** Undefined while nobody signs in. */
  readonly accounts: Accounts | undefined;
  /** Where there are accounts: a webhook sees what its person sees. */
  readonly webhooks: OpenedWebhooks | undefined;
  readonly ownership: Ownership;
  /** What the log is kept in, and how it goes there. */
  readonly store: Pick<Backing, 'kind' | 'traffic' | 'clock'>;
  readonly queueing: Queueing;
  readonly close: () => Promise<void>;
};

/**
 * Takes the data directory, founds its log when it is new, and follows it. Throws `LogIsOwned`, `StoreUnavailable`, and
 * `NoTrial` where nobody signs in and somebody has an account.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { directory, eventStore } = options;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const opened: Opened = { closers: [] };
  try {
    const ownership = takeOwnership(directory);
    opened.closers.push(async () => ownership.release());
    if (!eventStore) assertNotMoved(directory);
    const backing = eventStore ? await sharedBacking(eventStore) : embeddedBacking(filesIn(directory));
    opened.closers.push(backing.close);
    const engine = await assembled(options, { ownership, backing }, opened);
    await options.beforeCatchingUp?.(engine);
    await engine.follower.start();
    if (options.snapshots)
      opened.closers.push(leaveSnapshots(options.snapshots, engine.logId, engine.follower.views));
    return engine;
  } catch (error) {
    await closed(opened);
    throw error;
  }
}

/** What has been opened so far, to be closed in the opposite order. */
type Opened = { readonly closers: (() => Promise<void>)[] };

async function closed({ closers }: Opened): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

async function assembled(
  options: EngineOptions,
  { ownership, backing }: { readonly ownership: Ownership; readonly backing: Backing },
  opened: Opened,
): Promise<Engine> {
  const { directory, organisation, publicUrl, clock: wallClock = systemClock } = options;
  const { observer = unobserved } = options;
  const { keyring } = backing;
  const log = observedLog(backing.log, observer);
  const mailer = observedMailer(options.mailer, observer);
  const files = filesIn(directory);
  const snapshots = sqliteSnapshotStore(files.snapshots);
  opened.closers.push(() => snapshots.close());
  const clock = await recordingClock(wallClock, log);
  const desk = new CommandDesk({ store: log, clock, keyring, snapshots, observer });

  const logId = await foundLog(backing, desk);
  await publishBuiltInTemplates(desk);
  if (options.signIn === 'accounts') await registerFirstOrganisation(desk, organisation);
  else {
    await assertTrial(desk, logId);
    await seatFirstPeople(desk, clock, organisation);
  }

  if (options.snapshots) await beginWithSnapshot(options.snapshots, logId, files.views);
  const views = new ViewStore(files.views, logId);
  opened.closers.push(async () => views.close());
  const follower = new LogFollower(log, views);
  follower.listen({ applied: (events) => desk.noticed(events), restarted: () => desk.forget() });
  opened.closers.push(() => follower.stop());
  const past = new TimeMachine(log, logId, views);
  opened.closers.push(async () => past.close());
  const reading = new Reading({ follower, past, keyring, clock });
  const jumps = new JumpWatch(wallClock, passedOn(options));
  const { queue, queueing } = await openQueue(options, clock, opened);
  const parts = { desk, follower, log, keyring, queue, mailer, clock, publicUrl, observer, jumps };
  const reminding = new Reminding(parts);
  listenToAdministrators(follower, reminding, jumps);
  opened.closers.push(
    () => mailer.close(),
    () => reminding.stop(),
  );
  const { evidence, fileSweep } = openEvidence(options, { logId, log, views }, opened);
  const accounts =
    options.signIn &&
    (await openAccounts(options, { ...parts, logId, securityLog: backing.securityLog }, opened.closers));
  const webhooks =
    accounts &&
    (await openWebhooks(
      options,
      { ...parts, logId, recorder: accounts.recorder, journal: backing.deliveryJournal() },
      opened.closers,
    ));
  return {
    directory,
    logId,
    publicUrl,
    clock,
    log,
    keyring,
    desk,
    follower,
    reading,
    reminding,
    evidence,
    fileSweep,
    mailer,
    accounts,
    webhooks,
    ownership,
    store: backing,
    queueing,
    close: () => closed(opened),
  };
}

const UPLOAD_BYTES_MAX = 25 * 1_048_576;

function openEvidence(
  {
    directory,
    uploads = { bytesMax: UPLOAD_BYTES_MAX },
    filesNotSwept: failed = () => undefined,
  }: EngineOptions,
  { logId, log, views }: { readonly logId: string; readonly log: EventStore; readonly views: ViewStore },
  { closers }: Opened,
) {
  const files = directoryFiles(evidenceIn(uploads.directory ?? directory, logId));
  const fileSweep = new FileSweep({ files, log, views, failed });
  closers.push(() => fileSweep.stop());
  return { evidence: new EvidenceFiles(files, uploads), fileSweep };
}

const passedOn = ({ clock, passedMs }: EngineOptions): (() => number) =>
  passedMs ?? (clock ? () => millisecondsOf(clock.now()) : () => performance.now());

async function openQueue(
  { redis, redisChecked }: EngineOptions,
  clock: Clock,
  { closers }: Opened,
): Promise<{ readonly queue: JobQueue<OutgoingMessage>; readonly queueing: Queueing }> {
  if (!redis) return { queue: memoryJobQueue({ clock }), queueing: { kind: 'memory' } };
  const watch = new RedisWatch(redis.url, redisChecked);
  closers.push(() => watch.close());
  const connectionChanged = () => void watch.check();
  const queue = await bullmqJobQueue<OutgoingMessage>({ ...redis, name: QUEUE, connectionChanged });
  connectionChanged();
  return { queue, queueing: { kind: 'redis', findings: () => watch.findings } };
}
