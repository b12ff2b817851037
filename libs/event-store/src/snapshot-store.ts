import type { Folded } from './fold.js';

/**
 * Folded streams kept for a cold start. Disposable, and never believed without the log: whoever loads a snapshot
 * compares its event with the one in the log. Not in here: what a state means; a new decider uses a new `kind`.
 */
export interface SnapshotStore {
  load(kind: string, stream: string): Promise<Folded<unknown> | undefined>;
  save(kind: string, stream: string, folded: Folded<unknown>): Promise<void>;
  close(): Promise<void>;
}
