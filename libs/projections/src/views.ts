import type { Generated } from 'kysely';
import type { AuditNoteRow } from './audit-notes/audit-notes.table.js';
import type { DeadlineSheetRow } from './deadline-sheet/deadline-sheet.table.js';
import {
  accounts,
  type AccountLinkRow,
  type AccountPasskeyRow,
  type AccountRow,
} from './directory/accounts.view.js';
import { apiTokens, type ApiTokenNameRow, type ApiTokenRow } from './directory/api-tokens.view.js';
import { calendarFeeds, type CalendarFeedRow } from './directory/calendar-feeds.view.js';
import { fundings, type FundingRow } from './directory/fundings.view.js';
import { organisations, type OrganisationRow } from './directory/organisations.view.js';
import { people, type PersonRow } from './directory/people.view.js';
import { secretReadings, type SecretReadingRow } from './directory/secret-readings.view.js';
import { webhooks, type WebhookRow } from './directory/webhooks.view.js';
import { templates, type TemplateVersionRow } from './directory/templates.view.js';
import type { EvidenceFileRow } from './evidence-file/evidence-file.table.js';
import { messageLedger, type MessageRow, type ReminderRow } from './message-ledger/message-ledger.view.js';
import type { ProcessBoardRow } from './process-board/process-board.table.js';
import type { PublishedRow } from './published/published.table.js';
import type { ProcessCourseRow } from './process-course/process-course.table.js';
import { processRecord } from './process-record/process-record.view.js';
import type { AnyView } from './view.js';
import type { WaitingListRow } from './waiting-list/waiting-list.table.js';

/** Every view there is. A new one stands here, and is built at the next start. */
export const VIEWS: readonly AnyView[] = [
  processRecord,
  organisations,
  people,
  accounts,
  apiTokens,
  calendarFeeds,
  webhooks,
  secretReadings,
  templates,
  fundings,
  messageLedger,
];

/** Every row knows the document that it was laid out from, by which it is found at once. */
type Laid<Row> = Row & { doc_id: Generated<string> };

/** The tables as Kysely sees them. */
export type Tables = {
  document: { view: string; id: string; json: string };
  process_board: Laid<ProcessBoardRow>;
  deadline_sheet: Laid<DeadlineSheetRow>;
  waiting_list: Laid<WaitingListRow>;
  process_course: Laid<ProcessCourseRow>;
  audit_note: Laid<AuditNoteRow>;
  evidence_file: Laid<EvidenceFileRow>;
  published: Laid<PublishedRow>;
  organisation: Laid<OrganisationRow>;
  person: Laid<PersonRow>;
  account: Laid<AccountRow>;
  account_link: Laid<AccountLinkRow>;
  account_passkey: Laid<AccountPasskeyRow>;
  api_token: Laid<ApiTokenRow>;
  api_token_name: Laid<ApiTokenNameRow>;
  calendar_feed: Laid<CalendarFeedRow>;
  webhook: Laid<WebhookRow>;
  secret_reading: Laid<SecretReadingRow>;
  template_version: Laid<TemplateVersionRow>;
  funding: Laid<FundingRow>;
  message: Laid<MessageRow>;
  reminder: Laid<ReminderRow>;
};
