import * as Account from './account/account.decider.js';
import * as ApiToken from './api-token/api-token.js';
import * as CalendarFeed from './calendar-feed/calendar-feed.js';
import * as Funding from './funding/funding.js';
import * as InnovationProcess from './innovation-process/who-may.js';
import * as Log from './log/log.js';
import * as Notification from './notification/notification.js';
import * as Organisation from './organisation/organisation.js';
import * as Person from './person/who-may.js';
import * as Template from './process-template/process-template.decider.js';
import * as SecretReading from './secret-reading/secret-reading.js';
import * as Webhook from './webhook/webhook.js';
import type { Doer } from './roles.js';

/**
 * Who may give which command, of every aggregate: the only source. Deciders refuse by it, and the document of the
 * interface tells it. A role can be too little still: a decider sees how things stand.
 */
export const WHO_MAY_GIVE: Readonly<Record<string, Readonly<Record<string, readonly Doer[]>>>> = {
  innovationProcess: InnovationProcess.WHO_MAY,
  processTemplate: Template.WHO_MAY,
  organisation: Organisation.WHO_MAY,
  person: Person.WHO_MAY,
  account: Account.WHO_MAY,
  apiToken: ApiToken.WHO_MAY,
  calendarFeed: CalendarFeed.WHO_MAY,
  funding: Funding.WHO_MAY,
  notification: Notification.WHO_MAY,
  log: Log.WHO_MAY,
  webhook: Webhook.WHO_MAY,
  secretReading: SecretReading.WHO_MAY,
};
