import { Box, Button, Stack, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { draftOf } from '../../shared/form/draft';
import { useSession } from '../../shared/session';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { AfterDecision } from './after-decision';
import { DeciderList } from './decider-list';
import { DecisionList } from './decision-list';
import { standingDecision, verdictOf, wayTo } from './gate-flow';
import { messages } from './gate-messages';
import type { GatePage, StepProps } from './gate-screen';
import { commandName } from './use-command-form';
import { Obstacles, useMay } from './who-may';

const DecisionForm = lazy(() => import('./decision-form'));

/** Who may decide and how, the decision itself, and what it leads to. */
export function DecisionStep({ page, open }: StepProps) {
  const { past } = useMoment();
  const { gate } = page;
  const decision = standingDecision(gate);
  const undecided = gate.state === 'ahead' || gate.state === 'waiting';
  return (
    <Stack spacing={2}>
      <DecisionList gate={gate} />
      {decision && !undecided && <AfterDecision page={page} decision={decision} />}
      {!past && gate.state !== 'passed' && (
        <>
          {undecided && <Rules page={page} />}
          {open && <Deciding page={page} formKey="decide-gate" due={undecided} />}
          {open && <Deciding page={page} formKey="supersede-decision" due={!undecided} />}
        </>
      )}
    </Stack>
  );
}

/** How a decision is made at all, and who may make this one. */
function Rules({ page }: { readonly page: GatePage }) {
  const t = useMessages(messages);
  return (
    <>
      <Box sx={{ color: 'text.secondary', maxWidth: '75ch' }}>
        <Typography>{page.gate.decisionKind === 'beslut' ? t.act : t.execution}</Typography>
        <Typography>{t.rules}</Typography>
      </Box>
      <DeciderList way={wayTo(page, 'DecideGate')} />
    </>
  );
}

type DecidingProps = {
  readonly page: GatePage;
  readonly formKey: 'decide-gate' | 'supersede-decision';
  /** Whether this is what can be done as the gate stands. */
  readonly due: boolean;
};

/**
 * The form for whoever may decide. What was begun stays on the screen also when somebody else made it impossible,
 * with the reason above it.
 */
function Deciding({ page, formKey, due }: DecidingProps) {
  const t = useMessages(messages);
  const { gate, card } = page;
  const first = formKey === 'decide-gate';
  const way = wayTo(page, first ? 'DecideGate' : 'SupersedeDecision');
  const may = useMay(way);
  const { me } = useSession();
  const { roleLacks } = verdictOf(way, me?.id);
  const [begun, setBegun] = useState(() => draftOf(commandName(card.id, formKey, [gate.id])) !== undefined);
  const open = begun || (due && may && first);
  // Whoever never decides is told so where a decision is waited for, and not wherever one stands.
  if (!begun && (!due || (roleLacks && !first))) return null;
  return (
    <Stack spacing={2} className="no-print" sx={{ alignItems: 'flex-start' }}>
      {!may && <Obstacles way={way} title={first ? t.youMayNot : t.cannotSupersede} named={false} />}
      {may && !open && (
        <Button size="small" variant="outlined" onClick={() => setBegun(true)}>
          {t.supersede}
        </Button>
      )}
      {open && (
        <Suspense fallback={<Waiting />}>
          <DecisionForm
            page={page}
            formKey={formKey}
            may={may}
            begin={() => setBegun(true)}
            end={() => setBegun(false)}
          />
        </Suspense>
      )}
    </Stack>
  );
}
