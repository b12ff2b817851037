import { Box, Paper, Stack } from '@mui/material';
import { useParams } from '@tanstack/react-router';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { Failed } from '../../shared/page/failed';
import { Page, Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { ProcessNotes } from '../audit/process-notes';
import { HistoryList } from '../history/history-list';
import { ReadingsOfProcess } from '../secrecy/readings-of-process';
import { CommandButton, CommandMenu } from './command-button';
import type { CommandForm } from './command-form';
import { PROCESS_FORMS } from './command-forms';
import { CourseRibbon } from './course-ribbon';
import { DeadlineTable } from './deadline-table';
import { GateCard } from './gate-card';
import { LifecycleSteps } from './lifecycle-steps';
import { MayGive, ReadsOnly, useOffered } from './may-give';
import { messages } from './messages';
import { Facts, Fundings, Lessons } from './process-facts';
import { SecrecyNote } from './secrecy-note';
import { Publication } from './publication';
import { StageList } from './stage-list';

type ProcessPage = Shape<'ProcessPage'>;

/** One process: what happens now, where it stands, what is decided, what is due, and how it came here. */
export function ProcessScreen() {
  const { processId } = useParams({ from: '/processes/$processId' });
  const { tell } = useSession();
  const t = useMessages(messages);
  const { data, error, refetch } = useRead('/processes/{processId}', { path: { processId } });
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { card } = data;
  return (
    <Page title={card.title} lead={tell(data.now)}>
      <SecrecyNote page={data} />
      <Paper sx={{ p: 2 }}>
        <Stack spacing={2}>
          <LifecycleSteps page={data} />
          <CourseRibbon page={data} />
        </Stack>
      </Paper>
      <MayGive value={data.mayGive}>
        <Actions page={data} />
        <Box sx={COLUMNS}>
          <Stack spacing={4} sx={{ minWidth: 0 }}>
            <Section
              title={t.deadlines}
              action={
                card.lifecycle !== 'closed' && (
                  <CommandButton size="small" form={PROCESS_FORMS.setDeadline} target={card} />
                )
              }
            >
              <DeadlineTable page={data} />
            </Section>
            {data.gates.length > 0 && (
              <Section title={t.gates}>
                <Stack spacing={2}>
                  {data.gates.map((gate) => (
                    <GateCard key={gate.id} gate={gate} page={data} />
                  ))}
                </Stack>
              </Section>
            )}
            <ProcessNotes card={card} />
            <ReadingsOfProcess processId={card.id} />
            <HistoryList target={card} />
          </Stack>
          <Stack spacing={3} component="aside" sx={{ minWidth: 0 }}>
            <Facts page={data} />
            <StageList page={data} />
            <Publication card={card} />
            <Lessons page={data} />
            <Fundings page={data} />
          </Stack>
        </Box>
      </MayGive>
    </Page>
  );
}

/** One column of work and a quiet side; on paper the side comes after. */
const COLUMNS = {
  display: 'grid',
  gap: 4,
  gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(0,1fr) 300px' },
  '@media print': { display: 'block', '& > * + *': { mt: 4 } },
} as const;

/** What the reader may do with the process as it stands; the server has the last word, and says why. */
function Actions({ page }: { readonly page: ProcessPage }) {
  const t = useMessages(messages);
  const { card } = page;
  const forms = formsFor(page);
  const [main, more] = [useOffered(forms.main), useOffered(forms.more)];
  if (main.length + more.length === 0) return <ReadsOnly />;
  return (
    <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
      {main.map((form) => (
        <CommandButton
          key={form.key}
          form={form}
          target={card}
          variant={form === forms.main[0] ? 'contained' : 'outlined'}
        />
      ))}
      <CommandMenu forms={more} target={card} label={t.moreActions} />
    </Stack>
  );
}

type FormsFor = { readonly main: readonly CommandForm[]; readonly more: readonly CommandForm[] };

/** What comes next as buttons, and what is asked for seldom. */
function formsFor({ card, purpose, offeredTo, receiver }: ProcessPage): FormsFor {
  const { lifecycle, activity } = card;
  const forms = PROCESS_FORMS;
  const mark = card.secrecy === null ? forms.markSecret : forms.liftSecrecy;
  if (lifecycle === 'closed') return { main: [forms.reopen], more: [forms.recordLesson, mark] };
  const main =
    activity === 'paused'
      ? [forms.resume]
      : [
          ...(offeredTo ? [forms.acceptOwnership, forms.declineOwnership] : []),
          ...(receiver && !receiver.accepted ? [forms.acceptReceivership, forms.declineReceivership] : []),
          ...(lifecycle === 'initiated' ? [forms.scale] : []),
          ...(lifecycle === 'initiated' || lifecycle === 'scaled' ? [forms.implement] : []),
          forms.close,
        ];
  const more: readonly CommandForm[] = [
    forms.recordProgress,
    forms.recordLesson,
    ...(activity === 'active' ? [forms.pause] : []),
    ...(lifecycle === 'scaled' ? [forms.extendScaling] : []),
    forms.proposeReceiver,
    forms.transferOwnership,
    forms.assignCoordinator,
    forms.releaseCoordinator,
    { ...forms.rename, undo: () => ({ key: 'rename', body: { title: card.title } }) },
    typeof purpose === 'string'
      ? { ...forms.describe, undo: () => ({ key: 'describe', body: { purpose } }) }
      : forms.describe,
    mark,
  ];
  return { main, more };
}
