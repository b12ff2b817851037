import { z } from 'zod';
import { instant, uuid } from './primitives.js';
import { LIMIT_DEFAULT, LIMIT_MAX } from './queries.js';
import { ask, NOTHING, read, type Endpoint } from './endpoint.js';

const ADDRESS_MAX = 2_000;
const KINDS_MAX = 100;

export const openWebhook = z
  .strictObject({
    address: z.string().trim().min(1).max(ADDRESS_MAX).meta({
      description: 'Where it is told: https, without name and password, of a machine outside',
    }),
    kinds: z
      .array(z.string().regex(/^[A-Z][A-Za-z]{1,63}$/))
      .min(1)
      .max(KINDS_MAX)
      .nullable()
      .meta({ description: 'Types of events, as GateDecided; null: every one' }),
    processId: uuid.nullable().meta({ description: 'The one process; null: every one that the person sees' }),
  })
  .meta({ id: 'OpenWebhook' });

const secret = z.string().meta({ description: 'whsec_…, as Standard Webhooks. Shown this once' });

const openedWebhook = z.object({ webhookId: uuid, secret }).meta({ id: 'OpenedWebhook' });
const webhookSecret = z.object({ secret }).meta({ id: 'WebhookSecret' });

const ownWebhooks = z
  .object({
    items: z.array(
      z.object({
        webhookId: uuid,
        address: z.string().nullable().meta({ description: 'null: the person was erased' }),
        kinds: z.array(z.string()).nullable().meta({ description: 'null: every kind of event' }),
        about: z.enum(['all', 'process']),
        processTitle: z.string().nullable().meta({
          description: 'null: not about one process, or about one that the person does not see now',
        }),
        openedAt: instant,
        status: z.enum(['open', 'paused', 'stopped']),
        why: z.enum(['gone', 'failing']).nullable().meta({ description: 'Why the system has stopped it' }),
        statusAt: instant,
        silence: z.enum(['account', 'no-role', 'not-seen']).nullable().meta({
          description: 'Why nothing is sent though it is open: what the person may not see is not told',
        }),
        waiting: z.int(),
        failed: z.int().meta({ description: 'Given up after all attempts' }),
        deliveredAt: instant.nullable(),
        failingSince: instant.nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnWebhooks' });

export const deliveryQuery = z.strictObject({
  failed: z.enum(['true', 'false']).default('false').meta({ description: 'Only those that failed' }),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
});

const deliveries = z
  .object({
    items: z.array(
      z.object({
        deliveryId: uuid.meta({ description: 'The webhook-id, and the id of the CloudEvent' }),
        type: z.string(),
        number: z.int().nullable().meta({ description: 'Of the event; null: a test' }),
        processTitle: z.string().nullable(),
        at: instant.meta({ description: 'When it was found, or sent again' }),
        status: z.enum(['waiting', 'retrying', 'delivered', 'given-up', 'withheld']),
        attempts: z.int(),
        next: instant.nullable().meta({ description: 'When it is tried again' }),
        lastAt: instant.nullable(),
        answered: z.int().nullable().meta({ description: 'The status of the last answer' }),
        why: z
          .enum(['address', 'inside', 'name', 'refused', 'tls', 'timeout', 'broken', 'status'])
          .nullable(),
        beginning: z.string().meta({ description: 'How the last answer began' }),
        durationMs: z.int(),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'WebhookDeliveries' });

const testedWebhook = z.object({ deliveryId: uuid }).meta({ id: 'TestedWebhook' });
export const sendFailedAgain = z.strictObject({ since: instant }).meta({ id: 'SendFailedAgain' });
const sentAgain = z.object({ count: z.int() }).meta({ id: 'SentAgain' });
const eventSchema = z.looseObject({}).meta({ id: 'EventSchema', description: 'JSON Schema' });

const ONE = '/account/webhooks/{webhookId}';

/** One’s own webhooks, and what was sent of them. */
export const WEBHOOK_ENDPOINTS: readonly Endpoint[] = [
  read(
    '/account/webhooks',
    'accounts',
    { sv: 'Mina webhookar', en: 'My webhooks' },
    ownWebhooks,
    NOTHING,
    'signed-in',
  ),
  ask(
    '/account/webhooks',
    {
      sv: 'Öppna en webhook: hemligheten visas den här gången',
      en: 'Open a webhook: its secret is shown this once',
    },
    { gives: 'OpenWebhook', to: 'webhook' },
    openWebhook,
    openedWebhook,
  ),
  ask(
    `${ONE}/rotate-secret`,
    {
      sv: 'Byt hemlighet: den gamla signerar också, i ett dygn',
      en: 'Change the secret: the old one signs along for a day',
    },
    'signed-in',
    undefined,
    webhookSecret,
  ),
  ask(`${ONE}/pause`, { sv: 'Pausa en webhook', en: 'Pause a webhook' }, 'signed-in'),
  ask(`${ONE}/resume`, { sv: 'Låt en webhook fortsätta', en: 'Resume a webhook' }, 'signed-in'),
  ask(`${ONE}/close`, { sv: 'Stäng en webhook för gott', en: 'Close a webhook for good' }, 'signed-in'),
  read(
    `${ONE}/deliveries`,
    'accounts',
    { sv: 'Vad som skickats, i trettio dagar', en: 'What was sent, for thirty days' },
    deliveries,
    deliveryQuery,
    'signed-in',
  ),
  ask(`${ONE}/test`, { sv: 'Skicka ett prov', en: 'Send a test' }, 'signed-in', undefined, testedWebhook),
  ask(
    `${ONE}/deliveries/{deliveryId}/send-again`,
    { sv: 'Skicka en igen', en: 'Send one again' },
    'signed-in',
  ),
  ask(
    `${ONE}/send-failed-again`,
    { sv: 'Skicka allt igen som misslyckats', en: 'Send all again that failed' },
    'signed-in',
    sendFailedAgain,
    sentAgain,
  ),
  read(
    '/event-schemas/{type}',
    'accounts',
    {
      sv: 'JSON Schema för det som en sorts händelse berättar',
      en: 'JSON Schema of what a kind of event tells',
    },
    eventSchema,
    NOTHING,
    'anybody',
  ),
];
