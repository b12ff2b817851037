import { Button, Stack } from '@mui/material';
import type { FormEvent, ReactNode } from 'react';
import { ProblemNote } from '../state/problem-note';

type Props = {
  readonly asking: { readonly isPending: boolean; readonly error: Error | null };
  readonly verb: string;
  readonly submit: () => void;
  /** What went wrong, where not everything that was answered went wrong. */
  readonly error?: Error | null;
  readonly children: ReactNode;
};

/** A short form whose fields are kept nowhere but in it: passwords and codes. Sent once, never by itself again. */
export function AskForm({ asking, verb, submit, error = asking.error, children }: Props) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Stack component="form" spacing={2} onSubmit={send}>
      {children}
      {error && <ProblemNote error={error} />}
      <Button type="submit" variant="contained" disabled={asking.isPending} sx={{ alignSelf: 'flex-start' }}>
        {verb}
      </Button>
    </Stack>
  );
}
