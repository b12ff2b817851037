import type { Decider } from '@drivbank/kernel';
import type { Account, InnovationProcess, Person, Template } from '@drivbank/domain';
import {
  account,
  ApiToken,
  CalendarFeed,
  Funding,
  innovationProcess,
  Log,
  Notification,
  Organisation,
  person,
  processTemplate,
  SecretReading,
  Webhook,
} from '@drivbank/domain';
import type { Category, Events } from '@drivbank/projections';

export type Commands = {
  innovationProcess: InnovationProcess.Command;
  processTemplate: Template.Command;
  organisation: Organisation.Command;
  person: Person.Command;
  account: Account.Command;
  apiToken: ApiToken.Command;
  calendarFeed: CalendarFeed.Command;
  funding: Funding.Command;
  notification: Notification.Command;
  log: Log.Command;
  webhook: Webhook.Command;
  secretReading: SecretReading.Command;
};

export type States = {
  innovationProcess: InnovationProcess.State;
  processTemplate: Template.State;
  organisation: Organisation.State;
  person: Person.State;
  account: Account.State;
  apiToken: ApiToken.State;
  calendarFeed: CalendarFeed.State;
  funding: Funding.State;
  notification: Notification.State;
  log: Log.State;
  webhook: Webhook.State;
  secretReading: SecretReading.State;
};

export type Rejections = {
  innovationProcess: InnovationProcess.Rejection;
  processTemplate: Template.Rejection;
  organisation: Organisation.Rejection;
  person: Person.Rejection;
  account: Account.Rejection;
  apiToken: ApiToken.Rejection;
  calendarFeed: CalendarFeed.Rejection;
  funding: Funding.Rejection;
  notification: Notification.Rejection;
  log: Log.Rejection;
  webhook: Webhook.Rejection;
  secretReading: SecretReading.Rejection;
};

/** Why a command was refused, whichever aggregate refused it. */
export type Rejection = Rejections[Category];

/** The decider of each category of streams, complete by type. */
export const DECIDERS: {
  readonly [C in Category]: Decider<Commands[C], Events[C], States[C], Rejections[C]>;
} = {
  innovationProcess,
  processTemplate,
  organisation: Organisation.organisation,
  person,
  account,
  apiToken: ApiToken.apiToken,
  calendarFeed: CalendarFeed.calendarFeed,
  funding: Funding.funding,
  notification: Notification.notification,
  log: Log.log,
  webhook: Webhook.webhook,
  secretReading: SecretReading.secretReading,
};

export const streamOf = (category: Category, id: string) => `${category}-${id}`;
