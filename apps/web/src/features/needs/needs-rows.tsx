import { Box, Stack, Typography } from '@mui/material';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { ButtonLink } from '../../shared/page/button-link';
import { DueDay } from '../../shared/page/due-day';
import { SecrecyBadge } from '../../shared/page/secrecy-badge';
import { useSession } from '../../shared/session';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { CommandButton, CommandMenu } from '../process/command-button';
import { deadlineForms, PROCESS_FORMS } from '../process/command-forms';
import { messages } from './messages';

type Needs = Shape<'WhatNeedsMe'>;

/** A deadline: what happens now in its process, and the way to be done with it. */
export function DueRow({
  deadline,
  today,
}: {
  readonly deadline: Needs['soon'][number];
  readonly today: string;
}) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { processId, processRevision, processTitle, name, now, lastDay, owner, maySettle, secrecy } =
    deadline;
  const { meet, move, waive } = deadlineForms(deadline);
  const target = { id: processId, revision: processRevision };
  return (
    <Row title={tell(name)} processId={processId} now={tell(now)}>
      <Under>
        <DueDay day={lastDay} today={today} /> · {processTitle} · {owner.name}{' '}
        <SecrecyBadge provision={secrecy} />
      </Under>
      {maySettle && (
        <Acts>
          <CommandButton form={meet} target={target} size="small" variant="outlined" />
          <CommandMenu forms={[move, waive]} target={target} label={t.change} />
        </Acts>
      )}
    </Row>
  );
}

/** Something that somebody has to answer, and for whom it is the reader's turn, how. */
export function WaitingRow({ item }: { readonly item: Needs['waitingForMe'][number] }) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const { kind, processId, processTitle, subject, since, now, mine, secrecy } = item;
  const { sv, en = sv } = subject;
  return (
    <Row title={processTitle} processId={processId} now={tell(now)}>
      <Under>
        {t[kind]({ sv, en })} · {t.since} <time dateTime={since}>{day(since)}</time>{' '}
        <SecrecyBadge provision={secrecy} />
      </Under>
      {mine && (
        <Acts>
          <Answer item={item} />
        </Acts>
      )}
    </Row>
  );
}

function Answer({ item }: { readonly item: Needs['waitingForMe'][number] }) {
  const { processId: id, processRevision: revision, kind, subjectId } = item;
  if (kind === 'gate') return <ToGate processId={id} gateId={subjectId} />;
  if (kind === 'audit_note') return <ToNotes processId={id} />;
  const forms = {
    ownership: [PROCESS_FORMS.acceptOwnership, PROCESS_FORMS.declineOwnership],
    receivership: [PROCESS_FORMS.acceptReceivership, PROCESS_FORMS.declineReceivership],
    close: [PROCESS_FORMS.close],
  }[kind];
  return forms.map((form, i) => (
    <CommandButton
      key={form.key}
      form={form}
      target={{ id, revision }}
      size="small"
      variant={i === 0 ? 'outlined' : 'text'}
    />
  ));
}

function ToGate({ processId, gateId }: { readonly processId: string; readonly gateId: string }) {
  const t = useMessages(messages);
  return (
    <ButtonLink
      to="/processes/$processId/gates/$gateId"
      params={{ processId, gateId }}
      size="small"
      variant="contained"
    >
      {t.toDecision}
    </ButtonLink>
  );
}

/** The note is read before it is answered. */
function ToNotes({ processId }: { readonly processId: string }) {
  const t = useMessages(messages);
  return (
    <ButtonLink to="/processes/$processId" params={{ processId }} size="small" variant="outlined">
      {t.toNote}
    </ButtonLink>
  );
}

type RowProps = {
  readonly title: string;
  readonly processId: string;
  readonly now: string;
  readonly children: ReactNode;
};

const Row = ({ title, processId, now, children }: RowProps) => (
  <Stack component="li" direction="row" sx={ROW}>
    <Box sx={{ flex: '1 1 100%', minWidth: 0, overflowWrap: 'anywhere' }}>
      <Link
        to="/processes/$processId"
        params={{ processId }}
        style={{ color: 'var(--ink)', fontWeight: 600 }}
      >
        {title}
      </Link>
      <Typography>{now}</Typography>
    </Box>
    {children}
  </Stack>
);

const ROW = {
  p: 1.5,
  columnGap: 1,
  rowGap: 0.5,
  flexWrap: 'wrap',
  alignItems: 'center',
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-child': { border: 0 },
} as const;

const Under = ({ children }: { readonly children: ReactNode }) => (
  <Typography
    variant="body2"
    color="textSecondary"
    component="div"
    sx={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}
  >
    {children}
  </Typography>
);

const Acts = ({ children }: { readonly children: ReactNode }) => (
  <Stack direction="row" className="no-print" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
    {children}
  </Stack>
);
