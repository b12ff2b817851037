import { Box, Paper, Stack, Typography } from '@mui/material';
import { both, longDate } from '@drivbank/wording';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { useSession } from '../../shared/session';
import { DueDay } from '../../shared/page/due-day';
import { Failed } from '../../shared/page/failed';
import { ButtonLink } from '../../shared/page/button-link';
import { Page, Section } from '../../shared/page/page';
import { Empty } from '../../shared/state/empty';
import { Waiting } from '../../shared/state/waiting';
import { CommandButton, CommandMenu } from '../process/command-button';
import { deadlineForms } from '../process/command-forms';
import { Inbox } from './inbox';

type Needs = Shape<'WhatNeedsMe'>;

/** The first screen: overdue on top, then this week, then who waits for whom. */
export function NeedsScreen() {
  const { tell } = useSession();
  const { data, error, refetch } = useRead('/needs', {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.processes === 0) return <FirstSteps />;
  const { overdue, soon, waitingForMe, waitingForOthers } = data;
  const nothing = overdue.length + soon.length + waitingForMe.length === 0;
  return (
    <Page title={tell(both('Det som behöver dig', 'What needs you'))} lead={<Lead needs={data} />}>
      {nothing && (
        <Empty>
          {tell(
            both(
              'Just nu behöver inget dig. Frister inom två veckor och beslut som väntar på dig visas här.',
              'Nothing needs you right now. Deadlines within two weeks and decisions that wait for you appear here.',
            ),
          )}
        </Empty>
      )}
      {overdue.length > 0 && (
        <Section title={`${tell(both('Försenat', 'Overdue'))} (${overdue.length})`}>
          <Rows>
            {overdue.map((deadline) => (
              <DeadlineItem key={keyOf(deadline)} deadline={deadline} today={data.today} />
            ))}
          </Rows>
        </Section>
      )}
      {waitingForMe.length > 0 && (
        <Section title={`${tell(both('Väntar på dig', 'Waits for you'))} (${waitingForMe.length})`}>
          <Rows>
            {waitingForMe.map((item) => (
              <WaitingItem key={`${item.kind}${item.processId}${item.subjectId}`} item={item} />
            ))}
          </Rows>
        </Section>
      )}
      {soon.length > 0 && (
        <Section title={`${tell(both('Inom två veckor', 'Within two weeks'))} (${soon.length})`}>
          <Rows>
            {soon.map((deadline) => (
              <DeadlineItem key={keyOf(deadline)} deadline={deadline} today={data.today} />
            ))}
          </Rows>
        </Section>
      )}
      {waitingForOthers.length > 0 && (
        <Section title={`${tell(both('Väntar på andra', 'Waits for others'))} (${waitingForOthers.length})`}>
          <Rows>
            {waitingForOthers.map((item) => (
              <WaitingItem key={`${item.kind}${item.processId}${item.subjectId}`} item={item} />
            ))}
          </Rows>
        </Section>
      )}
      <Inbox messages={data.messages} />
    </Page>
  );
}

const keyOf = ({ processId, deadlineId }: Needs['soon'][number]) => `${processId}/${deadlineId}`;

function Lead({ needs: { overdue, soon, waitingForMe, later, today } }: { readonly needs: Needs }) {
  const { language, tell } = useSession();
  const day = longDate(today, language);
  return tell(
    both(
      `${day}: ${overdue.length} försenade, ${waitingForMe.length} väntar på dig, ${soon.length} inom två veckor, ${later} senare.`,
      `${day}: ${overdue.length} overdue, ${waitingForMe.length} waiting for you, ${soon.length} within two weeks, ${later} later.`,
    ),
  );
}

const Rows = ({ children }: { readonly children: ReactNode }) => (
  <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {children}
  </Paper>
);

function Row({
  title,
  to,
  under,
  action,
}: {
  title: string;
  to: string;
  under: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack
      component="li"
      direction="row"
      sx={{
        p: 1.5,
        gap: 1,
        flexWrap: 'wrap',
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-child': { border: 0 },
      }}
    >
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Link
          to="/processes/$processId"
          params={{ processId: to }}
          style={{ color: 'var(--ink)', fontWeight: 600 }}
        >
          {title}
        </Link>
        <Typography variant="body2" color="textSecondary" component="div">
          {under}
        </Typography>
      </Box>
      {action}
    </Stack>
  );
}

function DeadlineItem({
  deadline,
  today,
}: {
  readonly deadline: Needs['soon'][number];
  readonly today: string;
}) {
  const { tell } = useSession();
  const { meet, move, waive } = deadlineForms(deadline);
  const target = { id: deadline.processId, revision: deadline.processRevision };
  return (
    <Row
      title={tell(deadline.name)}
      to={deadline.processId}
      under={
        <>
          <DueDay day={deadline.lastDay} today={today} /> · {deadline.processTitle} · {deadline.owner.name}
        </>
      }
      action={
        <Stack direction="row" sx={{ gap: 0.5 }}>
          <CommandButton form={meet} target={target} size="small" variant="outlined" />
          <CommandMenu forms={[move, waive]} target={target} label={tell(both('Ändra', 'Change'))} />
        </Stack>
      }
    />
  );
}

function WaitingItem({ item }: { readonly item: Needs['waitingForMe'][number] }) {
  const { tell, language } = useSession();
  const subject = tell(item.subject);
  const words = {
    gate: tell(both(`${subject}: ett beslut är begärt`, `${subject}: a decision is requested`)),
    ownership: tell(both(`${subject} är erbjuden ägarskapet`, `${subject} is offered the ownership`)),
    receivership: tell(both(`${subject} är tillfrågad som mottagare`, `${subject} is asked to receive`)),
    close: tell(both(`${subject}: beslutet är att avsluta`, `${subject}: the decision is to stop`)),
  };
  return (
    <Row
      title={item.processTitle}
      to={item.processId}
      under={
        <>
          {words[item.kind]} · {tell(both('sedan', 'since'))}{' '}
          <time dateTime={item.since}>{longDate(item.since, language)}</time>
        </>
      }
    />
  );
}

/** A new installation: what this is, and three ways to begin. */
function FirstSteps() {
  const { tell } = useSession();
  const code = {
    bgcolor: 'background.default',
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    px: 1,
    py: 0.5,
    overflowX: 'auto',
  };
  return (
    <Page
      title={tell(both('Välkommen till Drivbänk', 'Welcome to Drivbänk'))}
      lead={tell(
        both(
          'Här följer du innovationsprocesser från påbörjad till avslutad. Ännu finns ingen process.',
          'Here you follow innovation processes from initiated to closed. There is none yet.',
        ),
      )}
    >
      <Stack spacing={2}>
        <Paper sx={{ p: 3 }}>
          <Typography variant="h2">{tell(both('Påbörja en process', 'Start a process'))}</Typography>
          <Typography sx={{ my: 1 }}>
            {tell(
              both(
                'Välj en mall och skriv vad ni vill uppnå.',
                'Choose a template and write what you want to achieve.',
              ),
            )}
          </Typography>
          <ButtonLink to="/start" variant="contained">
            {tell(both('Påbörja en process', 'Start a process'))}
          </ButtonLink>
        </Paper>
        <Paper sx={{ p: 3 }}>
          <Typography variant="h2">
            {tell(both('Läs in projekt ni redan har', 'Import projects that you have'))}
          </Typography>
          <Typography sx={{ my: 1 }}>
            {tell(
              both('Från Vinnovas öppna data, i en terminal:', 'From Vinnova’s open data, in a terminal:'),
            )}
          </Typography>
          <Box component="pre" sx={code}>
            npx drivbank import vinnova {tell(both('<fil>', '<file>'))}
          </Box>
        </Paper>
        <Paper sx={{ p: 3 }}>
          <Typography variant="h2">{tell(both('Se demonstrationen', 'See the demonstration'))}</Typography>
          <Typography sx={{ my: 1 }}>
            {tell(
              both(
                'Åttio verkliga projekt, i en egen datakatalog som du kan slänga:',
                'Eighty real projects, in a data directory of their own that you can throw away:',
              ),
            )}
          </Typography>
          <Box component="pre" sx={code}>
            npm run demo
          </Box>
        </Paper>
      </Stack>
    </Page>
  );
}
