import { longDate } from '@drivbank/wording';
import { Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { ButtonLink } from '../../shared/page/button-link';
import { Failed } from '../../shared/page/failed';
import { Page, Section } from '../../shared/page/page';
import { Empty } from '../../shared/state/empty';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { useIsAloneAdministrator } from '../../shared/session';
import { AdministratorsSteps } from './administrators-steps';
import { FirstSteps } from './first-steps';
import { Inbox } from './inbox';
import { messages } from './messages';
import { DueRow, WaitingRow } from './needs-rows';

type Needs = Shape<'WhatNeedsMe'>;

/** The first screen: overdue on top, then this week, then who waits for whom. */
export function NeedsScreen() {
  const { data, error, refetch } = useRead('/needs', {});
  const isAlone = useIsAloneAdministrator();
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  if (data.processes === 0 && data.asOf.sees === 'all') return <FirstSteps />;
  return data.asOf.sees === 'none' && isAlone ? <AdministratorsSteps /> : <WhatNeedsMe needs={data} />;
}

function WhatNeedsMe({ needs }: { readonly needs: Needs }) {
  const t = useMessages(messages);
  const { today, overdue, thisWeek, soon, waitingForMe: mine, waitingForOthers: others } = needs;
  const day = { sv: longDate(today, 'sv'), en: longDate(today, 'en') };
  const counts = { overdue: overdue.length, mine: mine.length, week: thisWeek.length };
  const due = (rows: Needs['soon']) =>
    rows.map((row) => <DueRow key={`${row.processId}/${row.deadlineId}`} deadline={row} today={today} />);
  const waiting = (rows: Needs['waitingForMe']) =>
    rows.map((row) => <WaitingRow key={`${row.kind}${row.processId}${row.subjectId}`} item={row} />);
  return (
    <Page title={t.title} lead={t.lead(day, counts)}>
      {overdue.length + thisWeek.length + soon.length + mine.length === 0 && (
        <Empty
          action={
            <ButtonLink to="/deadlines" variant="outlined">
              {t.allDeadlines}
            </ButtonLink>
          }
        >
          {t.nothing}
        </Empty>
      )}
      <Group title={messages.overdue} rows={due(overdue)} />
      <Group title={messages.mine} rows={waiting(mine)} />
      <Group title={messages.week} rows={due(thisWeek)} />
      <Group title={messages.soon} rows={due(soon)} />
      <Group title={messages.others} rows={waiting(others)} />
      <Inbox messages={needs.messages} />
      {needs.later > 0 && (
        <Typography color="textSecondary">
          {t.later(needs.later)}. <ButtonLink to="/deadlines">{t.allDeadlines}</ButtonLink>
        </Typography>
      )}
    </Page>
  );
}

type GroupProps = { readonly title: typeof messages.overdue; readonly rows: readonly ReactNode[] };

/** What there is none of is not mentioned. */
function Group({ title, rows }: GroupProps) {
  const t = useMessages(messages);
  if (rows.length === 0) return null;
  return (
    <Section title={t.section(title, rows.length)}>
      <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {rows}
      </Paper>
    </Section>
  );
}
