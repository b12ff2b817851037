import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { LIFECYCLE_WORDS } from '@drivbank/wording';
import { Box, IconButton, Paper, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { ArrowRightLeft } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { DueDay } from '../../shared/page/due-day';
import { useSession } from '../../shared/session';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { daysFrom, type Card } from './selection';
import { Signs } from './signs';

type Props = {
  readonly card: Card;
  readonly today: string;
  /** Absent on a page that shows the past: nothing is moved there. */
  readonly onMove?: ((card: Card, anchor: HTMLElement) => void) | undefined;
};

/** One process: where it stands and since when, what is due next, who acts, and what is worth a look. */
export const ProcessCard = memo(function ProcessCard({ card, today, onMove }: Props) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { title, lifecycle, nextDueOn, nextDueName } = card;
  const ref = useDraggable(card, onMove !== undefined);
  return (
    <Paper ref={ref} component="article" data-card={card.id} sx={CARD}>
      <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start' }}>
        <Link to="/processes/$processId" params={{ processId: card.id }} draggable={false}>
          {title}
        </Link>
        {onMove && (
          <IconButton
            size="small"
            className="no-print"
            aria-label={t.moveOne(title)}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => onMove(card, currentTarget)}
          >
            <ArrowRightLeft size={16} aria-hidden />
          </IconButton>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        <Box component="span" className="heard">
          {tell(LIFECYCLE_WORDS[lifecycle])},{' '}
        </Box>
        <Standing card={card} today={today} />
      </Typography>
      {nextDueOn && lifecycle !== 'closed' && (
        <Typography variant="body2">
          {nextDueName && `${tell(nextDueName)}: `}
          <DueDay day={nextDueOn} today={today} />
        </Typography>
      )}
      {lifecycle !== 'closed' && <WhoActs card={card} />}
      <Signs card={card} today={today} without={['overdue', 'soon', 'nobody']} />
    </Paper>
  );
});

function useDraggable(card: Card, on: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element || !on) return;
    return draggable({ element, getInitialData: () => ({ card }) });
  }, [card, on]);
  return ref;
}

function Standing({ card, today }: Pick<Props, 'card' | 'today'>) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const { stage, stageSince, phaseSince, closedOn, owner } = card;
  const since = closedOn
    ? t.ended(day(closedOn))
    : stage && stageSince
      ? t.inStage(daysFrom(stageSince, today))
      : t.inPhase(daysFrom(phaseSince, today));
  return [stage && tell(stage.name), since, owner.name].filter(Boolean).join(' · ');
}

function WhoActs({ card: { gatesWaiting, coordinators } }: Pick<Props, 'card'>) {
  const t = useMessages(messages);
  const { legible } = useSession();
  const names = coordinators.map(({ name }) => legible(name)).join(', ');
  return (
    <Typography variant="body2" color="textSecondary">
      {gatesWaiting > 0 ? t.decides : names || t.nobody}
    </Typography>
  );
}

const CARD = {
  p: 1.5,
  height: '100%',
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 0.25,
  overflowWrap: 'anywhere',
  '&[draggable=true]': { cursor: 'grab' },
  '&:focus-within': { borderColor: 'var(--leaf)' },
  '& > div > a': {
    flex: 1,
    minWidth: 0,
    color: 'var(--ink)',
    fontWeight: 600,
    textDecoration: 'none',
    fontSize: '0.9375rem',
    lineHeight: 1.35,
    minHeight: 24,
  },
  '& > div > a:hover': { textDecoration: 'underline' },
  '& .MuiIconButton-root': { m: -0.5, color: 'text.secondary' },
} as const;
