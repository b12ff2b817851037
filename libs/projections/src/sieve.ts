import type { Sight } from '@drivbank/domain';
import type { Tables } from './views.js';

/** What stands before a statement so that it meets only the rows that somebody may see, and its parameters. */
export type Sieve = { readonly prefix: string; readonly parameters: readonly string[] };

/** Parameters of the sight, in the order in which `SEEN` asks for them. */
const SIGHT = 'sight (organisations, processes, coordinator) AS (VALUES (?, ?, ?))';

/** The processes that exist for the reader: the rule is `sees` of the domain, and a test compares the two. */
const SEEN = `seen (id) AS (
  SELECT process_id FROM main.process_board AS board, sight
  WHERE process_id IN (SELECT value FROM json_each(sight.processes))
    OR owner_id IN (SELECT value FROM json_each(sight.organisations))
    OR receiver_id IN (SELECT value FROM json_each(sight.organisations))
    OR sight.coordinator IN (SELECT value FROM json_each(board.coordinator_ids))
    OR EXISTS (SELECT 1 FROM main.waiting_list AS offer WHERE offer.doc_id = board.doc_id
      AND offer.kind = 'ownership' AND offer.subject_id IN (SELECT value FROM json_each(sight.organisations))))`;

const OF_SEEN = 'process_id IN (SELECT id FROM seen)';
const EVERYBODY_SEES = '1';
const NOBODY_SEES = '0';

/**
 * Which rows of each table. Complete by type: a new table says what it shows. Names of organisations, people and
 * templates are not secret in themselves; which people are listed is decided where they are listed. Names of tokens
 * stand in histories, beside what was done by them.
 */
const ROWS: Readonly<Record<keyof Tables, string>> = {
  process_board: OF_SEEN,
  deadline_sheet: OF_SEEN,
  waiting_list: OF_SEEN,
  process_course: OF_SEEN,
  audit_note: OF_SEEN,
  funding: OF_SEEN,
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
  reminder: "substr(deadline_key, 1, instr(deadline_key, '/') - 1) IN (SELECT id FROM seen)",
  message: 'notification_id IN (SELECT notification_id FROM reminder)',
  document: `view = 'process-record' AND id IN (SELECT id FROM seen)
    OR view = 'message-ledger' AND id IN (SELECT notification_id FROM reminder)`,
};

/** A table of the statement's own by the name of each table: no statement can meet the whole one by mistake. */
const SIFTED = Object.entries(ROWS).map(
  ([table, rows]) => `${table} AS (SELECT * FROM main.${table} WHERE ${rows})`,
);

const PREFIX = `WITH ${[SIGHT, SEEN, ...SIFTED].join(', ')} `;

/** Undefined where all processes are seen: who has a way to accounts is decided by the route. */
export function sieveOf({ processes: some }: Sight): Sieve | undefined {
  if (some === 'all') return undefined;
  const { organisations, processes, coordinator } = some;
  return {
    prefix: PREFIX,
    parameters: [JSON.stringify(organisations), JSON.stringify(processes), coordinator ?? ''],
  };
}
