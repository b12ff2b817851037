import { Alert, Button, Paper, Stack, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useGive } from '../../shared/form/use-give';
import { Section } from '../../shared/page/page';
import { useIsAdministrator, useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { toast } from '../../shared/state/toast';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { mailFailure } from './mail-failure';
import { messages } from './messages';

type Work = Shape<'ParkedWork'>;
type Message = Shape<'ParkedMessage'>;
type Job = Shape<'ParkedJob'>;

/** What nobody tries any more, until somebody says so. */
export function GivenUp({ work: { messages: given, jobs } }: { readonly work: Work }) {
  const t = useMessages(messages);
  const mayAct = useIsAdministrator();
  const all = given.length + (jobs?.length ?? 0);
  return (
    <Section title={t.givenUp(all)}>
      <Typography color="textSecondary" sx={{ maxWidth: '75ch', mb: 1 }}>
        {all > 0 ? t.givenUpLead : t.noneGivenUp}
      </Typography>
      {all > 0 && !mayAct && (
        <Alert severity="info" variant="outlined" sx={{ mb: 1, color: 'text.primary' }}>
          {t.onlyAdministrators}
        </Alert>
      )}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {given.map((message) => (
          <GivenUpMessage key={message.id} message={message} mayAct={mayAct} />
        ))}
        {jobs?.map((job) => (
          <StoppedJob key={job.key} job={job} mayAct={mayAct} />
        ))}
      </Stack>
    </Section>
  );
}

function GivenUpMessage({ message, mayAct }: { readonly message: Message; readonly mayAct: boolean }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { moment } = useFormats();
  const { id, attempts, parkedAt, why } = message;
  const again = useGive('/messages/{messageId}/send-again', {
    name: `send-again/${id}/${parkedAt}`,
    onDone: () => toast(t.queued),
  });
  return (
    <Item
      of={message}
      error={again.error}
      action={
        mayAct && (
          <Button
            variant="outlined"
            disabled={again.isPending}
            onClick={() => again.mutate({ path: { messageId: id }, body: { motive: t.motive } })}
          >
            {t.sendAgain}
          </Button>
        )
      }
    >
      <Typography variant="body2">{t.tried(attempts, moment(parkedAt))}</Typography>
      <Typography variant="body2">{tell(mailFailure(why))}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.said(why)}
      </Typography>
    </Item>
  );
}

function StoppedJob({ job, mayAct }: { readonly job: Job; readonly mayAct: boolean }) {
  const t = useMessages(messages);
  const { moment } = useFormats();
  const again = useGive('/jobs/{jobKey}/run-again', {
    name: `run-again/${job.key}/${job.parkedAt}`,
    onDone: () => toast(t.queued),
  });
  return (
    <Item
      of={job}
      error={again.error}
      action={
        mayAct && (
          <Button
            variant="outlined"
            disabled={again.isPending}
            onClick={() => again.mutate({ path: { jobKey: job.key }, body: {} })}
          >
            {t.runAgain}
          </Button>
        )
      }
    >
      <Typography variant="body2">{t.stopped(moment(job.parkedAt))}</Typography>
      <Typography variant="body2" color="textSecondary">
        {t.said(job.why)}
      </Typography>
    </Item>
  );
}

type ItemProps = {
  readonly of: Message | Job;
  readonly error: unknown;
  readonly action: ReactNode;
  readonly children: ReactNode;
};

function Item({ of: { recipient, lines }, error, action, children }: ItemProps) {
  const t = useMessages(messages);
  const { legible, tell } = useSession();
  return (
    <Paper component="li" sx={{ p: 2, overflowWrap: 'anywhere' }}>
      <Stack
        direction="row"
        sx={{ gap: 2, justifyContent: 'space-between', alignItems: 'flex-start', flexWrap: 'wrap' }}
      >
        <Stack sx={{ minWidth: 0, flex: '1 1 240px', gap: 0.5 }}>
          <Typography sx={{ fontWeight: 650 }}>{t.to(legible(recipient.name))}</Typography>
          <Typography>
            {lines.map(({ processId, deadlineId, name, processTitle }, i) => (
              <Fragment key={processId + deadlineId}>
                {i > 0 && ', '}
                <Link to="/processes/$processId" params={{ processId }}>
                  {t.about(tell(name), processTitle)}
                </Link>
              </Fragment>
            ))}
          </Typography>
          {children}
        </Stack>
        {action}
      </Stack>
      {error !== null && error !== undefined && <ProblemNote error={error} />}
    </Paper>
  );
}
