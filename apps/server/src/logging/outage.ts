import type { Logger } from 'pino';
import { said } from './said.js';

const WORDS = {
  log: ['the log does not answer', 'the log answers again'],
  queue: ['the queue does not answer: messages go out without it', 'the queue answers again'],
  mail: ['the mail server takes no mail: it is tried again', 'the mail server takes mail again'],
  snapshots: ['views cannot be left for nodes that join: it is tried again', 'views are left again'],
  traces: ['traces cannot be delivered and are lost', 'traces are delivered again'],
  sweep: ['a sweep did not finish: it is tried again', 'sweeps finish again'],
} as const;

/** Something that is there or not: said once when it is lost and once when it is back, however often it is tried. */
export class Outage {
  private since: number | undefined;

  constructor(
    private readonly log: Logger,
    private readonly what: keyof typeof WORDS,
  ) {}

  lost(error: unknown): void {
    if (this.since !== undefined) return;
    this.since = performance.now();
    this.log.warn({ lost: this.what, error: said(error) }, WORDS[this.what][0]);
  }

  isThere(): void {
    if (this.since === undefined) return;
    const ms = Math.round(performance.now() - this.since);
    this.since = undefined;
    this.log.info({ back: this.what, ms }, WORDS[this.what][1]);
  }
}
