import type { Position } from '../event-store.js';
import type { Feed } from './feed.js';

const FEEDS_MAX = 4;
const UNUSED_MS_MAX = 30_000;

/** Feeds between two pages, by the place where their reader is. A reader that stays away loses its feed, nothing else. */
export class Feeds {
  private readonly kept = new Map<Position, { readonly feed: Feed; readonly usedAt: number }>();

  /** For one reader alone: whoever asks for the same place meanwhile gets another. */
  take(position: Position): Feed | undefined {
    const kept = this.kept.get(position);
    this.kept.delete(position);
    return kept?.feed;
  }

  keep(position: Position, feed: Feed): void {
    this.kept.get(position)?.feed.close();
    this.kept.delete(position);
    this.kept.set(position, { feed, usedAt: performance.now() });
    for (const [place, { feed: oldest, usedAt }] of this.kept) {
      if (this.kept.size <= FEEDS_MAX && performance.now() - usedAt < UNUSED_MS_MAX) break;
      this.kept.delete(place);
      oldest.close();
    }
  }

  close(): void {
    for (const { feed } of this.kept.values()) feed.close();
    this.kept.clear();
  }
}
