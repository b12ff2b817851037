import type { Selectable } from 'kysely';
import type { Keyring } from '@drivbank/privacy';
import { listRows, type ListRequest, type ListSpec, type Tables } from '@drivbank/projections';
import { asOf, type Moment } from './moment.js';
import { directoryOf, gateName } from './names.js';

const DECISION_LIST: ListSpec = {
  table: 'process_course',
  fields: {
    on: 'began_on',
    kind: 'kind',
    gate: 'subject_id',
    outcome: 'how',
    owner: 'owner_id',
    process: 'process_id',
    template: 'template_id',
  },
  numbers: [],
  words: [],
  searched: ['process_title'],
  lists: {},
  key: ['process_id', 'subject_id'],
  sort: 'on',
};

/** What was decided at gates, by day. A decision that another one superseded is not among them. */
export async function decisions(moment: Moment, keyring: Keyring, request: ListRequest) {
  const filters = { ...request.filters, kind: 'gate' };
  const { rows, total, next } = await listRows<Selectable<Tables['process_course']>>(
    moment.queries,
    DECISION_LIST,
    { ...request, filters },
  );
  const directory = await directoryOf(moment, keyring, []);
  const items = rows.map((row) => ({
    processId: row.process_id,
    processTitle: row.process_title,
    owner: directory.organisation(row.owner_id),
    gateId: row.subject_id,
    gate: gateName(directory.definition(row.template_id, row.template_version), row.subject_id),
    on: row.began_on,
    outcome: row.how,
  }));
  return { items, total, next, asOf: asOf(moment) };
}
