import type { z } from 'zod';

type Words = { readonly sv: string; readonly en: string };

const MISSING: Words = { sv: 'Fyll i det här.', en: 'Fill this in.' };
const NOT_ONE_OF: Words = { sv: 'Välj ett av alternativen.', en: 'Choose one of the alternatives.' };

const FORMATS: Readonly<Record<string, Words>> = {
  date: { sv: 'Skriv datumet som 2027-03-28.', en: 'Write the date as 2027-03-28.' },
  datetime: {
    sv: 'Skriv tidpunkten som 2026-11-23T10:15:30Z.',
    en: 'Write the moment as 2026-11-23T10:15:30Z.',
  },
  email: { sv: 'Det är ingen e-postadress.', en: 'That is no e-mail address.' },
  guid: NOT_ONE_OF,
};

/** What a contract refuses, as the person who typed it is told. */
export function issueWords(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'object'
        ? { sv: 'Skriv ett belopp, som 12 500.', en: 'Write an amount, as 12,500.' }
        : MISSING;
    case 'too_small':
      if (issue.origin === 'string') return MISSING;
      return issue.origin === 'array'
        ? { sv: `Välj minst ${issue.minimum}.`, en: `Choose at least ${issue.minimum}.` }
        : { sv: `Minst ${issue.minimum}.`, en: `At least ${issue.minimum}.` };
    case 'too_big':
      return issue.origin === 'string'
        ? { sv: `Högst ${issue.maximum} tecken.`, en: `At most ${issue.maximum} characters.` }
        : { sv: `Högst ${issue.maximum}.`, en: `At most ${issue.maximum}.` };
    case 'invalid_format':
      return FORMATS[issue.format] ?? { sv: 'Det har fel form.', en: 'It has the wrong form.' };
    case 'invalid_value':
    case 'invalid_union':
      return NOT_ONE_OF;
    case 'unrecognized_keys':
      return { sv: 'Fältet finns inte.', en: 'There is no such field.' };
    case 'custom':
      return { sv: String(issue.params?.['sv'] ?? issue.message), en: issue.message };
    default:
      return { sv: issue.message, en: issue.message };
  }
}
