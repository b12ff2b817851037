import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useMessages } from '../../shared/text/messages';
import { useMoment } from '../../shared/time/moment';
import { messages } from './decision-messages';
import type { Target } from './use-command-form';

const DecisionDialog = lazy(() => import('./decision-dialog'));

type Props = { readonly gate: Shape<'Gate'>; readonly target: Target; readonly supersedes: boolean };

export function DecisionButton({ gate, target, supersedes }: Props) {
  const t = useMessages(messages);
  const { past } = useMoment();
  const [open, setOpen] = useState(false);
  if (past) return null;
  return (
    <>
      <Button size="small" variant={supersedes ? 'text' : 'contained'} onClick={() => setOpen(true)}>
        {supersedes ? t.supersede : t.decide}
      </Button>
      <Suspense>
        {open && (
          <DecisionDialog gate={gate} target={target} supersedes={supersedes} close={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
