import { setTimeout as sleep } from 'node:timers/promises';
import type { ViewStore } from '@drivbank/projections';
import { leaveInWorker } from '../operations/in-worker.js';
import { ViewSnapshots } from './view-snapshots.js';

export type SnapshotOptions = {
  /** A directory that all nodes see. */
  readonly directory: string;
  readonly told: (told: SnapshotTold) => void;
  /** Events that are worth a snapshot: reading so many takes a node that joins less time than a copy does. */
  readonly eventsMin?: number;
  /** How often a node looks whether one is due. */
  readonly everyMs?: number;
};

export type SnapshotTold =
  | { readonly what: 'taken' | 'left'; readonly file: string; readonly number: number; readonly ms: number }
  /** The node goes on without: it reads the log instead, or tries again later. */
  | { readonly what: 'not taken' | 'not left'; readonly error: unknown };

const EVENTS_MIN = 5_000;
/** A copy takes longer the more there is: one for every twentieth more keeps the work in proportion. */
const SHARE_MIN = 1 / 20;
const EVERY_MS = 10_000;

/** Begins with the views of another node, when these have come clearly further than one's own. */
export async function beginWithSnapshot(
  { directory, told, eventsMin = EVENTS_MIN }: SnapshotOptions,
  logId: string,
  views: string,
): Promise<void> {
  const startedAt = performance.now();
  try {
    const snapshots = new ViewSnapshots(directory, logId);
    const newest = snapshots.newest();
    if (!newest || newest.number - snapshots.reachedBy(views) < eventsMin) return;
    await snapshots.take(newest, views);
    told({ what: 'taken', ...newest, ms: performance.now() - startedAt });
  } catch (error) {
    told({ what: 'not taken', error });
  }
}

/** Leaves a snapshot now and then for nodes that join, when no other node has. Returns a way to stop. */
export function leaveSnapshots(
  { directory, told, eventsMin = EVENTS_MIN, everyMs = EVERY_MS }: SnapshotOptions,
  logId: string,
  views: ViewStore,
  leave: typeof leaveInWorker = leaveInWorker,
): () => Promise<void> {
  const snapshots = new ViewSnapshots(directory, logId);
  const stopping = new AbortController();
  const isDue = () => {
    const newest = snapshots.newest()?.number ?? -1;
    const more = views.checkpoint.number - newest;
    return more >= Math.max(eventsMin, newest * SHARE_MIN) && !snapshots.isBeingLeft;
  };
  const leaveOne = async () => {
    const startedAt = performance.now();
    const left = await leave(views.file, directory, logId);
    told({ what: 'left', ...left, ms: performance.now() - startedAt });
  };
  const going = (async () => {
    while (!stopping.signal.aborted) {
      // Nodes that have started together shall not look together.
      const pauseMs = everyMs * (0.5 + Math.random());
      await sleep(pauseMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      try {
        if (!stopping.signal.aborted && isDue()) await leaveOne();
      } catch (error) {
        told({ what: 'not left', error });
      }
    }
  })();
  return async () => {
    stopping.abort();
    await going;
  };
}
