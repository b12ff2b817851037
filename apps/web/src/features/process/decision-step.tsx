import { Box, Button, Stack, Typography } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { draftOf } from '../../shared/form/draft';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { AfterDecision } from './after-decision';
import { DeciderList } from './decider-list';
import { DecisionList } from './decision-list';
import { standingDecision, wayTo } from './gate-flow';
import { messages } from './gate-messages';
import type { GatePage } from './gate-screen';
import { commandName } from './use-command-form';
import { Obstacles, useMay } from './who-may';

const DecisionForm = lazy(() => import('./decision-form'));

/** Who may decide and how, the decision itself, and what it leads to. */
export function DecisionStep({ page }: { readonly page: GatePage }) {
  const t = useMessages(messages);
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
          <Box sx={{ color: 'text.secondary', maxWidth: '75ch' }}>
            <Typography>{gate.decisionKind === 'beslut' ? t.act : t.execution}</Typography>
            <Typography>{t.rules}</Typography>
          </Box>
          <DeciderList way={wayTo(page, 'DecideGate')} />
          <Deciding page={page} supersedes={!undecided} />
        </>
      )}
    </Stack>
  );
}

type DecidingProps = { readonly page: GatePage; readonly supersedes: boolean };

/**
 * The form for whoever may decide. What was begun stays on the screen also when somebody else made it impossible,
 * with the reason above it.
 */
function Deciding({ page, supersedes }: DecidingProps) {
  const t = useMessages(messages);
  const { gate, card } = page;
  const key = supersedes ? 'supersede-decision' : 'decide-gate';
  const way = wayTo(page, supersedes ? 'SupersedeDecision' : 'DecideGate');
  const may = useMay(way);
  const [begun, setBegun] = useState(() => draftOf(commandName(card.id, key, [gate.id])) !== undefined);
  const open = begun || (may && !supersedes);
  return (
    <Stack spacing={2} className="no-print" sx={{ alignItems: 'flex-start' }}>
      {!may && <Obstacles way={way} title={supersedes ? t.notNow : t.youMayNot} />}
      {may && !open && (
        <Button size="small" variant="outlined" onClick={() => setBegun(true)}>
          {t.supersede}
        </Button>
      )}
      {open && (
        <Suspense fallback={<Waiting />}>
          <DecisionForm
            page={page}
            formKey={key}
            may={may}
            begin={() => setBegun(true)}
            end={() => setBegun(false)}
          />
        </Suspense>
      )}
    </Stack>
  );
}
