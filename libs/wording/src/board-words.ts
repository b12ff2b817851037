import type { Language, Localised } from '@drivbank/domain';
import { counted } from './counted.js';
import { daysBetween, longDate } from './dates.js';
import { both, inLanguage, type Bilingual } from './language.js';

/** What a card says that somebody should look at. The domain keeps no risks of its own: these are read from facts. */
export const SIGNS = [
  'secret',
  'overdue',
  'soon',
  'waiting',
  'paused',
  'quiet',
  'nobody',
  'published',
] as const;
export type Sign = (typeof SIGNS)[number];

export const SIGN_WORDS: Readonly<Record<Sign, Bilingual>> = {
  secret: both('sekretess', 'secrecy'),
  overdue: both('försenad frist', 'deadline overdue'),
  soon: both('frist inom 14 dagar', 'deadline within 14 days'),
  waiting: both('väntar på beslut', 'waits for a decision'),
  paused: both('pausad', 'paused'),
  quiet: both('tyst i 90 dagar', 'silent for 90 days'),
  nobody: both('ingen samordnare', 'no coordinator'),
  published: both('publicerad för allmänheten', 'published to everybody'),
};

const SOON_DAYS = 14;
const QUIET_DAYS = 90;

/** A process as a board shows it. Days are ISO 8601 dates. */
type Card = {
  readonly lifecycle: string;
  readonly activity: string;
  readonly stage: { readonly name: Localised } | null;
  readonly stageSince: string | null;
  readonly phaseSince: string;
  readonly closedOn: string | null;
  readonly owner: { readonly name: string };
  readonly coordinators: readonly unknown[];
  readonly nextDueOn: string | null;
  readonly overdue: boolean;
  readonly gatesWaiting: number;
  readonly lastActivityAt: string;
  /** The provision of its secrecy mark. */
  readonly secrecy: string | null;
  readonly published: boolean;
};

type Signs = Pick<
  Card,
  | 'lifecycle'
  | 'activity'
  | 'nextDueOn'
  | 'overdue'
  | 'gatesWaiting'
  | 'lastActivityAt'
  | 'coordinators'
  | 'secrecy'
  | 'published'
>;

/** In the order of `SIGNS`; of a process that is closed, no more than who may read of it. */
export function signsOf(card: Signs, today: string): readonly Sign[] {
  const { nextDueOn, overdue, gatesWaiting, activity, lastActivityAt, coordinators } = card;
  const says: Record<Sign, boolean> = {
    secret: card.secrecy !== null,
    overdue,
    soon: nextDueOn !== null && !overdue && daysBetween(today, nextDueOn) <= SOON_DAYS,
    waiting: gatesWaiting > 0,
    paused: activity === 'paused',
    quiet: activity === 'active' && daysBetween(lastActivityAt.slice(0, 10), today) > QUIET_DAYS,
    nobody: coordinators.length === 0,
    published: card.published,
  };
  const shown = card.lifecycle === 'closed' ? OF_READERS : SIGNS;
  return shown.filter((sign) => says[sign]);
}

const OF_READERS: readonly Sign[] = ['secret', 'published'];

type Standing = Pick<Card, 'stage' | 'stageSince' | 'phaseSince' | 'closedOn' | 'owner'>;

/** Where a process stands, for how long, and whose it is: Pröva · i skedet 3 dagar · Skolan. */
export function standing(card: Standing, today: string, language: Language): string {
  const { stage, stageSince, phaseSince, closedOn, owner } = card;
  const since = closedOn
    ? both(`avslutad ${longDate(closedOn, 'sv')}`, `closed ${longDate(closedOn, 'en')}`)
    : stage && stageSince
      ? inStage(daysBetween(stageSince, today))
      : inPhase(daysBetween(phaseSince, today));
  const parts = [stage && inLanguage(stage.name, language), inLanguage(since, language), owner.name];
  return parts.filter(Boolean).join(' · ');
}

const days = (count: number) => counted(count, both('dag', 'day'), both('dagar', 'days'));

function inStage(count: number): Bilingual {
  const { sv, en } = days(count);
  return both(`i skedet ${sv}`, `in stage for ${en}`);
}

function inPhase(count: number): Bilingual {
  const { sv, en } = days(count);
  return both(`i fasen ${sv}`, `in phase for ${en}`);
}

export const PORTFOLIO_WORDS = {
  title: both('Portfölj', 'Portfolio'),
  lead: (total: number, overdue: number, waiting: number) => {
    const all = counted(total, both('process', 'process'), both('processer', 'processes'));
    return both(
      `${all.sv}. ${overdue} med försenad frist, ${waiting} väntar på beslut.`,
      `${all.en}. ${overdue} with a deadline overdue, ${waiting} waiting for a decision.`,
    );
  },
  decides: both('Beslutsfattaren agerar', 'The decider acts'),
  nobody: both('Ingen samordnare', 'No coordinator'),
  more: (count: number) => both(`och ${count} till`, `and ${count} more`),
};
