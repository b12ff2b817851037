import { both, PLACE_WORDS, type Bilingual } from '@drivbank/wording';
import type { LinkProps } from '@tanstack/react-router';
import {
  Activity,
  CalendarClock,
  CalendarDays,
  ChartGantt,
  ClipboardCheck,
  Columns4,
  Funnel,
  Inbox,
  KeyRound,
  Lock,
  Plus,
  Settings2,
  ShieldCheck,
  Users,
  Webhook,
  Workflow,
  type LucideIcon,
} from 'lucide-react';

type Place = {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: Bilingual;
  readonly icon: LucideIcon;
  /** Pressed one after the other: g for go. */
  readonly keys: string;
  /** Offered to those who run the installation, watch over it, audit or may begin processes; others may try it. */
  readonly offeredTo?: 'administrators' | 'watchers' | 'auditors' | 'beginners';
  /** Only where people sign in. */
  readonly withAccounts?: true;
};

/** Where one can go, in the order of the menu. The palette and the keys know the same places. */
export const PLACES: readonly Place[] = [
  { to: '/', label: PLACE_WORDS['/'], icon: Inbox, keys: 'g b' },
  { to: '/portfolio', label: PLACE_WORDS['/portfolio'], icon: Columns4, keys: 'g p' },
  { to: '/deadlines', label: PLACE_WORDS['/deadlines'], icon: CalendarClock, keys: 'g f' },
  { to: '/timeline', label: PLACE_WORDS['/timeline'], icon: ChartGantt, keys: 'g t' },
  { to: '/calendar', label: PLACE_WORDS['/calendar'], icon: CalendarDays, keys: 'g k' },
  { to: '/funnel', label: PLACE_WORDS['/funnel'], icon: Funnel, keys: 'g r' },
  { to: '/templates', label: PLACE_WORDS['/templates'], icon: Workflow, keys: 'g m' },
];

/** Reached from other places than the menu too. */
export const MORE_PLACES: readonly Place[] = [
  { to: '/start', label: PLACE_WORDS['/start'], icon: Plus, keys: 'g n', offeredTo: 'beginners' },
  { to: '/settings', label: PLACE_WORDS['/settings'], icon: Settings2, keys: 'g i' },
  {
    to: '/people',
    label: both('Personer och roller', 'People and roles'),
    icon: Users,
    keys: 'g e',
    offeredTo: 'administrators',
  },
  {
    to: '/account',
    label: both('Mitt konto', 'My account'),
    icon: KeyRound,
    keys: 'g a',
    withAccounts: true,
  },
  {
    to: '/webhooks',
    label: both('Webhookar', 'Webhooks'),
    icon: Webhook,
    keys: 'g w',
    offeredTo: 'beginners',
    withAccounts: true,
  },
  {
    to: '/operations',
    label: both('Drift', 'Operations'),
    icon: Activity,
    keys: 'g o',
    offeredTo: 'administrators',
  },
  {
    to: '/audit-notes',
    label: both('Revision', 'Audit'),
    icon: ClipboardCheck,
    keys: 'g v',
    offeredTo: 'auditors',
  },
  {
    to: '/secrecy',
    label: both('Sekretess', 'Secrecy'),
    icon: Lock,
    keys: 'g x',
    offeredTo: 'watchers',
    withAccounts: true,
  },
  {
    to: '/security-log',
    label: both('Säkerhetslogg', 'Security log'),
    icon: ShieldCheck,
    keys: 'g s',
    offeredTo: 'watchers',
    withAccounts: true,
  },
];
