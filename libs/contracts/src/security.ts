import { z } from 'zod';
import { date, instant, uuid } from './primitives.js';
import { LIMIT_DEFAULT, LIMIT_MAX } from './queries.js';
import { asOf, nullable, personRef } from './reads.js';

/** What the security log tells apart. */
export const SECURITY_KINDS = [
  'signed-in',
  'sign-in-wrong',
  'sign-in-too-many',
  'second-factor-wrong',
  'password-wrong',
  'provider-refused',
  'signed-out',
  'set-up',
  'invited',
  'invited-elsewhere',
  'invitation-accepted',
  'password-changed',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'account-deactivated',
  'account-reactivated',
  'provider-linked',
  'provider-unlinked',
  'affiliation-written',
  'passkey-added',
  'passkey-removed',
  'passkey-reset',
  'passkey-refused',
  'passkey-copied',
  'calendar-opened',
  'calendar-closed',
  'role-granted',
  'role-revoked',
  'webhook-opened',
  'webhook-secret-rotated',
  'webhook-closed',
  'webhook-stopped',
  'token-issued',
  'token-revoked',
  'token-refused',
  'exported',
  'refused',
  'accounts-read',
  'security-log-read',
  'secret-read',
  'secret-listed',
  'secret-marks-read',
  'secret-reading-opened',
  'secret-reading-ended',
  'break-glass-asked',
  'break-glass-allowed',
  'operation',
] as const;
const kind = z.enum(SECURITY_KINDS);

/** Names of files as the web app gives them: what a list is called, never whose or of what. */
export const recordExport = z
  .strictObject({
    file: z
      .string()
      .regex(/^[a-z-]{1,60}\.(csv|svg|png|pdf)$/)
      .meta({ description: 'What it is called; `.pdf` for what goes to paper', example: 'portfolj.csv' }),
    rows: z.int().min(0).max(1_000_000).meta({ description: 'How many rows are in it' }),
  })
  .meta({ id: 'RecordExport' });

const cursor = z
  .string()
  .regex(/^(\d{1,15}|\d{4}-\d{2}\.\d{1,9})$/)
  .optional();
const limit = z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT);

/** In the grammar of lists. */
export const securityQuery = z.strictObject({
  kind: z
    .string()
    .max(1_000)
    .transform((kinds) => kinds.split(','))
    .pipe(z.array(kind))
    .optional()
    .meta({ description: 'Only of these kinds: `a,b`' }),
  person: uuid.optional().meta({ description: 'Done by this person, or to his account' }),
  process: uuid.optional().meta({ description: 'About this process' }),
  'at.from': date.optional().meta({ description: 'From this day on' }),
  'at.to': date.optional().meta({ description: 'Up to this day and with it' }),
  cursor,
  limit,
});

const address = nullable(z.string()).meta({ description: 'Of the machine that asked' });

const securityEntry = z
  .object({
    id: z.string(),
    at: instant,
    kind,
    person: nullable(personRef).meta({ description: 'Who did it; null where nobody is known' }),
    roles: z.array(z.string()).meta({ description: 'Held then' }),
    address,
    about: nullable(personRef).meta({ description: 'Whose account or role it was' }),
    processId: nullable(uuid).meta({ description: 'The process with a secrecy mark that was read' }),
    what: z.string().meta({
      description:
        'The operation; of a role that was granted, the role; of breaking the glass, who reads then',
    }),
    outcome: z.enum(['done', 'refused']),
    traceId: nullable(z.string()).meta({ description: 'The same as in logs and traces' }),
  })
  .meta({ id: 'SecurityEntry' });

const securityAlarm = z
  .object({
    kind: z.enum([
      'guessed-account',
      'guessing-address',
      'taken-over',
      'new-keeper',
      'many-exports',
      'many-secrets',
      'break-glass',
    ]),
    person: nullable(personRef),
    address,
    role: nullable(z.string()),
    by: nullable(personRef),
    count: z.int(),
    firstAt: instant,
    lastAt: instant,
  })
  .meta({ id: 'SecurityAlarm' });

export const securityPage = z
  .object({
    items: z.array(securityEntry),
    next: nullable(z.string()).meta({ description: 'Cursor of the next page' }),
    alarms: z.array(securityAlarm).meta({ description: 'What stands out in the last week' }),
    asOf,
  })
  .meta({ id: 'SecurityPage' });

export const secretReadsQuery = z.strictObject({ cursor, limit });

export const ownSecretReads = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        at: instant,
        kind: kind.extract(['secret-read', 'secret-listed']),
        processId: uuid,
        title: nullable(z.string()).meta({ description: 'null: it is not seen any more' }),
        what: z.string().meta({ description: 'The operation' }),
      }),
    ),
    next: nullable(z.string()).meta({ description: 'Cursor of the next page' }),
  })
  .meta({ id: 'OwnSecretReads' });
