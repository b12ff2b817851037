import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock, type Clock } from '@drivbank/kernel';
import {
  recordingClock,
  sqliteEventStore,
  sqliteSnapshotStore,
  takeOwnership,
  type EventStore,
  type Ownership,
} from '@drivbank/event-store';
import type { Mailer } from '@drivbank/mail';
import { sqliteKeyring, type Keyring } from '@drivbank/privacy';
import { LogFollower, TimeMachine, ViewStore } from '@drivbank/projections';
import { CommandDesk } from './commands.js';
import { foundLog, publishBuiltInTemplates, seatFirstPeople } from './founding.js';
import { Reading } from './reads/reading.js';
import { Reminding } from './reminding/reminding.js';

export type EngineOptions = {
  readonly directory: string;
  readonly mailer: Mailer;
  /** The name of the first organisation of a new log. */
  readonly organisation: string;
  /** Where people reach the application: links in mails begin with it. */
  readonly publicUrl: string;
  readonly clock?: Clock | undefined;
};

/** Everything that one process needs to run innovation processes on one machine. */
export type Engine = {
  readonly directory: string;
  readonly logId: string;
  readonly clock: Clock;
  readonly log: EventStore;
  readonly keyring: Keyring;
  readonly desk: CommandDesk;
  readonly follower: LogFollower;
  readonly reading: Reading;
  readonly reminding: Reminding;
  readonly mailer: Mailer;
  readonly ownership: Ownership;
  readonly close: () => Promise<void>;
};

/** Files of a data directory. Log and records are the truth and have backups of their own; the others are derived. */
export const filesIn = (directory: string) => ({
  log: join(directory, 'log.db'),
  records: join(directory, 'records.db'),
  views: join(directory, 'views.db'),
  snapshots: join(directory, 'snapshots.db'),
  mail: join(directory, 'mail'),
});

/** Takes the data directory, founds its log when it is new, and follows it. Throws `LogIsOwned`. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { directory, mailer, organisation, publicUrl, clock: wallClock = systemClock } = options;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const ownership = takeOwnership(directory);
  try {
    const files = filesIn(directory);
    const log = sqliteEventStore({ file: files.log });
    const keyring = sqliteKeyring(files.records);
    const snapshots = sqliteSnapshotStore(files.snapshots);
    const clock = await recordingClock(wallClock, log);
    const desk = new CommandDesk({ store: log, clock, keyring, snapshots });

    const logId = await foundLog(log, desk);
    await publishBuiltInTemplates(desk);
    await seatFirstPeople(desk, clock, organisation);

    const views = new ViewStore(files.views, logId);
    const follower = new LogFollower(log, views);
    const past = new TimeMachine(log, logId, views);
    follower.listen({ applied: (events) => desk.noticed(events), restarted: () => desk.forget() });
    await follower.start();
    const reading = new Reading({ follower, past, keyring, clock });
    const reminding = new Reminding({ desk, follower, log, keyring, mailer, clock, publicUrl });

    const close = async () => {
      await reminding.stop();
      await follower.stop();
      past.close();
      views.close();
      await Promise.all([snapshots.close(), keyring.close(), mailer.close(), log.close()]);
      ownership.release();
    };
    return {
      directory,
      logId,
      clock,
      log,
      keyring,
      desk,
      follower,
      reading,
      reminding,
      mailer,
      ownership,
      close,
    };
  } catch (error) {
    ownership.release();
    throw error;
  }
}
