import { z } from 'zod';

const text = z.string().max(100_000).nullish();

/**
 * A record of Vinnova's open API, or the same with our own facts under `x`. Fields that we do not use are let through
 * unread; those that we use must be of a kind that can be used.
 */
export const rawRecord = z.looseObject({
  Diarienummer: text,
  Ärenderubrik: text,
  ÄrenderubrikEngelska: text,
  BeviljatBidrag: z.union([z.number(), z.string().max(100)]).nullish(),
  ProjektStart: text,
  ProjektSlut: text,
  KoordinatorOrg: text,
  KoordinatorArb: text,
  Status: text,
  Utlysning: text,
  x: z
    .looseObject({
      key: text,
      source: text,
      summarySv: text,
      summaryEn: text,
      sector: text,
      municipality: text,
      coordinatorAsWritten: text,
      periodPrecision: text,
      applicationRound: text,
    })
    .nullish(),
});

export type RawRecord = z.output<typeof rawRecord>;

/** Fields of calls and rounds that name people: never taken. */
export const CONTACT_FIELDS = /kontakt|epost|e-post|email|telefon|phone/i;
