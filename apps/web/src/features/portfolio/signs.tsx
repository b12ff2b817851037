import styled from '@emotion/styled';
import { SIGN_WORDS, signsOf, type Sign } from '@drivbank/wording';
import {
  CirclePause,
  Clock,
  Gavel,
  Lock,
  Globe,
  MessageCircleOff,
  TriangleAlert,
  UserX,
  type LucideIcon,
} from 'lucide-react';
import { TYPE } from '../../shared/look/tokens';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import type { Card } from './selection';

export const SIGN_ICONS: Readonly<Record<Sign, LucideIcon>> = {
  secret: Lock,
  overdue: TriangleAlert,
  soon: Clock,
  waiting: Gavel,
  paused: CirclePause,
  quiet: MessageCircleOff,
  nobody: UserX,
  published: Globe,
};

type Props = { readonly card: Card; readonly today: string; readonly without?: readonly Sign[] };

/** What is worth a look, each with a shape and a word. */
export function Signs({ card, today, without = [] }: Props) {
  const { tell } = useSession();
  const signs = signsOf(card, today).filter((sign) => !without.includes(sign));
  if (signs.length === 0) return null;
  return (
    <Row>
      {signs.map((sign) => {
        const Icon = SIGN_ICONS[sign];
        return (
          <span key={sign} data-sign={sign}>
            <Icon size={14} aria-hidden />
            {capital(tell(SIGN_WORDS[sign]))}
            {sign === 'secret' && ` (${card.secrecy})`}
          </span>
        );
      })}
    </Row>
  );
}

const Row = styled.span({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 8px',
  fontSize: TYPE.small,
  color: 'var(--inkSoft)',
  '> span': { display: 'flex', alignItems: 'center', gap: 4 },
  svg: { flex: 'none' },
  '[data-sign=overdue]': { color: 'var(--overdue)' },
  '[data-sign=waiting]': { color: 'var(--due)' },
});
