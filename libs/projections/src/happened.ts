import {
  categoryOf,
  occurredOn,
  type InStream,
  type LocalDate,
  type Recorded,
  type Sealed,
} from '@drivbank/kernel';
import type { Account, InnovationProcess, Person, Template } from '@drivbank/domain';
import {
  accountCodec,
  ApiToken,
  CalendarFeed,
  Funding,
  Log,
  Notification,
  Organisation,
  personCodec,
  processCodec,
  SecretReading,
  templateCodec,
  Webhook,
  type EventCodec,
  type SealedText,
} from '@drivbank/domain';

/** The categories of streams, and the events that stand in them. */
export type Events = {
  innovationProcess: InnovationProcess.Event;
  processTemplate: Template.Event;
  organisation: Organisation.Event;
  person: Person.Event;
  account: Account.Event;
  apiToken: ApiToken.Event;
  calendarFeed: CalendarFeed.Event;
  funding: Funding.Event;
  notification: Notification.Event;
  log: Log.Event;
  webhook: Webhook.Event;
  secretReading: SecretReading.Event;
};
export type Category = keyof Events;

export const CODECS: { readonly [C in Category]: EventCodec<Events[C]> } = {
  innovationProcess: processCodec,
  processTemplate: templateCodec,
  organisation: Organisation.organisationCodec,
  person: personCodec,
  account: accountCodec,
  apiToken: ApiToken.apiTokenCodec,
  calendarFeed: CalendarFeed.calendarFeedCodec,
  funding: Funding.fundingCodec,
  notification: Notification.notificationCodec,
  log: Log.logCodec,
  webhook: Webhook.webhookCodec,
  secretReading: SecretReading.secretReadingCodec,
};

/** An event of the domain with where and when it was recorded. */
export type Happened<Event = Events[Category]> = {
  readonly event: Event;
  readonly recorded: Recorded;
  /** The business date. */
  readonly on: LocalDate;
};

/** Throws on an event that no codec knows: to skip it would be to lie. */
export function happened<C extends Category>(recorded: Recorded): Happened<Events[C]> {
  const codec = CODECS[categoryOf(recorded.stream) as C] as EventCodec<Events[C]> | undefined;
  if (!codec) throw new Error(`No codec knows the stream ${recorded.stream}`);
  const { id, type, data, metadata } = recorded;
  const event = codec.decode({ id, type, data, schemaVersion: metadata.schemaVersion });
  return { event, recorded, on: occurredOn(metadata) };
}

/** The motive as a text that can be opened. */
export function motiveOf({ id, metadata }: InStream): SealedText | null {
  const motive: Sealed | undefined = metadata.motive;
  return motive ? { ...motive, at: { eventId: id, path: 'motive' } } : null;
}
