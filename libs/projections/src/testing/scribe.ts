import {
  addDays,
  instant,
  localDateOf,
  millisecondsOf,
  type Actor,
  type Instant,
  type LocalDate,
  type Recorded,
} from '@drivbank/kernel';
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
  type Account,
  type EventCodec,
  type InnovationProcess,
  type Person,
  type Template,
  Webhook,
} from '@drivbank/domain';
import { CommandGate, START, type EventStore } from '@drivbank/event-store';
import { CODECS, type Category, type Events } from '../happened.js';

const DECIDERS = {
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

type Commands = {
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

type Gate = CommandGate<unknown, { readonly type: string }, unknown, { readonly code: string }>;

const HOURS_BETWEEN_MS = 7 * 3_600_000;

/** Nothing here is secret: a text is "sealed" as it stands, so that the same history has the same bytes. */
const seal = (text: string) => ({ sealed: { key: 'open#1', nonce: '', text } });

export const carin: Actor = {
  kind: 'person',
  id: 'carin',
  role: 'coordinator',
  signedInBy: 'development-header',
};
export const system: Actor = { kind: 'system', id: 'drivbank', role: 'system', signedInBy: 'none' };

/** Writes histories into a log by real commands, each seven hours after the one before. */
export class Scribe {
  private now = instant('2030-01-07T09:00:00Z');
  private commands = 0;
  private readonly gates: Readonly<Record<Category, Gate>>;

  constructor(readonly log: EventStore) {
    const gateOf = (category: Category) => {
      // One type for all: the meet of what each codec takes is more than a compiler can spell out.
      const codec = CODECS[category] as EventCodec<Events[Category]>;
      return new CommandGate({
        store: log,
        clock: { now: () => this.now },
        decider: DECIDERS[category] as never,
        kind: category,
        codec: {
          encode: async (_, events, motive) =>
            events.map(({ event }) => ({
              ...codec.encode(event as never, seal),
              ...(motive !== undefined && { motive: seal(motive) }),
            })),
          decode: ({ id, type, data, metadata }) =>
            codec.decode({ id, type, data, schemaVersion: metadata.schemaVersion }),
        },
      });
    };
    this.gates = Object.fromEntries(
      (Object.keys(DECIDERS) as Category[]).map((category) => [category, gateOf(category)]),
    ) as Record<Category, Gate>;
  }

  /** Throws when the command is refused: a history is what has happened. */
  async tell<C extends Category>(category: C, id: string, command: Commands[C], by = carin): Promise<void> {
    this.now = this.next();
    const handled = await this.gates[category].handle({
      stream: `${category}-${id}`,
      command,
      commandId: `c${this.commands++}`,
      requestFingerprint: '',
      actor: by,
      source: 'api',
      motive: 'Enligt planen.',
    });
    if (!handled.accepted) throw new Error(`${command.type} refused: ${JSON.stringify(handled.rejection)}`);
  }

  readonly at = (): Instant => this.now;

  /** When the next command is given. */
  readonly next = (): Instant => instant(millisecondsOf(this.now) + HOURS_BETWEEN_MS);

  readonly inAWeek = (): Instant => instant(millisecondsOf(this.now) + 7 * 24 * 3_600_000);

  readonly inDays = (days: number): LocalDate => addDays(localDateOf(this.now), days);

  async recorded(): Promise<readonly Recorded[]> {
    return (await this.log.readAll(START, 10_000)).events;
  }
}
