import { setTimeout as sleep } from 'node:timers/promises';
import { START, type EventStore } from '@drivbank/event-store';
import type { Files } from '@drivbank/files';
import { EVERYTHING } from '@drivbank/domain';
import { queriesOn, type ViewStore } from '@drivbank/projections';
import { filedBy } from './filed-by.js';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;
const PAGE_EVENTS = 500;
const ASKED_AT_ONCE = 500;

type Parts = {
  readonly files: Files;
  readonly log: EventStore;
  readonly views: ViewStore;
  /** Told why it could not be done this time. */
  readonly failed: (error: unknown) => void;
};

/** Gives up documents that were sent and that no event has named within a day. */
export class FileSweep {
  private readonly stopping = new AbortController();
  private going: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {}

  /** Now and every hour. */
  start(): void {
    this.going ??= this.goOn();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.going;
  }

  /** Files carry the time of the machine, whatever clock the engine goes by. Answers with what is gone. */
  once(now = Date.now()): Promise<readonly string[]> {
    const before = new Date(now - DAY_MS);
    return this.parts.files.forget({ before, staying: (sha256s) => this.named(sha256s) });
  }

  private async goOn(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.once().catch(this.parts.failed);
      await sleep(EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** What the views do not know is asked of the log itself: it is about to be lost, and a view could be wrong. */
  private async named(sha256s: readonly string[]): Promise<ReadonlySet<string>> {
    const named = new Set<string>();
    for (let at = 0; at < sha256s.length; at += ASKED_AT_ONCE)
      for (const sha256 of await this.inViews(sha256s.slice(at, at + ASKED_AT_ONCE))) named.add(sha256);
    if (sha256s.every((sha256) => named.has(sha256))) return named;
    const { log } = this.parts;
    for (let page = await log.readAll(START, PAGE_EVENTS); page.events.length > 0;) {
      for (const event of page.events) {
        const sha256 = filedBy(event);
        if (sha256 !== undefined) named.add(sha256);
      }
      page = await log.readAll(page.checkpoint, PAGE_EVENTS);
    }
    return named;
  }

  private async inViews(sha256s: readonly string[]): Promise<readonly string[]> {
    const rows = await queriesOn(this.parts.views.database, EVERYTHING)
      .selectFrom('evidence_file')
      .select('sha256')
      .where('sha256', 'in', sha256s)
      .execute();
    return rows.map(({ sha256 }) => sha256);
  }
}
