import { append, type Expected, type Outcome, type Write } from './append.js';
import { deleteStream, tombstoneStream } from './delete.js';
import type { EventLog, Written } from './event-log.js';
import { RecentIds } from './recent-ids.js';
import type { NewEvent } from './stored-event.js';

/** Makes what was written durable; returns when it is. */
export type Keep = (written: readonly Written[]) => void;

type Waiting = { readonly decide: (write: Write) => Outcome; readonly answer: (outcome: Outcome) => void };

/**
 * The one writer of the log. What is asked for in one turn of the event loop becomes durable with one fsync, is seen
 * by readers after it and only then answered: nobody is told of an event that a power cut takes back.
 */
export class LogWriter {
  private readonly recent = new RecentIds();
  private waiting: Waiting[] = [];

  constructor(
    readonly log: EventLog,
    private readonly keep: Keep,
    /** Milliseconds since 1970, as this server believes. */
    readonly now: () => number,
  ) {}

  append = (stream: string, events: readonly NewEvent[], expected: Expected): Promise<Outcome> =>
    this.decided((write) => append(this.log, this.recent, write, { stream, events, expected }));
  delete = (stream: string, expected: Expected): Promise<Outcome> =>
    this.decided((write) => deleteStream(this.log, write, { stream, expected }));
  tombstone = (stream: string, expected: Expected): Promise<Outcome> =>
    this.decided((write) => tombstoneStream(this.log, write, { stream, expected }));

  private decided(decide: Waiting['decide']): Promise<Outcome> {
    if (this.waiting.length === 0) setImmediate(() => this.commit());
    return new Promise((answer) => this.waiting.push({ decide, answer }));
  }

  private commit(): void {
    const group = this.waiting;
    this.waiting = [];
    const written: Written[] = [];
    const write: Write = (stream, events) => {
      const placed = this.log.place(stream, events, this.now());
      this.log.add(placed);
      for (const event of placed.events) this.recent.remember(event);
      written.push(placed);
      return placed;
    };
    const outcomes = group.map(({ decide }) => decide(write));
    if (written.length > 0) this.keep(written);
    group.forEach(({ answer }, i) => answer(outcomes[i]!));
    if (written.length > 0) this.log.tellGrowth();
  }
}
