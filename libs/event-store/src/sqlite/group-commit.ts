import { setImmediate } from 'node:timers';

type Pending<Request, Answer> = {
  readonly request: Request;
  readonly bytes: number;
  readonly answer: (answer: Answer) => void;
  readonly refuse: (error: unknown) => void;
};

/** What becomes of one member of a group: its answer or its own error. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly error: unknown };

/** One transaction holds at most so much, so that the event loop is free again soon. */
const GROUP_MAX = 256;

/**
 * Collects what is asked for in one turn of the event loop and commits it as one transaction: with one fsync for all,
 * a hundred writers cost little more than one. No timer: a lone writer never waits.
 */
export class GroupCommit<Request, Answer> {
  private readonly queue: Pending<Request, Answer>[] = [];
  private bytes = 0;
  private scheduled = false;

  constructor(
    private readonly commit: (requests: readonly Request[]) => readonly Outcome<Answer>[],
    private readonly limits: { readonly count: number; readonly bytes: number; readonly full: () => Error },
  ) {}

  add(request: Request, bytes: number): Promise<Answer> {
    if (this.queue.length >= this.limits.count || this.bytes + bytes > this.limits.bytes)
      return Promise.reject(this.limits.full());
    return new Promise((answer, refuse) => {
      this.queue.push({ request, bytes, answer, refuse });
      this.bytes += bytes;
      this.schedule();
    });
  }

  /** Commits what waits, now. */
  flush(): void {
    while (this.queue.length > 0) this.commitNext();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.commitNext();
      if (this.queue.length > 0) this.schedule();
    });
  }

  private commitNext(): void {
    const group = this.queue.splice(0, GROUP_MAX);
    if (group.length === 0) return;
    this.bytes -= group.reduce((sum, { bytes }) => sum + bytes, 0);
    let outcomes: readonly Outcome<Answer>[];
    try {
      outcomes = this.commit(group.map(({ request }) => request));
    } catch (error) {
      for (const { refuse } of group) refuse(error);
      return;
    }
    outcomes.forEach((outcome, i) =>
      'error' in outcome ? group[i]!.refuse(outcome.error) : group[i]!.answer(outcome.answer),
    );
  }
}
