import type { DeliveryJournal, JournalEntry } from './delivery-journal.js';
import { DeliveryWork } from './delivery-work.js';

/** The work on all webhooks as this node knows it: each journal is read once, and then on. */
export class Works {
  private readonly known = new Map<string, DeliveryWork>();
  private readonly reading = new Map<string, Promise<DeliveryWork>>();

  constructor(private readonly journal: DeliveryJournal) {}

  /** As its journal has it now. */
  of(webhookId: string): Promise<DeliveryWork> {
    const reading =
      this.reading.get(webhookId) ?? this.read(webhookId).finally(() => this.reading.delete(webhookId));
    this.reading.set(webhookId, reading);
    return reading;
  }

  /** Throws `JournalMoved` when somebody else has written since it was read. */
  async write(webhookId: string, work: DeliveryWork, entry: JournalEntry): Promise<void> {
    const revision = await this.journal.append(webhookId, entry, work.revision);
    // Somebody may have read it back already.
    if (work.revision < revision) work.apply({ revision, entry });
  }

  /** What was settled before that moment, as far as nothing later needs it. */
  async forgetBefore(webhookId: string, before: JournalEntry['at']): Promise<void> {
    const work = await this.of(webhookId);
    const from = work.neededFrom(before);
    if (from <= 0) return;
    await this.journal.forgetBefore(webhookId, from);
    work.forgetBefore(from);
  }

  private async read(webhookId: string): Promise<DeliveryWork> {
    const work = this.known.get(webhookId) ?? new DeliveryWork();
    this.known.set(webhookId, work);
    for (const written of await this.journal.read(webhookId, work.revision))
      if (written.revision > work.revision) work.apply(written);
    return work;
  }
}
