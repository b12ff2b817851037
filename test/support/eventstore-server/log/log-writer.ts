import { append, type Expected, type Outcome, type Write } from './append.js';
import { deleteStream, tombstoneStream } from './delete.js';
import { EventLog, type Written } from './event-log.js';
import { Journal } from './journal.js';
import { RecentIds } from './recent-ids.js';
import type { NewEvent } from './stored-event.js';
import { writeEpoch, writeFirstEvents, writeStatistics } from './system-events.js';

export type Kept = {
  /** Where the log is kept. What was acknowledged survives the death of the process. Without it, in memory only. */
  readonly file?: string | undefined;
  /** Instead of a file: the log of another server of this process, that shares it or has ended. */
  readonly log?: EventLog | undefined;
};

/**
 * The one writer of the log. What is asked for in one turn of the event loop becomes durable with one fsync, is seen
 * by readers after it and only then answered: nobody is told of an event that a power cut takes back.
 */
export class LogWriter {
  private readonly recent = new RecentIds();
  private waiting: ((write: Write) => () => void)[] = [];
  private isClosed = false;

  private constructor(
    readonly log: EventLog,
    private readonly journal: Journal | undefined,
    /** Milliseconds since 1970, as this server believes. */
    readonly now: () => number,
  ) {}

  static async open({ file, log = new EventLog() }: Kept, now: () => number): Promise<LogWriter> {
    const writer = new LogWriter(log, file === undefined ? undefined : Journal.open(file, log), now);
    const isNew = log.all.length === 0;
    await writer.grouped((write) => {
      writeEpoch(write);
      if (isNew) writeFirstEvents(write);
    });
    return writer;
  }

  append = (stream: string, events: readonly NewEvent[], expected: Expected): Promise<Outcome> =>
    this.grouped((write) => append(this.log, this.recent, write, { stream, events, expected }));
  delete = (stream: string, expected: Expected): Promise<Outcome> =>
    this.grouped((write) => deleteStream(this.log, write, { stream, expected }));
  tombstone = (stream: string, expected: Expected): Promise<Outcome> =>
    this.grouped((write) => tombstoneStream(this.log, write, { stream, expected }));
  statistics = (): Promise<unknown> => this.grouped(writeStatistics);

  /** What waits is neither written nor answered. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.journal?.close();
  }

  /** Decides and writes with the others of this turn; answers when all of it is durable. */
  private grouped<Answer>(decide: (write: Write) => Answer): Promise<Answer> {
    if (this.waiting.length === 0) setImmediate(() => this.commit());
    return new Promise((resolve) =>
      this.waiting.push((write) => {
        const answer = decide(write);
        return () => resolve(answer);
      }),
    );
  }

  private commit(): void {
    const group = this.waiting;
    this.waiting = [];
    if (this.isClosed) return;
    const written: Written[] = [];
    const answers = group.map((decide) => decide((stream, events) => this.write(stream, events, written)));
    if (written.length > 0) this.journal?.keep(written);
    for (const answer of answers) answer();
    if (written.length > 0) this.log.tellGrowth();
  }

  private write(stream: string, events: readonly NewEvent[], written: Written[]): Written {
    const placed = this.log.place(stream, events, this.now());
    this.log.add(placed);
    for (const event of placed.events) this.recent.remember(event);
    written.push(placed);
    return placed;
  }
}
