import { localDate, type LocalDate } from '@drivbank/kernel';
import type { Funding, Money, Organisation } from '@drivbank/domain';

/** What a register writes, as values. A field that cannot be understood throws `Unreadable`. */
export class Unreadable extends Error {
  constructor(
    readonly sv: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'Unreadable';
  }
}

/** One line without doubled, trailing or unbreakable spaces; empty is nothing. */
export function cleaned(text: string | null | undefined): string | null {
  const clean = (text ?? '').replace(/[\s\u00a0\u202f\u200b]+/g, ' ').trim();
  return clean === '' ? null : clean;
}

/** The date of `2011-11-01T00:00:00` as it stands there: no zone is meant, so none is applied. */
export function dateWritten(value: string | null | undefined): LocalDate | null {
  const text = cleaned(value);
  if (text === null) return null;
  try {
    return localDate(text.slice(0, 10));
  } catch {
    throw new Unreadable(`datumet ${text} finns inte`, `there is no date ${text}`);
  }
}

const ORE = 100;

/** `6547175`, `10 000 000 kronor` and `SEK 6 547 175`, in öre. */
export function grantWritten(value: number | string | null | undefined): Money | null {
  if (value === null || value === undefined || value === '') return null;
  const digits = String(value)
    .replace(/[\s\u00a0\u202f]|kronor|kr|SEK/gi, '')
    .replace(',', '.');
  const amountOre = Math.round(Number(digits) * ORE);
  if (digits === '' || !Number.isSafeInteger(amountOre) || amountOre < 0)
    throw new Unreadable(`beloppet ${value} går inte att läsa`, `the amount ${value} cannot be read`);
  return { amountOre, currency: 'SEK' };
}

const STATUSES: Readonly<Record<string, Funding.FundingStatus>> = {
  avslutat: 'ended',
  completed: 'ended',
  pågående: 'ongoing',
  ongoing: 'ongoing',
  beslutat: 'decided',
};

export const statusWritten = (value: string | null): Funding.FundingStatus =>
  STATUSES[(value ?? '').toLocaleLowerCase('sv')] ?? 'unknown';

const SECTORS: Readonly<Record<string, Organisation.Sector>> = {
  institute: 'academia',
  university: 'academia',
  'state agency': 'state',
  region: 'other_public',
  municipality: 'other_public',
  company: 'business',
  'civil society': 'civil_society',
};

export const sectorWritten = (value: string | null | undefined): Organisation.Sector | null =>
  SECTORS[value ?? ''] ?? null;

/** The same for every spelling of an organisation: case, accents of typing and spaces do not count. */
export const organisationKey = (name: string) => name.normalize('NFC').toLocaleLowerCase('sv');

/** Words that are names in capitals, and stay so. */
const ACRONYMS = /^(AB|IVL|RISE|SICS|ICT|SP|KTH|SKR|FBL|SI)$/;
const SMALL_WORDS =
  /^(och|för|i|av|of|the|kommun|stad|landsting|län|läns|kommunalförbund|förening|högskola|tekniska)$/;

export const isShouted = (name: string) => /[A-ZÅÄÖ]{2}/.test(name) && name === name.toLocaleUpperCase('sv');

/** `VÄSTMANLANDS LÄNS LANDSTING` → `Västmanlands läns landsting`. Acronyms keep their capitals. */
export function unshouted(name: string): string {
  if (!isShouted(name)) return name;
  return name
    .split(' ')
    .map((word, i) => {
      const small = word.toLocaleLowerCase('sv');
      if (ACRONYMS.test(word)) return word;
      if (i > 0 && SMALL_WORDS.test(small)) return small;
      return small.charAt(0).toLocaleUpperCase('sv') + small.slice(1);
    })
    .join(' ');
}
