import type { ProcessRecord } from '../process-record/process-record.js';
import type { Table } from '../view.js';

/**
 * What everybody may read of a process that is published, and nothing else: no name of a person, no motive, no
 * deadline. A process that is not published has no row, nor has one with a secrecy
 * mark, whatever else its history says.
 */
export type PublishedRow = {
  process_id: string;
  title: string;
  /** `PublicSummary`, with its texts sealed. */
  summary: string;
  provenance: string;
  /** In which role somebody published it, and when. */
  published_as: string;
  published_on: string;
  owner_id: string;
  lifecycle: string;
  stage: string | null;
  began_on: string;
  ended_on: string | null;
  template_id: string;
  template_version: number;
  /** `PublishedDecision[]` by day, without those that another one superseded. */
  decisions: string;
};

export type PublishedDecision = { readonly gateId: string; readonly on: string; readonly outcome: string };

export const published: Table<ProcessRecord> = {
  columns: [
    'process_id',
    'title',
    'summary',
    'provenance',
    'published_as',
    'published_on',
    'owner_id',
    'lifecycle',
    'stage',
    'began_on',
    'ended_on',
    'template_id',
    'template_version',
    'decisions',
  ] satisfies (keyof PublishedRow)[],
  indexes: [['title']],
  rowsOf: (record) => (record.published && !record.secrecy ? [publishedRow(record, record.published)] : []),
};

/** The row that a process has, or would have if it were published with these words. */
export const publishedRow = (
  record: ProcessRecord,
  { summary, provenance, role, on }: NonNullable<ProcessRecord['published']>,
): PublishedRow => ({
  process_id: record.processId,
  title: record.title,
  summary: JSON.stringify(summary),
  provenance,
  published_as: role,
  published_on: on,
  owner_id: record.ownerId,
  lifecycle: record.closed ? 'closed' : record.phase,
  stage: record.closed ? null : record.stage,
  began_on: record.startedOn,
  ended_on: record.closed?.closedOn ?? null,
  template_id: record.template.id,
  template_version: record.template.version,
  decisions: JSON.stringify(decisionsOf(record)),
});

const decisionsOf = ({ gates }: ProcessRecord): readonly PublishedDecision[] =>
  Object.values(gates)
    .flatMap(({ id: gateId, decisions }) =>
      decisions.filter(({ superseded }) => !superseded).map(({ on, outcome }) => ({ gateId, on, outcome })),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
