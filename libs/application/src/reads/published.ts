import type { InnovationProcess } from '@drivbank/domain';
import { unsealed, type Erased, type Keyring } from '@drivbank/privacy';
import {
  publishedRow,
  type ProcessRecord,
  type PublishedDecision,
  type PublishedRow,
  type ViewQueries,
} from '@drivbank/projections';
import { asOf, type Moment } from './moment.js';
import { directoryOf, gateName, stageName, type Directory } from './names.js';
import { NotFound, recordOf } from './process-page.js';

/** What a stranger asks for. */
export type PublicRequest = {
  /** In the title, the summary or the name of the owner, in either language, whatever the case. */
  readonly q?: string | undefined;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
};

const swedish = new Intl.Collator('sv');

/**
 * Every process that is published, by title. What is published is little and its texts are sealed, so it is searched
 * here and not in the table.
 */
export async function publishedList(queries: ViewQueries, keyring: Keyring, request: PublicRequest) {
  const { q, page, limit } = request;
  const rows = await queries.selectFrom('published').selectAll().execute();
  rows.sort((a, b) => swedish.compare(a.title, b.title) || (a.process_id < b.process_id ? -1 : 1));
  const from = (page - 1) * limit;
  if (q === undefined) {
    const items = await toldTo(rows.slice(from, from + limit), queries, keyring);
    return { items, total: rows.length, pages: Math.ceil(rows.length / limit) };
  }
  const words = q.toLocaleLowerCase('sv').split(/\s+/);
  const found = (await toldTo(rows, queries, keyring)).filter(({ title, summary, owner }) => {
    const said = [title, summary.sv, summary.en, owner.name].filter((text) => typeof text === 'string');
    const text = said.join(' ').toLocaleLowerCase('sv');
    return words.every((word) => text.includes(word));
  });
  const items = found.slice(from, from + limit);
  return { items, total: found.length, pages: Math.ceil(found.length / limit) };
}

/** Throws `NotFound` for one that is not published as for one that is not there. */
export async function publishedProcess(queries: ViewQueries, keyring: Keyring, processId: string) {
  const row = await queries
    .selectFrom('published')
    .selectAll()
    .where('doc_id', '=', processId)
    .executeTakeFirst();
  if (!row) throw new NotFound('process');
  const [told] = await toldTo([row], queries, keyring);
  return told!;
}

/** Whether a process is published, and what everybody reads of it, or would: for whoever publishes it. */
export async function publication(moment: Moment, keyring: Keyring, processId: string) {
  const record = await recordOf(moment, processId);
  const shown = record.published ?? asUnpublished(record);
  const [preview] = await toldTo([publishedRow(record, shown)], moment.queries, keyring);
  return { published: record.published !== null, preview: preview!, asOf: asOf(moment) };
}

/** As if it were published now, without words. */
const asUnpublished = ({ initiated }: ProcessRecord): NonNullable<ProcessRecord['published']> => ({
  ...initiated,
  summary: { sv: '' },
  provenance: 'self_reported',
});

type Summary = { readonly sv: string | Erased; readonly en?: string | Erased };

async function toldTo(rows: readonly PublishedRow[], queries: ViewQueries, keyring: Keyring) {
  const sealed = rows.map(({ summary }) => JSON.parse(summary) as InnovationProcess.PublicSummary);
  const opened = (await unsealed(sealed, keyring)) as readonly Summary[];
  const directory = await directoryOf({ queries }, keyring, []);
  return rows.map((row, i) => told(row, opened[i]!, directory));
}

function told(
  row: PublishedRow,
  { sv, en = null }: { sv: string | Erased; en?: string | Erased | null },
  directory: Directory,
) {
  const definition = directory.definition(row.template_id, row.template_version);
  const decisions = JSON.parse(row.decisions) as readonly PublishedDecision[];
  return {
    id: row.process_id,
    title: row.title,
    summary: { sv, en },
    provenance: { kind: row.provenance, as: row.published_as, on: row.published_on },
    owner: directory.organisation(row.owner_id),
    lifecycle: row.lifecycle,
    stage: row.stage === null ? null : stageName(definition, row.stage),
    from: row.began_on,
    to: row.ended_on,
    decisions: decisions.map(({ gateId, on, outcome }) => ({
      gate: gateName(definition, gateId),
      on,
      outcome,
    })),
  };
}

export type Published = Awaited<ReturnType<typeof publishedProcess>>;
