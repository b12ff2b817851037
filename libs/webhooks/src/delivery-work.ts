import type { Instant } from '@drivbank/kernel';
import type { Attempt, Letter, Written } from './delivery-journal.js';

/** A letter and what has become of it so far. */
export type Delivery = Letter & {
  /** When it was found, or wished for. */
  readonly at: Instant;
  readonly status: 'waiting' | 'retrying' | 'delivered' | 'given-up' | 'withheld';
  readonly attempts: number;
  /** When it is tried again; null when it is tried at once, or no more. */
  readonly next: Instant | null;
  readonly lastAt: Instant | null;
} & Pick<Attempt, 'answered' | 'why' | 'beginning' | 'durationMs'>;

type Kept = { delivery: Delivery; readonly since: number };

const UNTRIED = { attempts: 0, next: null, lastAt: null, answered: null, why: null, beginning: '' };
const STATUS_AFTER = { delivered: 'delivered', withheld: 'withheld' } as const;

/** The work on one webhook, folded from its journal: what is known, what is to be done, and who is at it. */
export class DeliveryWork {
  /** Of the last entry; −1 for none. */
  revision = -1;
  /** The event up to which all was looked at; null where nobody has looked. */
  cursor: number | null = null;
  claim: { readonly by: string; readonly until: Instant } | null = null;
  /** When the first attempt failed since which none has succeeded. */
  failingSince: Instant | null = null;
  deliveredAt: Instant | null = null;
  private readonly kept = new Map<string, Kept>();
  private readonly unsettled = new Set<string>();
  private cursorAt = -1;

  apply({ revision, entry }: Written): void {
    this.revision = revision;
    switch (entry.kind) {
      case 'derived':
        this.cursor = entry.cursor;
        this.cursorAt = revision;
        for (const letter of entry.letters) this.add(letter, entry.at, revision);
        return;
      case 'tested':
        return this.add(entry.letter, entry.at, revision);
      case 'claimed':
        this.claim = { by: entry.by, until: entry.until };
        return;
      case 'attempted':
        return this.attempted(entry, entry.at);
      case 'wished':
        for (const id of entry.deliveryIds) this.change(id, { ...UNTRIED, status: 'waiting', at: entry.at });
    }
  }

  /** The oldest first. */
  due(now: Instant): readonly Delivery[] {
    return [...this.unsettled]
      .map((id) => this.kept.get(id)!.delivery)
      .filter(({ next }) => next === null || next <= now);
  }

  /** When the next one that waits is tried again. */
  nextAt(): Instant | undefined {
    return [...this.unsettled].flatMap((id) => this.kept.get(id)!.delivery.next ?? []).sort()[0];
  }

  get open(): number {
    return this.unsettled.size;
  }

  find(deliveryId: string): Delivery | undefined {
    return this.kept.get(deliveryId)?.delivery;
  }

  /** The latest first. */
  all(): readonly Delivery[] {
    return [...this.kept.values()].map(({ delivery }) => delivery).reverse();
  }

  /** The first entry that is still needed when what was settled before that moment is forgotten. */
  neededFrom(before: Instant): number {
    const needed = [...this.kept].flatMap(([id, { delivery, since }]) =>
      this.unsettled.has(id) || (delivery.lastAt ?? delivery.at) >= before ? since : [],
    );
    return Math.min(this.cursorAt, ...needed);
  }

  forgetBefore(revision: number): void {
    for (const [id, { since }] of this.kept) if (since < revision) this.kept.delete(id);
  }

  private add(letter: Letter, at: Instant, since: number): void {
    const delivery: Delivery = { ...letter, ...UNTRIED, durationMs: 0, at, status: 'waiting' };
    this.kept.set(letter.deliveryId, { delivery, since });
    this.unsettled.add(letter.deliveryId);
  }

  private attempted({ deliveryId, as, answered, why, beginning, durationMs, next }: Attempt, at: Instant) {
    const attempts = (this.find(deliveryId)?.attempts ?? 0) + 1;
    const failed = next === null ? ('given-up' as const) : ('retrying' as const);
    const status = as === 'failed' ? failed : STATUS_AFTER[as];
    this.change(deliveryId, { status, attempts, next, lastAt: at, answered, why, beginning, durationMs });
    if (as === 'delivered') {
      this.failingSince = null;
      this.deliveredAt = at;
    }
    if (as === 'failed') this.failingSince ??= at;
  }

  private change(id: string, change: Partial<Delivery> & Pick<Delivery, 'status'>): void {
    const kept = this.kept.get(id);
    if (!kept) return;
    kept.delivery = { ...kept.delivery, ...change };
    if (change.status === 'waiting' || change.status === 'retrying') this.unsettled.add(id);
    else this.unsettled.delete(id);
  }
}
