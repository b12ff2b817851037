import { recordEvent, VersionConflict, type RecordStore } from '@drivbank/event-store';
import { JournalMoved, type DeliveryJournal, type JournalEntry } from '../delivery-journal.js';

const streamOf = (webhookId: string) => `webhook-${webhookId}`;

/** In streams beside the log, `webhook-<id>`, shared by all nodes. Whoever opened the store closes it. */
export const eventStoreDeliveryJournal = (records: RecordStore): DeliveryJournal => ({
  async append(id, entry, after) {
    try {
      const events = [recordEvent('WebhookNoted', entry)];
      const { revision } = await records.append(streamOf(id), events, after === -1 ? 'no-stream' : after);
      return revision;
    } catch (error) {
      throw error instanceof VersionConflict ? new JournalMoved(id) : error;
    }
  },

  async read(id, after) {
    const events = await records.readStream(streamOf(id), { from: after + 1 });
    return events.map(({ revision, data }) => ({ revision, entry: data as unknown as JournalEntry }));
  },

  forgetBefore: (id, revision) => records.forgetBefore(streamOf(id), revision),

  async close() {
    // The store is not its own.
  },
});
