import { idOf, type Instant } from '@drivbank/kernel';
import type { FreeText, Webhook } from '@drivbank/domain';
import type { View } from '../view.js';

/** What tells another program of processes, without what signs it. */
export type WebhookRow = {
  webhook_id: string;
  person_id: string;
  /** JSON of a sealed text. */
  address: string;
  /** JSON; null: every kind of event. */
  kinds: string | null;
  /** Null: every process that the person sees. */
  process_id: string | null;
  opened_at: Instant;
  /** Of the event; what happens after it is sent. */
  opened_number: number;
  status: Webhook.Known['status'];
  why: Webhook.Stop | null;
  /** When it came to be as it is. */
  status_at: Instant;
};

type WebhookRecord = Pick<Webhook.Known, 'personId' | 'kinds' | 'processId' | 'status' | 'why'> & {
  readonly webhookId: string;
  readonly address: FreeText;
  readonly openedAt: Instant;
  readonly openedNumber: number;
  readonly statusAt: Instant;
};

const STATUS_AFTER = {
  WebhookPaused: 'paused',
  WebhookResumed: 'open',
  WebhookStopped: 'stopped',
  WebhookClosed: 'closed',
} as const;

/** Who has which webhooks, and which of them are open. */
export const webhooks: View<'webhook', WebhookRecord> = {
  name: 'webhooks',
  revision: 1,
  category: 'webhook',
  apply(record, { event, recorded }) {
    const at = recorded.metadata.recordedAt;
    if (event.type === 'WebhookOpened') {
      const { personId, kinds, processId, address } = event;
      const opening = { webhookId: idOf(recorded.stream), personId, kinds, processId, address };
      const { number: openedNumber } = recorded;
      return { ...opening, openedAt: at, openedNumber, status: 'open', why: null, statusAt: at };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    if (event.type === 'WebhookSecretRotated') return record;
    const why = event.type === 'WebhookStopped' ? event.why : null;
    return { ...record, status: STATUS_AFTER[event.type], why, statusAt: at };
  },
  tables: {
    webhook: {
      columns: [
        'webhook_id',
        'person_id',
        'address',
        'kinds',
        'process_id',
        'opened_at',
        'opened_number',
        'status',
        'why',
        'status_at',
      ] satisfies (keyof WebhookRow)[],
      indexes: [['person_id', 'status'], ['status']],
      rowsOf: (record) => [
        {
          webhook_id: record.webhookId,
          person_id: record.personId,
          address: JSON.stringify(record.address),
          kinds: record.kinds === null ? null : JSON.stringify(record.kinds),
          process_id: record.processId,
          opened_at: record.openedAt,
          opened_number: record.openedNumber,
          status: record.status,
          why: record.why,
          status_at: record.statusAt,
        } satisfies WebhookRow,
      ],
    },
  },
};
