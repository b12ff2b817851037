import { both, type Bilingual } from '@drivbank/wording';
import type { LinkProps } from '@tanstack/react-router';
import {
  Activity,
  CalendarClock,
  CalendarDays,
  ChartGantt,
  Columns4,
  Funnel,
  Inbox,
  KeyRound,
  Plus,
  Settings2,
  Users,
  Workflow,
  type LucideIcon,
} from 'lucide-react';

type Place = {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: Bilingual;
  readonly icon: LucideIcon;
  /** Pressed one after the other: g for go. */
  readonly keys: string;
  /** Offered to those who run the installation alone; others may look when they know the address. */
  readonly forAdministrators?: true;
  /** Only where people sign in. */
  readonly withAccounts?: true;
};

/** Where one can go, in the order of the menu. The palette and the keys know the same places. */
export const PLACES: readonly Place[] = [
  { to: '/', label: both('Behöver mig', 'Needs me'), icon: Inbox, keys: 'g b' },
  { to: '/portfolio', label: both('Portfölj', 'Portfolio'), icon: Columns4, keys: 'g p' },
  { to: '/deadlines', label: both('Frister', 'Deadlines'), icon: CalendarClock, keys: 'g f' },
  { to: '/timeline', label: both('Tidslinje', 'Timeline'), icon: ChartGantt, keys: 'g t' },
  { to: '/calendar', label: both('Kalender', 'Calendar'), icon: CalendarDays, keys: 'g k' },
  { to: '/funnel', label: both('Tratten', 'Funnel'), icon: Funnel, keys: 'g r' },
  { to: '/templates', label: both('Mallar', 'Templates'), icon: Workflow, keys: 'g m' },
];

/** Reached from other places than the menu too. */
export const MORE_PLACES: readonly Place[] = [
  { to: '/start', label: both('Påbörja en process', 'Start a process'), icon: Plus, keys: 'g n' },
  { to: '/settings', label: both('Inställningar', 'Settings'), icon: Settings2, keys: 'g i' },
  {
    to: '/people',
    label: both('Personer och roller', 'People and roles'),
    icon: Users,
    keys: 'g e',
    forAdministrators: true,
  },
  {
    to: '/account',
    label: both('Mitt konto', 'My account'),
    icon: KeyRound,
    keys: 'g a',
    withAccounts: true,
  },
  {
    to: '/operations',
    label: both('Drift', 'Operations'),
    icon: Activity,
    keys: 'g o',
    forAdministrators: true,
  },
];
