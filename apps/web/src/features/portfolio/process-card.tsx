import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import styled from '@emotion/styled';
import { LIFECYCLE_WORDS, standing, type Sign } from '@drivbank/wording';
import { Link } from '@tanstack/react-router';
import { ArrowRightLeft } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { RADIUS, TYPE } from '../../shared/look/tokens';
import { DueDay } from '../../shared/page/due-day';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import type { Card } from './selection';
import { Signs } from './signs';

type Props = {
  readonly card: Card;
  readonly today: string;
  /** Absent on a page that shows the past: nothing is moved there. */
  readonly onMove?: ((card: Card, anchor: HTMLElement) => void) | undefined;
};

/** Said by the card in other words already. */
const SAID: readonly Sign[] = ['overdue', 'soon', 'nobody'];

/** One process: where it stands and since when, what is due next, who acts, and what is worth a look. */
export const ProcessCard = memo(function ProcessCard({ card, today, onMove }: Props) {
  const t = useMessages(messages);
  const { tell, language } = useSession();
  const { title, lifecycle, nextDueOn, nextDueName } = card;
  const ref = useDraggable(card, onMove !== undefined);
  return (
    <Sheet ref={ref} data-card={card.id}>
      <div>
        <Link to="/processes/$processId" params={{ processId: card.id }} draggable={false}>
          {title}
        </Link>
        {onMove && (
          <button
            type="button"
            className="no-print"
            aria-label={t.moveOne(title)}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => onMove(card, currentTarget)}
          >
            <ArrowRightLeft size={16} aria-hidden />
          </button>
        )}
      </div>
      <p className="soft">
        <span className="heard">{tell(LIFECYCLE_WORDS[lifecycle])}, </span>
        {standing(card, today, language)}
      </p>
      {nextDueOn && lifecycle !== 'closed' && (
        <p>
          {nextDueName && `${tell(nextDueName)}: `}
          <DueDay day={nextDueOn} today={today} />
        </p>
      )}
      {lifecycle !== 'closed' && <WhoActs card={card} />}
      <Signs card={card} today={today} without={SAID} />
    </Sheet>
  );
});

function useDraggable(card: Card, on: boolean) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || !on) return;
    return draggable({ element, getInitialData: () => ({ card }) });
  }, [card, on]);
  return ref;
}

function WhoActs({ card: { gatesWaiting, coordinators } }: Pick<Props, 'card'>) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const names = coordinators.map(({ name }) => legible(name)).join(', ');
  return <p className="soft">{gatesWaiting > 0 ? t.decides : names || t.nobody}</p>;
}

/** Plain elements under one style: hundreds of them are drawn while one scrolls. */
const Sheet = styled.article({
  boxSizing: 'border-box',
  height: '100%',
  minWidth: 0,
  padding: 12,
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  overflowWrap: 'anywhere',
  fontSize: TYPE.label,
  lineHeight: 1.43,
  background: 'var(--raised)',
  border: '1px solid var(--line)',
  borderRadius: RADIUS.card,
  '[data-density=compact] &': { padding: 8 },
  '&[draggable=true]': { cursor: 'grab' },
  '&:focus-within': { borderColor: 'var(--leaf)' },
  p: { margin: 0 },
  '.soft': { color: 'var(--inkSoft)' },
  '> div': { display: 'flex', gap: 4, alignItems: 'flex-start' },
  a: {
    flex: 1,
    minWidth: 0,
    minHeight: 24,
    color: 'var(--ink)',
    fontWeight: 600,
    fontSize: '0.9375rem',
    lineHeight: 1.35,
    textDecoration: 'none',
  },
  'a:hover': { textDecoration: 'underline' },
  button: {
    flex: 'none',
    display: 'grid',
    placeContent: 'center',
    width: 28,
    height: 28,
    margin: '-4px -6px 0 0',
    padding: 0,
    border: 0,
    borderRadius: RADIUS.control,
    background: 'none',
    color: 'var(--inkSoft)',
    cursor: 'pointer',
  },
  'button:hover': { background: 'var(--leafWash)' },
});
