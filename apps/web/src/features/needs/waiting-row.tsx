import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { CommandButton, CommandMenu } from '../process/command-button';
import { PROCESS_FORMS } from '../process/command-forms';
import { messages } from './messages';
import { Row } from './row';

const DecisionOf = lazy(() => import('../process/decision-of'));

type Item = Shape<'Waiting'>;

/** What waits for an answer: whose answer, since when, and the answer itself when it is the reader's to give. */
export function WaitingRow({ item }: { readonly item: Item }) {
  const now = useSentence(item);
  const { processId, processTitle, mine } = item;
  return (
    <Row
      processId={processId}
      title={processTitle}
      now={now}
      {...(mine && { action: <Answer item={item} /> })}
    />
  );
}

function useSentence({ kind, subject, since, mine }: Item): string {
  const t = useMessages(messages);
  const what = { sv: subject.sv, en: subject.en ?? subject.sv };
  if (kind === 'gate') return mine ? t.gateForMe(what, since) : t.gateForOthers(what, since);
  if (kind === 'close') return t.close(mine ? messages.youAre : messages.itsCoordinator, what, since);
  return t[kind](what, since);
}

function Answer({ item: { kind, processId, processRevision, subjectId } }: { readonly item: Item }) {
  const t = useMessages(messages);
  const target = { id: processId, revision: processRevision };
  const look = { size: 'small', variant: 'outlined' } as const;
  const forms = PROCESS_FORMS;
  switch (kind) {
    case 'gate':
      return <Decide processId={processId} gateId={subjectId} />;
    case 'close':
      return <CommandButton form={forms.close} target={target} {...look} />;
    case 'ownership':
      return (
        <>
          <CommandButton form={forms.acceptOwnership} target={target} {...look} />
          <CommandMenu forms={[forms.declineOwnership]} target={target} label={t.other} />
        </>
      );
    case 'receivership':
      return (
        <>
          <CommandButton form={forms.acceptReceivership} target={target} {...look} />
          <CommandMenu forms={[forms.declineReceivership]} target={target} label={t.other} />
        </>
      );
  }
}

function Decide({ processId, gateId }: { readonly processId: string; readonly gateId: string }) {
  const t = useMessages(messages);
  const { past } = useMoment();
  const [open, setOpen] = useState(false);
  if (past) return null;
  return (
    <>
      <Button size="small" variant="contained" onClick={() => setOpen(true)}>
        {t.decide}
      </Button>
      <Suspense>
        {open && <DecisionOf processId={processId} gateId={gateId} close={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
