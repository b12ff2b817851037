import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { messages } from '../process/decision-messages';

const DecisionDialog = lazy(() => import('../process/decision-dialog'));

type Props = { readonly processId: string; readonly gateId: string };

/** Decides from a list: the gate and its grounds are read when the dialog is asked for. */
export function DecideAtButton({ processId, gateId }: Props) {
  const t = useMessages(messages);
  const { past } = useMoment();
  const [open, setOpen] = useState(false);
  const { data, error } = useRead('/processes/{processId}', { path: { processId } }, { enabled: open });
  if (past) return null;
  return (
    <>
      <Button size="small" variant="contained" onClick={() => setOpen(true)}>
        {t.decide}
      </Button>
      {open && error && <ProblemNote error={error} />}
      {open && data && <Decision page={data} gateId={gateId} close={() => setOpen(false)} />}
    </>
  );
}

type DecisionProps = {
  readonly page: Shape<'ProcessPage'>;
  readonly gateId: string;
  readonly close: () => void;
};

/** As the page was when the dialog opened: what happens meanwhile is a conflict, and told as one. */
function Decision({ page, gateId, close }: DecisionProps) {
  const [{ card, gates }] = useState(page);
  const gate = gates.find(({ id }) => id === gateId);
  return (
    <Suspense>
      {gate && <DecisionDialog gate={gate} target={card} supersedes={false} close={close} />}
    </Suspense>
  );
}
