import { Paper } from '@mui/material';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { ButtonLink } from '../../shared/page/button-link';
import { Failed } from '../../shared/page/failed';
import { Page, Section } from '../../shared/page/page';
import { Empty } from '../../shared/state/empty';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { sundayOf } from '../deadlines/weeks';
import { DeadlineRow } from './deadline-row';
import { FirstSteps } from './first-steps';
import { Inbox } from './inbox';
import { messages } from './messages';
import { WaitingRow } from './waiting-row';

type Needs = Shape<'WhatNeedsMe'>;

/** The first screen: overdue on top, then what waits for the reader, then the weeks to come. */
export function NeedsScreen() {
  const { data, error, refetch } = useRead('/needs', {});
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return data.processes === 0 ? <FirstSteps /> : <Needed needs={data} />;
}

function Needed({ needs }: { readonly needs: Needs }) {
  const t = useMessages(messages);
  const { today, overdue, soon, later, waitingForMe, waitingForOthers } = needs;
  const sunday = sundayOf(today);
  const thisWeek = soon.filter(({ lastDay }) => lastDay <= sunday);
  const nextWeeks = soon.filter(({ lastDay }) => lastDay > sunday);
  const nothing = overdue.length + soon.length + waitingForMe.length === 0;
  const lead = t.lead(today, {
    overdue: overdue.length,
    mine: waitingForMe.length,
    soon: soon.length,
    later,
  });
  return (
    <Page title={t.title} lead={lead}>
      {nothing && (
        <Empty
          action={
            <ButtonLink to="/deadlines" variant="outlined">
              {t.toDeadlines}
            </ButtonLink>
          }
        >
          {t.nothing}
        </Empty>
      )}
      <Deadlines name={messages.overdue} deadlines={overdue} today={today} />
      <Waits name={messages.forMe} items={waitingForMe} />
      <Deadlines name={messages.thisWeek} deadlines={thisWeek} today={today} />
      <Deadlines name={messages.nextWeeks} deadlines={nextWeeks} today={today} />
      <Waits name={messages.forOthers} items={waitingForOthers} />
      <Inbox messages={needs.messages} today={today} />
    </Page>
  );
}

type Name = typeof messages.overdue;

function Deadlines({
  name,
  deadlines,
  today,
}: {
  readonly name: Name;
  readonly deadlines: Needs['soon'];
  readonly today: string;
}) {
  const t = useMessages(messages);
  if (deadlines.length === 0) return null;
  return (
    <Section title={t.section(name, deadlines.length)}>
      <Rows>
        {deadlines.map((deadline) => (
          <DeadlineRow
            key={`${deadline.processId}/${deadline.deadlineId}`}
            deadline={deadline}
            today={today}
          />
        ))}
      </Rows>
    </Section>
  );
}

function Waits({ name, items }: { readonly name: Name; readonly items: Needs['waitingForMe'] }) {
  const t = useMessages(messages);
  if (items.length === 0) return null;
  return (
    <Section title={t.section(name, items.length)}>
      <Rows>
        {items.map((item) => (
          <WaitingRow key={`${item.kind}${item.processId}${item.subjectId}`} item={item} />
        ))}
      </Rows>
    </Section>
  );
}

const Rows = ({ children }: { readonly children: ReactNode }) => (
  <Paper component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
    {children}
  </Paper>
);
