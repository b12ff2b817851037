import type { ReactNode } from 'react';
import { Restored, Sending } from '../../shared/form/sending';
import { ProblemNote } from '../../shared/state/problem-note';
import { Conflict } from './conflict';
import type { CommandFormState } from './use-command-form';

type Props = {
  readonly processId: string;
  readonly state: CommandFormState;
  readonly children: ReactNode;
};

/** Around the fields of a command: what was kept from before, what went wrong, who was faster. */
export function SendingState({ processId, state, children }: Props) {
  const { sending, restoredFrom, discard, conflict } = state;
  return (
    <>
      <Restored from={restoredFrom} discard={discard} />
      {children}
      <Sending sending={sending} />
      {conflict && <Conflict processId={processId} seen={conflict.seen} accept={conflict.goOn} />}
      {sending.error && !conflict && <ProblemNote error={sending.error} />}
    </>
  );
}
