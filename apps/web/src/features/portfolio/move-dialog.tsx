import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import type { Shape } from '../../shared/api/client';
import { useRead } from '../../shared/api/use-read';
import { ButtonLink } from '../../shared/page/button-link';
import { useSession } from '../../shared/session';
import { ProblemNote } from '../../shared/state/problem-note';
import { useMessages } from '../../shared/text/messages';
import type { Place, Plan } from './columns';
import { messages } from './messages';
import { judged, stepTo } from './moves';
import type { Card } from './selection';

const CommandDialog = lazy(() => import('../process/command-dialog'));

export type Move = { readonly card: Card; readonly place: Place };
type Props = { readonly move: Move; readonly plan: Plan | undefined; readonly close: () => void };

/** What a card let go in a column leads to: the form or the decision that is due, or why it cannot go there. */
export function MoveDialog({ move, plan, close }: Props) {
  const { tell } = useSession();
  const { card, place } = move;
  const verdict = judged(card, place, plan);
  const path = { processId: card.id };
  const { data, error } = useRead('/processes/{processId}', { path }, { enabled: verdict.kind === 'way' });
  if (verdict.kind === 'here') return null;
  if (verdict.kind === 'no')
    return (
      <Notice card={card} close={close}>
        <Typography>{tell(verdict.why)}</Typography>
      </Notice>
    );
  if (error)
    return (
      <Notice card={card} close={close}>
        <ProblemNote error={error} />
      </Notice>
    );
  return data ? <NextStep page={data} place={place} close={close} /> : null;
}

type StepProps = { readonly page: Shape<'ProcessPage'>; readonly place: Place; readonly close: () => void };

/** Settled once: a step that is done must not become the next one under the reader's hands. */
function NextStep({ page, place, close }: StepProps) {
  const { tell } = useSession();
  const [{ step, card }] = useState(() => ({ step: stepTo(page, place), card: page.card }));
  if (step.kind === 'no')
    return (
      <Notice card={card} close={close}>
        <Typography>{tell(step.why)}</Typography>
      </Notice>
    );
  if (step.kind === 'gate')
    return (
      <Notice card={card} close={close} gate={step.gate}>
        <Typography>{tell(step.why)}</Typography>
      </Notice>
    );
  return (
    <Suspense>
      <CommandDialog form={step.form} target={card} close={close} />
    </Suspense>
  );
}

type NoticeProps = {
  readonly card: Card;
  readonly close: () => void;
  /** The gate that shuts the way, and which leads on. */
  readonly gate?: Shape<'Gate'>;
  readonly children: ReactNode;
};

function Notice({ card, close, gate, children }: NoticeProps) {
  const t = useMessages(messages);
  const id = useId();
  const processId = card.id;
  return (
    <Dialog open onClose={close} aria-labelledby={id}>
      <DialogTitle id={id}>{gate ? t.throughGate : t.cannot}</DialogTitle>
      <DialogContent>
        <Typography sx={{ fontWeight: 600, mb: 1 }}>{card.title}</Typography>
        {children}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{t.close}</Button>
        {gate ? (
          <ButtonLink
            to="/processes/$processId/gates/$gateId"
            params={{ processId, gateId: gate.id }}
            variant="contained"
          >
            {t.toGate}
          </ButtonLink>
        ) : (
          <ButtonLink to="/processes/$processId" params={{ processId }} variant="outlined">
            {t.toProcess}
          </ButtonLink>
        )}
      </DialogActions>
    </Dialog>
  );
}
