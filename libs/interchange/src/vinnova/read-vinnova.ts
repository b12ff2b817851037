import type { LocalDate } from '@drivbank/kernel';
import type { Oddity, OddityCode } from './oddities.js';
import type { ProjectRecord, Refused } from './project-record.js';
import { CONTACT_FIELDS, rawRecord, type RawRecord } from './raw-record.js';
import {
  cleaned,
  dateWritten,
  grantWritten,
  isShouted,
  organisationKey,
  sectorWritten,
  statusWritten,
  unshouted,
  Unreadable,
} from './written.js';

const RECORDS_MAX = 100_000;

/** The file is something else altogether: one sentence. */
export class NotVinnova extends Error {
  constructor(
    readonly sv: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'NotVinnova';
  }
}

export type VinnovaFile = {
  readonly records: readonly ProjectRecord[];
  readonly oddities: readonly Oddity[];
  readonly refused: readonly Refused[];
};

/** Reads project records in either form. `today` tells a stale status. Throws `NotVinnova`. */
export function readVinnova(text: string, today: LocalDate): VinnovaFile {
  const records = new Map<string, ProjectRecord>();
  const oddities: Oddity[] = [];
  const refused: Refused[] = [];
  recordsIn(text).forEach((value, index) => {
    const parsed = rawRecord.safeParse(value);
    const name = nameOf(value) ?? `${index + 1}`;
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path }) => path.join('.') || 'record').join(', ');
      refused.push({
        index,
        name,
        why: { sv: `oväntat innehåll i ${fields}`, en: `unexpected content in ${fields}` },
      });
      return;
    }
    try {
      const { record, odd } = recordOf(parsed.data, today);
      if (records.has(record.key)) odd.push('repeated_key');
      records.set(record.key, record);
      oddities.push(...odd.map((code) => ({ key: record.key, title: record.title.sv, code })));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      refused.push({ index, name, why: { sv: error.sv, en: error.en } });
    }
  });
  return {
    records: [...records.values()],
    oddities: [...oddities, ...sameTitles([...records.values()])],
    refused,
  };
}

/** An array, `{value: […]}` as OData writes it, or one record. */
function recordsIn(text: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new NotVinnova('Filen är inte JSON.', 'The file is not JSON.');
  }
  const value = isObject(parsed) && Array.isArray(parsed['value']) ? (parsed['value'] as unknown[]) : parsed;
  const records = Array.isArray(value) ? (value as unknown[]) : [value];
  if (records.length > RECORDS_MAX)
    throw new NotVinnova(
      `Filen har ${records.length} poster; högst ${RECORDS_MAX} läses på en gång.`,
      `The file has ${records.length} records; at most ${RECORDS_MAX} are read at once.`,
    );
  if (records.length > 0 && !records.some((record) => isObject(record) && 'Ärenderubrik' in record))
    throw new NotVinnova(
      'Filen innehåller inga projekt från Vinnova: fältet Ärenderubrik saknas.',
      'The file holds no projects from Vinnova: there is no field Ärenderubrik.',
    );
  return records;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (value: unknown): string | null =>
  isObject(value) ? cleaned(String(value['Diarienummer'] ?? value['Ärenderubrik'] ?? '')) : null;

function recordOf(raw: RawRecord, today: LocalDate): { record: ProjectRecord; odd: OddityCode[] } {
  const { x } = raw;
  const registryNumber = cleaned(raw.Diarienummer);
  const slugKey = slugOf(x?.key, x?.source);
  const key = registryNumber ?? slugKey;
  const sv = cleaned(raw.Ärenderubrik);
  if (sv === null) throw new Unreadable('titel saknas', 'the title is missing');
  if (key === null)
    throw new Unreadable('varken diarienummer eller webbadress', 'neither registry number nor address');
  const english = cleaned(raw.ÄrenderubrikEngelska);
  const en = english === null || isPlaceholder(english) ? null : english;
  const { startsOn, endsOn, endDropped } = periodOf(raw);
  const statusAsWritten = cleaned(raw.Status);
  const record: ProjectRecord = {
    key,
    slugKey,
    registryNumber,
    title: { sv, ...(en !== null && { en }) },
    summary: summaryOf(x),
    coordinator: coordinatorOf(raw),
    grant: grantWritten(raw.BeviljatBidrag),
    startsOn,
    endsOn,
    status: statusWritten(statusAsWritten),
    statusAsWritten,
    call: cleaned(raw.Utlysning),
    sourceUrl: webAddressIn(x?.source),
  };
  return { record, odd: odditiesOf(record, raw, { endDropped, english, today }) };
}

/** It becomes a link, so that nothing but a page may stand there. */
const webAddressIn = (source: string | null | undefined): string | null =>
  source && /^https?:\/\//i.test(source) ? source : null;

/** English titles that somebody typed to get past a mandatory field. */
const isPlaceholder = (title: string) => /^[x.-]+$/i.test(title);

function slugOf(key: string | null | undefined, source: string | null | undefined): string | null {
  if (key?.startsWith('url:')) return key;
  const slug = /\/p\/([^/?#]+)/.exec(source ?? '')?.[1];
  return slug ? `url:${slug.toLowerCase()}` : null;
}

function periodOf(raw: RawRecord) {
  const startsOn = dateWritten(raw.ProjektStart);
  const end = dateWritten(raw.ProjektSlut);
  const endDropped = startsOn !== null && end !== null && end < startsOn;
  return { startsOn, endsOn: endDropped ? null : end, endDropped };
}

function summaryOf(x: RawRecord['x']): ProjectRecord['summary'] {
  const [sv, en] = [cleaned(x?.summarySv), cleaned(x?.summaryEn)];
  return sv === null ? null : { sv, ...(en !== null && { en }) };
}

/** The organisation before the first " - " of the full line, or the field of its own. */
function coordinatorOf({ KoordinatorOrg, x }: RawRecord): ProjectRecord['coordinator'] {
  const line = cleaned(x?.coordinatorAsWritten) ?? cleaned(KoordinatorOrg);
  const written = cleaned(KoordinatorOrg) ?? line?.split(' - ')[0] ?? cleaned(x?.municipality);
  if (!written) return null;
  return {
    name: unshouted(written),
    key: organisationKey(written),
    asWritten: line ?? written,
    sector: sectorWritten(x?.sector),
  };
}

type Around = { readonly endDropped: boolean; readonly english: string | null; readonly today: LocalDate };

function odditiesOf(
  record: ProjectRecord,
  raw: RawRecord,
  { endDropped, english, today }: Around,
): OddityCode[] {
  const { startsOn, endsOn, status } = record;
  const title = raw.Ärenderubrik ?? '';
  const found: Readonly<Partial<Record<OddityCode, boolean>>> = {
    status_stale: (status === 'ongoing' || status === 'decided') && endsOn !== null && endsOn < today,
    status_unknown: status === 'unknown',
    number_missing: record.registryNumber === null,
    english_title_placeholder: english !== null && isPlaceholder(english),
    title_cleaned: title !== record.title.sv,
    title_ends_with_stop: title.trim().endsWith('.'),
    grant_missing: record.grant === null,
    dates_missing: startsOn === null || (endsOn === null && !endDropped),
    single_day: startsOn !== null && startsOn === endsOn,
    ends_before_start: endDropped,
    starts_in_future: startsOn !== null && startsOn > today,
    month_precision: raw.x?.periodPrecision === 'month',
    coordinator_in_capitals: isShouted(raw.KoordinatorOrg ?? ''),
    coordinator_missing: cleaned(raw.KoordinatorOrg) === null,
    contacts_dropped: Object.entries(raw).some(
      ([name, value]) => CONTACT_FIELDS.test(name) && Boolean(value),
    ),
  };
  return (Object.keys(found) as OddityCode[]).filter((code) => found[code]);
}

function sameTitles(records: readonly ProjectRecord[]): readonly Oddity[] {
  return [...grouped(records).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.map(({ key, title }) => ({ key, title: title.sv, code: 'same_title' as const })));
}

function grouped(records: readonly ProjectRecord[]): Map<string, ProjectRecord[]> {
  const groups = new Map<string, ProjectRecord[]>();
  for (const record of records) {
    const title = record.title.sv.toLocaleLowerCase('sv');
    groups.set(title, [...(groups.get(title) ?? []), record]);
  }
  return groups;
}
