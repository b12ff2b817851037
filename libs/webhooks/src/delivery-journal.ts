import type { Instant } from '@drivbank/kernel';
import type { Unanswered } from './post.js';

/** Something to be told: an event of the log, or a test that is about nothing. */
export type Letter = {
  /** The same for an event however often it is sent. */
  readonly deliveryId: string;
  readonly type: string;
  /** Where the event stands; null for a test. */
  readonly event: {
    readonly number: number;
    readonly processId: string;
    readonly revision: number;
  } | null;
};

/** Why an attempt came to nothing: nothing came back, or an answer that takes nothing. */
export type Failure = Unanswered | 'status';

export type Attempt = {
  readonly deliveryId: string;
  /** `withheld`: the person does not see what it is about any more, and it is not sent. */
  readonly as: 'delivered' | 'failed' | 'withheld';
  /** The status of the answer, if there was one. */
  readonly answered: number | null;
  readonly why: Failure | null;
  /** How the answer began. */
  readonly beginning: string;
  readonly durationMs: number;
  /** When it is tried again; null when it is not. */
  readonly next: Instant | null;
};

/** What is remembered of the work on one webhook. */
export type JournalEntry = { readonly at: Instant } & (
  | { readonly kind: 'derived'; readonly cursor: number; readonly letters: readonly Letter[] }
  | { readonly kind: 'claimed'; readonly by: string; readonly until: Instant }
  | ({ readonly kind: 'attempted' } & Attempt)
  | { readonly kind: 'wished'; readonly deliveryIds: readonly string[] }
  | { readonly kind: 'tested'; readonly letter: Letter }
);

export type Written = { readonly revision: number; readonly entry: JournalEntry };

/**
 * What was sent, beside the log since it must be forgotten: a stream of entries for each webhook, which several nodes
 * write to, one after the other. Every method throws `StoreUnavailable`.
 */
export interface DeliveryJournal {
  /**
   * Durable when it is answered, with its revision. Throws `JournalMoved` when the last entry is not the one of
   * revision `after`, −1 for none.
   */
  append(webhookId: string, entry: JournalEntry, after: number): Promise<number>;
  /** In order, those after that revision. */
  read(webhookId: string, after: number): Promise<readonly Written[]>;
  /** Nobody reads what stands before that revision any more; it must be one that was written. */
  forgetBefore(webhookId: string, revision: number): Promise<void>;
  close(): Promise<void>;
}

/** Somebody else wrote first: read on, and see whether there is anything left to do. */
export class JournalMoved extends Error {
  constructor(webhookId: string) {
    super(`The journal of ${webhookId} has moved on`);
    this.name = 'JournalMoved';
  }
}
