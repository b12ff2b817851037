import { z } from 'zod';

/** Longest texts that a form takes; more belongs in an attached document. */
const LINE_MAX = 200;
const TEXT_MAX = 10_000;

const wellFormed = (value: string) => value.isWellFormed();

/** A refusal in English, with the Swedish words beside it. */
const told = (sv: string, en: string) => ({ error: en, params: { sv } });
const brokenText = told('Texten innehåller trasiga tecken.', 'The text holds broken characters.');

/** One line: a title, a name, a reference. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(LINE_MAX)
  .refine(wellFormed, brokenText)
  .refine(
    (value) => !/[\u0000-\u001f\u007f]/.test(value),
    told(
      'Styrtecken, som radbrytningar, får inte vara med.',
      'Control characters, as line breaks, are not allowed.',
    ),
  );

/** Free text. It is sealed in the log; names of private persons do not belong in it. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(TEXT_MAX)
  .refine(wellFormed, brokenText)
  .meta({ description: 'Free text, sealed in the log' });

/** A date in Europe/Stockholm, from 1900 to 2200. */
export const date = z.iso
  .date()
  .refine(
    (value) => value >= '1900-01-01' && value <= '2200-12-31',
    told('Året ska vara mellan 1900 och 2200.', 'The year must be between 1900 and 2200.'),
  )
  .meta({ example: '2027-03-28' });

export const instant = z.iso.datetime().meta({ example: '2026-11-23T10:15:30.123Z' });
export const uuid = z.guid().meta({ example: '5b0f6c1e-2f0e-5d53-9a53-8e2f5a1f7c11' });
export const code = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9][a-z0-9_-]*$/);

export const money = z
  .strictObject({
    amountOre: z.int().min(0).max(Number.MAX_SAFE_INTEGER).meta({ description: 'Integer minor units (öre)' }),
    currency: z.enum(['SEK', 'EUR']),
  })
  .meta({ id: 'Money' });

export const localised = z.object({ sv: z.string(), en: z.string().optional() }).meta({ id: 'Localised' });

export const PHASES = ['initiated', 'scaled', 'implemented'] as const;
export const LIFECYCLES = [...PHASES, 'closed'] as const;

/** A text that can be erased: then its place says so. */
export const readable = z
  .union([z.string(), z.object({ erased: z.literal(true) })])
  .meta({ id: 'ReadableText', description: 'A text, or a mark that it was erased (GDPR art. 17)' });
