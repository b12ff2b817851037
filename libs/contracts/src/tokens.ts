import { z } from 'zod';
import { date, instant, line, readable, uuid } from './primitives.js';

const scope = z
  .enum(['read', 'give'])
  .meta({ description: '`read`: reads. `give`: reads, and gives commands to processes' });

export const issueToken = z
  .strictObject({
    name: line.meta({ description: 'By which its person and administrators recognise it' }),
    scope,
    processId: uuid.nullable().meta({ description: 'The one process; null: whatever the person sees' }),
    expiresOn: date.meta({ description: 'The last day on which it is good, within a year' }),
  })
  .meta({ id: 'IssueToken' });

export const issuedToken = z
  .object({
    token: z.string().meta({
      description: 'For `Authorization: Bearer`. Shown this once: only a hash of its secret is kept',
      example: 'drivbank_5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11.…',
    }),
  })
  .meta({ id: 'IssuedToken' });

const told = {
  tokenId: uuid,
  name: readable,
  scope,
  about: z.enum(['everything', 'process']),
  issuedAt: instant,
  expiresOn: date,
  daysLeft: z.int().meta({ description: '0: today is the last day; below that it has expired' }),
  usedAt: instant.nullable().meta({ description: 'To the minute; null: not that anybody remembers' }),
};

export const ownTokens = z
  .object({
    items: z.array(
      z.object({
        ...told,
        processTitle: z.string().nullable().meta({
          description: 'null: not about one process, or about one that the person does not see now',
        }),
      }),
    ),
  })
  .meta({ id: 'OwnTokens' });

export const tokenList = z
  .object({ items: z.array(z.object({ ...told, personId: uuid })) })
  .meta({ id: 'TokenList' });
