import type { Checkpoint } from '../event-store.js';
import type { Feed } from './feed.js';

const FEEDS_MAX = 4;
const UNUSED_MS_MAX = 30_000;

const keyOf = ({ position, eventId }: Checkpoint) => `${position} ${eventId}`;

/** Feeds between two pages, by the place where their reader is. A reader that stays away loses its feed, nothing else. */
export class Feeds {
  private readonly kept = new Map<string, { readonly feed: Feed; readonly usedAt: number }>();

  /** For one reader alone: whoever asks for the same place meanwhile gets another. */
  take(checkpoint: Checkpoint): Feed | undefined {
    const key = keyOf(checkpoint);
    const kept = this.kept.get(key);
    this.kept.delete(key);
    return kept?.feed;
  }

  keep(checkpoint: Checkpoint, feed: Feed): void {
    this.take(checkpoint)?.close();
    this.kept.set(keyOf(checkpoint), { feed, usedAt: performance.now() });
    for (const [key, { feed: oldest, usedAt }] of this.kept) {
      if (this.kept.size <= FEEDS_MAX && performance.now() - usedAt < UNUSED_MS_MAX) break;
      this.kept.delete(key);
      oldest.close();
    }
  }

  close(): void {
    for (const { feed } of this.kept.values()) feed.close();
    this.kept.clear();
  }
}
