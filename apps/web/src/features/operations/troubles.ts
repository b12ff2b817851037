import { both, counted, type Bilingual } from '@drivbank/wording';
import type { Shape } from '../../shared/api/client';
import { mailFailure } from './mail-failure';

type Status = Shape<'OperationsStatus'>;

/** Something that is not as it should be, and what to do about it. */
export type Trouble = {
  readonly id: string;
  /** Whether people notice it now. */
  readonly urgent: boolean;
  readonly text: Bilingual;
};

const BEHIND_EVENTS_MIN = 1_000;
/** Reminders are promised within a minute of their time. */
const UNSENT_MS_MAX = 600_000;
const FREE_BYTES_MIN = 500_000_000;
const FREE_SHARE_MIN = 0.1;

const MESSAGES = [both('meddelande', 'message was'), both('meddelanden', 'messages were')] as const;

type Words = { readonly moment: (instant: string) => string };

/** What is wrong, the worst first. Pure: `asOf` is when the answer was given. */
export function troublesIn(status: Status, words: Words): readonly Trouble[] {
  const found = [
    ...ofLog(status, words),
    ...ofViews(status),
    ...ofClock(status, words),
    ...ofDisk(status),
    ...ofMail(status),
    ...ofReminders(status, words),
    ...ofQueue(status),
    ...ofSecurity(status),
  ];
  return found.toSorted((a, b) => Number(b.urgent) - Number(a.urgent));
}

const trouble = (id: string, urgent: boolean, sv: string, en: string): Trouble => ({
  id,
  urgent,
  text: both(sv, en),
});

function ofLog({ store: { connected, lastContactAt } }: Status, { moment }: Words): readonly Trouble[] {
  if (connected) return [];
  const [sv, en] = lastContactAt
    ? [` sedan ${moment(lastContactAt)}`, ` since ${moment(lastContactAt)}`]
    : ['', ''];
  return [
    trouble(
      'log',
      true,
      `Loggen svarar inte${sv}. Ingenting kan sparas, och sidorna visar läget då. Kontrollera att händelselagret är igång och går att nå.`,
      `The log has not answered${en}. Nothing can be saved, and pages show how things stood then. Check that the event store runs and can be reached.`,
    ),
  ];
}

function ofViews({ views: { state, lagEvents } }: Status): readonly Trouble[] {
  if (state === 'failed')
    return [
      trouble(
        'views',
        true,
        'Vyerna har stannat vid en händelse som inte går att läsa. Kör ”npm run drivbank -- verify”, och hör av dig till den som levererar Drivbänk.',
        'The views have stopped at an event that cannot be read. Run “npm run drivbank -- verify”, and ask whoever delivers Drivbänk.',
      ),
    ];
  if ((lagEvents ?? 0) < BEHIND_EVENTS_MIN) return [];
  return [
    trouble(
      'lag',
      false,
      `Vyerna ligger ${lagEvents} händelser efter. De hinner ifatt av sig själva; växer talet är servern för hårt belastad.`,
      `The views are ${lagEvents} events behind. They catch up by themselves; if the number grows, the server has too much to do.`,
    ),
  ];
}

function ofClock({ clock: { againstStore, jump } }: Status, { moment }: Words): readonly Trouble[] {
  const jumped =
    jump &&
    trouble(
      'jump',
      true,
      `Serverns klocka hoppade fram: den borde ha visat ${moment(jump.expected)} men visade ${moment(jump.shown)}. Inga påminnelser skickas förrän en administratör har bekräftat klockan. Ställ den med NTP om den går fel.`,
      `The clock of the server jumped forward: it should have shown ${moment(jump.expected)} and showed ${moment(jump.shown)}. No reminders are sent until an administrator has confirmed the clock. Set it by NTP if it is wrong.`,
    );
  return [...(jumped ? [jumped] : []), ...ofStoreClock(againstStore)];
}

function ofStoreClock(againstStore: Status['clock']['againstStore']): readonly Trouble[] {
  if (againstStore !== 'off') return [];
  return [
    trouble(
      'clock',
      true,
      'Serverns klocka går mer än två sekunder fel mot händelselagrets, så ingenting sparas här. Ställ den med NTP.',
      'The clock of the server is more than two seconds off that of the event store, so nothing is saved here. Set it by NTP.',
    ),
  ];
}

function ofDisk({ disk }: Status): readonly Trouble[] {
  if (!disk) return [];
  const { freeBytes, totalBytes } = disk;
  if (freeBytes >= FREE_BYTES_MIN && freeBytes >= totalBytes * FREE_SHARE_MIN) return [];
  return [
    trouble(
      'disk',
      freeBytes < FREE_BYTES_MIN,
      'Disken är nästan full. När den är full kan ingenting sparas. Frigör utrymme eller gör disken större.',
      'The disk is nearly full. When it is full nothing can be saved. Free some space or make it larger.',
    ),
  ];
}

function ofReminders({ reminders, asOf }: Status, { moment }: Words): readonly Trouble[] {
  const { failure, oldestUnsentAt, parked } = reminders;
  // What was given up is said by itself.
  const late =
    parked === 0 &&
    oldestUnsentAt !== null &&
    Date.parse(asOf.at) - Date.parse(oldestUnsentAt) > UNSENT_MS_MAX;
  return [
    ...(failure === null
      ? []
      : [
          trouble(
            'sweep',
            true,
            `Genomgången av det som ska skickas blev inte klar (${failure}). Den görs om varje minut; se serverns logg om den inte lyckas.`,
            `The sweep of what is to be sent did not finish (${failure}). It is done again every minute; see the log of the server if it does not succeed.`,
          ),
        ]),
    ...(late
      ? [
          trouble(
            'unsent',
            true,
            `Påminnelser går inte ut: den äldsta skulle ha gått ${moment(oldestUnsentAt)}.`,
            `Reminders do not go out: the oldest should have gone at ${moment(oldestUnsentAt)}.`,
          ),
        ]
      : []),
    ...(parked > 0
      ? [
          trouble(
            'parked',
            true,
            `${counted(parked, ...MESSAGES).sv} gavs upp efter 72 timmar. Skicka igen nedan när felet är rättat.`,
            `${counted(parked, ...MESSAGES).en} given up after 72 hours. Send again below once the fault is put right.`,
          ),
        ]
      : []),
  ];
}

function ofMail({ mail: { lastSentAt, lastFailure }, reminders }: Status): readonly Trouble[] {
  const waits = reminders.retrying + reminders.parked > 0;
  if (!lastFailure || !waits || (lastSentAt ?? '') > lastFailure.at) return [];
  return [{ id: 'mail', urgent: true, text: mailFailure(lastFailure.why) }];
}

const SIGNS = [both('sak', 'thing'), both('saker', 'things')] as const;

function ofSecurity({ alarms }: Status): readonly Trouble[] {
  if (!alarms) return [];
  const { sv, en } = counted(alarms, ...SIGNS);
  return [
    trouble(
      'security',
      false,
      `Säkerhetsloggen har ${sv} från den senaste veckan att titta närmare på. Öppna Säkerhetslogg i menyn.`,
      `The security log has ${en} from the last week to look at. Open Security log in the menu.`,
    ),
  ];
}

function ofQueue({ queue, redis }: Status): readonly Trouble[] {
  const unfit = (redis ?? []).filter(({ fine }) => !fine);
  const silent =
    queue.jobs === null && !unfit.some(({ about }) => about === 'reachable')
      ? [
          trouble(
            'queue',
            false,
            'Jobbkön svarar inte. Påminnelser går ut ändå: varje server gör det den hittar.',
            'The job queue does not answer. Reminders go out all the same: each server does what it finds.',
          ),
        ]
      : [];
  return [...silent, ...unfit.map(({ about, sentence }) => ({ id: about, urgent: false, text: sentence }))];
}
