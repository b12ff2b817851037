export { CODECS, happened, motiveOf, type Category, type Events, type Happened } from './happened.js';
export { LogFollower, type Following } from './follower.js';
export { publicQueriesOn, queriesOn, type ViewQueries } from './kysely.js';
export { listRows, ListRequestWrong, type Listed, type ListRequest, type ListSpec } from './list.js';
export type { MessageRecord } from './message-ledger/message-ledger.view.js';
export type { PersonRecord } from './directory/people.view.js';
export type {
  AuditNoteRecord,
  DeadlineRecord,
  Deed,
  EvidenceRecord,
  GateRecord,
  ProcessRecord,
} from './process-record/process-record.js';
export { publishedRow, type PublishedDecision, type PublishedRow } from './published/published.table.js';
export { replay, TimeMachine } from './time-machine.js';
export { buildOf, viewFile } from './view-file.js';
export { ViewStore, type Checksums } from './view-store.js';
export { VIEWS, type Tables } from './views.js';
