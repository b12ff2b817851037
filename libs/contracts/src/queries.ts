import { z } from 'zod';
import { date } from './primitives.js';

export const LIMIT_MAX = 500;
export const LIMIT_DEFAULT = 100;

/** Every read takes it: an event number, or an instant. */
export const momentQuery = {
  asKnownAt: z.string().max(40).optional().meta({
    description: 'How things stood: an event number or an instant',
    example: '2026-11-23T10:15:30Z',
  }),
};

/**
 * The grammar of every list: `field=a,b` (one of), `field.from=`, `field.to=` (inclusive), `q=` (in the texts),
 * `sort=field` or `sort=-field`, `cursor=`, `limit=`.
 */
export const listQuery = z
  .object({
    ...momentQuery,
    q: z.string().max(200).optional().meta({ description: 'Anywhere in the texts, whatever the case' }),
    sort: z.string().max(60).optional().meta({ description: 'A field; with - before it, descending' }),
    cursor: z.string().max(2_000).optional(),
    limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
  })
  .catchall(z.string().max(2_000));

export const readQuery = z.strictObject(momentQuery);

export const stepQuery = z.strictObject({
  ...momentQuery,
  process: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Step through the events of this process only' }),
});

export const historyQuery = z.strictObject({
  ...momentQuery,
  type: z.string().max(2_000).optional().meta({ description: 'Only events of these types: `A,B`' }),
  by: z
    .string()
    .max(60)
    .optional()
    .meta({ description: 'Only what this person did; `drivbank` for the system' }),
  q: z.string().max(200).optional().meta({
    description: 'In the sentence, the motive or the name of who did it, in either language',
  }),
  cursor: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
});

/** Which processes the funnel counts. */
export const funnelQuery = z.strictObject({
  ...momentQuery,
  owner: z.guid().optional().meta({ description: 'Only processes of this organisation' }),
  template: z.guid().optional().meta({ description: 'Only processes of this template' }),
});

export const holidaysQuery = z
  .strictObject({ from: date, to: date })
  .refine(({ from, to }) => from <= to, { error: 'from must not come after to', path: ['to'] });
