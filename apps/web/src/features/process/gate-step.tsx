import { GATE_OUTCOME_WORDS, wordFor } from '@drivbank/wording';
import { Box, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { isDone, isUnassessed, standingDecision, type Gate, type Step } from './gate-flow';
import { messages } from './gate-messages';

type Props = {
  readonly step: Step;
  readonly number: number;
  readonly gate: Gate;
  /** The step that is open. */
  readonly at: Step;
  readonly children: ReactNode;
};

/** A step: its number or a tick, how it stands in a few words, and what it holds when it is open. */
export function GateStep({ step, number, gate, at, children }: Props) {
  const t = useMessages(messages);
  const status = useStatus(gate);
  const done = isDone(gate, step);
  const here = step === at;
  return (
    <Box component="li" sx={STEP}>
      <Box aria-hidden className="mark" sx={done ? { ...MARK, ...DONE } : here ? { ...MARK, ...HERE } : MARK}>
        {done ? <Check size={16} /> : number}
      </Box>
      <Typography variant="h2" sx={{ pt: 0.25 }}>
        <Link
          to="."
          search={(search) => ({ ...search, step })}
          replace
          resetScroll={false}
          aria-current={here ? 'step' : undefined}
          style={{ color: 'var(--ink)', textDecorationColor: here ? 'transparent' : 'var(--edge)' }}
        >
          {t[step]}
        </Link>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {status[step]()}
      </Typography>
      {children && <Box sx={{ mt: 2 }}>{children}</Box>}
    </Box>
  );
}

/** How each step stands, in a few words. */
function useStatus(gate: Gate): Readonly<Record<Step, () => string>> {
  const t = useMessages(messages);
  const { tell, legible } = useSession();
  const { day } = useFormats();
  const { criteria, requests } = gate;
  return {
    request: () => {
      const last = requests.at(-1);
      return last ? t.requested(legible(last.by.name), day(last.on)) : t.notRequested;
    },
    evidence: () => {
      const shown = criteria.filter(({ evidence }) => evidence.length > 0).length;
      return shown === 0 ? t.noEvidence : t.evidenceShort(shown, criteria.length);
    },
    assessment: () => {
      const done = criteria.filter(({ assessment }) => assessment !== null).length;
      const left = criteria.filter(isUnassessed).length;
      const words = t.assessed(done, criteria.length);
      return left === 0 ? words : `${words}, ${t.requiredLeft(left)}`;
    },
    decision: () => {
      const decision = standingDecision(gate);
      if (!decision) return t.undecided;
      return `${capital(tell(wordFor(GATE_OUTCOME_WORDS, decision.outcome)))}, ${day(decision.on)}`;
    },
  };
}

const MARK_PX = 28;

/** A line leads from mark to mark. */
const STEP = {
  position: 'relative',
  pl: { xs: 5, sm: 6 },
  pb: 4,
  minWidth: 0,
  '@media print': { breakInside: 'auto' },
  '&:last-child': { pb: 0 },
  '&:not(:last-child)::before': {
    content: '""',
    position: 'absolute',
    left: MARK_PX / 2 - 1,
    top: MARK_PX + 4,
    bottom: 4,
    width: 2,
    bgcolor: 'var(--line)',
  },
} as const;

const MARK = {
  position: 'absolute',
  left: 0,
  top: 0,
  width: MARK_PX,
  height: MARK_PX,
  borderRadius: '50%',
  border: '2px solid var(--edge)',
  display: 'grid',
  placeItems: 'center',
  fontSize: '0.875rem',
  fontWeight: 650,
  color: 'var(--inkSoft)',
  bgcolor: 'var(--raised)',
  // Paper leaves out backgrounds, and a tick is white on one.
  printColorAdjust: 'exact',
} as const;

const DONE = { bgcolor: 'var(--leaf)', borderColor: 'var(--leaf)', color: 'var(--onLeaf)' };
const HERE = { borderColor: 'var(--leaf)', color: 'var(--leaf)' };
