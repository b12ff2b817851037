import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { START } from '@drivbank/event-store';
import { replay, ViewStore } from '@drivbank/projections';
import type { Engine } from '../engine.js';
import type { Progress } from './progress.js';

export type ReplayReport = {
  readonly events: number;
  /** One line a view: its checksum as it is live and as it was rebuilt. */
  readonly views: readonly { readonly view: string; readonly live: string; readonly rebuilt: string }[];
  readonly equal: boolean;
};

/** Rebuilds all views from the first event beside the live ones, and compares them, checksum by checksum. */
export async function replayViews(
  { directory, logId, log, follower }: Pick<Engine, 'directory' | 'logId' | 'log' | 'follower'>,
  progress: Progress,
): Promise<ReplayReport> {
  const file = join(directory, 'replay.db');
  const remove = () => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true }));
  remove();
  const rebuilt = new ViewStore(file, logId);
  try {
    const total = await log.behind(START);
    await replay(log, rebuilt, (done) => progress(done, Math.max(done, total)));
    // Events may have come meanwhile: both are brought to the same one before they are compared.
    while (rebuilt.checkpoint.number !== follower.views.checkpoint.number) {
      await follower.reached(rebuilt.checkpoint.position, 10_000);
      const { events, checkpoint } = await log.readAll(rebuilt.checkpoint, 500);
      rebuilt.apply(events, checkpoint);
    }
    const [live, again] = [follower.views.checksums(), rebuilt.checksums()];
    const views = Object.entries(live).map(([view, sum]) => ({ view, live: sum, rebuilt: again[view]! }));
    const events = rebuilt.checkpoint.number + 1;
    return { events, views, equal: views.every((view) => view.live === view.rebuilt) };
  } finally {
    rebuilt.close();
    remove();
  }
}
