import type { Sight } from '@drivbank/domain';
import type { Tables } from './views.js';

/** What stands before a statement so that it meets only the rows that somebody may see, and its parameters. */
export type Sieve = { readonly prefix: string; readonly parameters: readonly string[] };

/** Parameters of the sight, in the order in which `KEPT` and `SEEN` ask for them. */
const SIGHT =
  'sight (organisations, processes, coordinator, all_secret, assigned, named, left_out) AS (VALUES (?, ?, ?, ?, ?, ?, ?))';

/** Those that a secrecy mark keeps from the reader, and those that are kept from him at a past moment. */
const KEPT = `kept (id) AS (
  SELECT process_id FROM main.process_board AS board, sight
  WHERE secrecy >= '' AND sight.all_secret = 'no'
    AND process_id NOT IN (SELECT value FROM json_each(sight.assigned))
    AND sight.named NOT IN (SELECT value FROM json_each(board.coordinator_ids))
  UNION ALL SELECT one.value FROM sight, json_each(sight.left_out) AS one)`;

/** The processes that exist for the reader: the rule is `sees` of the domain, and a test compares the two. */
const SEEN = `seen (id) AS (
  SELECT process_id FROM main.process_board AS board, sight
  WHERE process_id NOT IN (SELECT id FROM kept) AND (
    process_id IN (SELECT value FROM json_each(sight.processes))
    OR owner_id IN (SELECT value FROM json_each(sight.organisations))
    OR receiver_id IN (SELECT value FROM json_each(sight.organisations))
    OR sight.coordinator IN (SELECT value FROM json_each(board.coordinator_ids))
    OR EXISTS (SELECT 1 FROM main.waiting_list AS offer WHERE offer.doc_id = board.doc_id
      AND offer.kind = 'ownership' AND offer.subject_id IN (SELECT value FROM json_each(sight.organisations)))))`;

const EVERYBODY_SEES = '1';
const NOBODY_SEES = '0';

/** Whether the process that a column names is seen: among those that are, or not among those that are kept. */
type IsSeen = (column: string) => string;
const amongSeen: IsSeen = (column) => `${column} IN (SELECT id FROM seen)`;
const notKept: IsSeen = (column) => `coalesce(${column}, '') NOT IN (SELECT id FROM kept)`;

const OF_REMINDER = "substr(deadline_key, 1, instr(deadline_key, '/') - 1)";

/**
 * Which rows of each table. Complete by type: a new table says what it shows. Names of organisations, people and
 * templates are not secret in themselves; which people are listed is decided where they are listed. Names of tokens
 * stand in histories, beside what was done by them.
 */
const rowsFor = (isSeen: IsSeen): Readonly<Record<keyof Tables, string>> => ({
  process_board: isSeen('process_id'),
  deadline_sheet: isSeen('process_id'),
  waiting_list: isSeen('process_id'),
  process_course: isSeen('process_id'),
  audit_note: isSeen('process_id'),
  evidence_file: isSeen('process_id'),
  published: isSeen('process_id'),
  funding: isSeen('process_id'),
  organisation: EVERYBODY_SEES,
  person: EVERYBODY_SEES,
  template_version: EVERYBODY_SEES,
  account: NOBODY_SEES,
  account_link: NOBODY_SEES,
  account_passkey: NOBODY_SEES,
  api_token: NOBODY_SEES,
  api_token_name: EVERYBODY_SEES,
  calendar_feed: NOBODY_SEES,
  webhook: NOBODY_SEES,
  secret_reading: isSeen('process_id'),
  reminder: isSeen(OF_REMINDER),
  message: 'EXISTS (SELECT 1 FROM reminder WHERE reminder.doc_id = message.doc_id)',
  document: `view = 'process-record' AND ${isSeen('id')}
    OR view = 'message-ledger' AND EXISTS (SELECT 1 FROM reminder WHERE reminder.doc_id = document.id)`,
});

/** A table of the statement's own by the name of each table: no statement can meet the whole one by mistake. */
const siftedFor = (isSeen: IsSeen) =>
  Object.entries(rowsFor(isSeen)).map(
    ([table, rows]) => `${table} AS (SELECT * FROM main.${table} WHERE ${rows})`,
  );

const prefixOf = (...expressions: readonly string[]) => `WITH ${expressions.join(', ')} `;
const PREFIX = {
  some: prefixOf(SIGHT, KEPT, SEEN, ...siftedFor(amongSeen)),
  all: prefixOf(SIGHT, KEPT, ...siftedFor(notKept)),
};

const OF_NONE = { organisations: [], processes: [], coordinator: null };

/** Undefined where everything is seen: who has a way to accounts is decided by the route. */
export function sieveOf({ processes, secret, except }: Sight): Sieve | undefined {
  if (processes === 'all' && secret === 'all' && except.length === 0) return undefined;
  const some = processes === 'all' ? OF_NONE : processes;
  const marked = secret === 'all' ? OF_NONE : secret;
  return {
    prefix: processes === 'all' ? PREFIX.all : PREFIX.some,
    parameters: [
      JSON.stringify(some.organisations),
      JSON.stringify(some.processes),
      some.coordinator ?? '',
      secret === 'all' ? 'yes' : 'no',
      JSON.stringify(marked.processes),
      marked.coordinator ?? '',
      JSON.stringify(except),
    ],
  };
}

/** What strangers may read, whoever asks: what is published, with the names of its owners, gates and stages. */
const ROWS_OF_PUBLIC: Partial<Record<keyof Tables, string>> = {
  published: EVERYBODY_SEES,
  organisation: 'organisation_id IN (SELECT owner_id FROM main.published)',
  template_version: EVERYBODY_SEES,
};

const OF_PUBLIC = (Object.keys(rowsFor(amongSeen)) as (keyof Tables)[]).map(
  (table) => `${table} AS (SELECT * FROM main.${table} WHERE ${ROWS_OF_PUBLIC[table] ?? NOBODY_SEES})`,
);

/** Before a statement that is answered to everybody: every other table is empty for it. */
export const PUBLIC_SIEVE: Sieve = { prefix: prefixOf(...OF_PUBLIC), parameters: [] };
