import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorded } from '@drivbank/kernel';
import { sqliteEventStore, START, type Checkpoint, type EventStore } from '@drivbank/event-store';
import { Scribe } from './scribe.js';
import { tellWholeHistory } from './whole-history.js';

/** A log that holds the whole history, with what its readers are given. */
export type WrittenLog = {
  readonly directory: string;
  readonly log: EventStore;
  readonly scribe: Scribe;
  readonly events: readonly Recorded[];
  /** Where a reader stands after the event of that number. */
  readonly after: (number: number) => Checkpoint;
  readonly close: () => Promise<void>;
};

export async function writtenLog({ atLeast = 0 } = {}): Promise<WrittenLog> {
  const directory = mkdtempSync(join(tmpdir(), 'drivbank-views-'));
  const log = sqliteEventStore({ file: join(directory, 'log.db') });
  const scribe = new Scribe(log);
  await tellWholeHistory(scribe);
  await tellOn(scribe, atLeast);
  const events = await scribe.recorded();
  const checkpoints: Checkpoint[] = [];
  for (const _ of events) checkpoints.push((await log.readAll(checkpoints.at(-1) ?? START, 1)).checkpoint);
  return {
    directory,
    log,
    scribe,
    events,
    after: (number) => checkpoints[number] ?? START,
    async close() {
      await log.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** One process goes on and on, until the log holds so many events. */
async function tellOn(scribe: Scribe, events: number): Promise<void> {
  for (let number = await scribe.log.behind(START); number < events; number++)
    await scribe.tell('innovationProcess', 'waiting', { type: 'RecordProgress', text: `Händelse ${number}` });
}

/** Another log with the same events up to there, as one that was restored from a backup. */
export async function copiedLog(file: string, events: readonly Recorded[]): Promise<EventStore> {
  const log = sqliteEventStore({ file });
  for (const { stream, revision, id, type, data, metadata } of events)
    await log.append(stream, [{ id, type, data, metadata }], revision === 0 ? 'no-stream' : revision - 1);
  return log;
}
