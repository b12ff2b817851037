import { Stack } from '@mui/material';
import {
  CirclePause,
  Clock,
  Gavel,
  MessageCircleOff,
  TriangleAlert,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { SIGN_WORDS } from './messages';
import type { Sign } from './facets';
import { signsOf, type Card } from './selection';

export const SIGN_ICONS: Readonly<Record<Sign, LucideIcon>> = {
  overdue: TriangleAlert,
  soon: Clock,
  waiting: Gavel,
  paused: CirclePause,
  quiet: MessageCircleOff,
  nobody: UserX,
};

const URGENT: readonly Sign[] = ['overdue', 'waiting'];

type Props = { readonly card: Card; readonly today: string; readonly without?: readonly Sign[] };

/** What is worth a look, each with a shape and a word. */
export function Signs({ card, today, without = [] }: Props) {
  const { tell } = useSession();
  const signs = signsOf(card, today).filter((sign) => !without.includes(sign));
  if (signs.length === 0) return null;
  return (
    <Stack component="span" direction="row" sx={{ gap: 1, flexWrap: 'wrap', fontSize: '0.8125rem' }}>
      {signs.map((sign) => {
        const Icon = SIGN_ICONS[sign];
        return (
          <Stack
            key={sign}
            component="span"
            direction="row"
            sx={{
              gap: 0.5,
              alignItems: 'center',
              color:
                sign === 'overdue' ? 'error.main' : URGENT.includes(sign) ? 'warning.main' : 'text.secondary',
            }}
          >
            <Icon size={14} aria-hidden />
            {capital(tell(SIGN_WORDS[sign]))}
          </Stack>
        );
      })}
    </Stack>
  );
}
