import { Button, Paper, Stack, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';

type Props = {
  readonly name: string;
  /** What the button says, and what it is heard as among others of its kind. */
  readonly verb: string;
  readonly heard: string;
  /** What else there is to say of it, in lines. */
  readonly children: ReactNode;
  /** Asks once more; `leave` is what takes the question away. */
  readonly question: (leave: () => void) => ReactNode;
};

/** One of a list of things that somebody has, with a way to end it for good. */
export function Endable({ name, verb, heard, children, question }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <Paper component="li" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ gap: 2, justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <Stack sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography sx={{ fontWeight: 650 }}>{name}</Typography>
          {children}
        </Stack>
        <Button
          variant="outlined"
          size="small"
          aria-label={heard}
          onClick={() => setAsking(true)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {verb}
        </Button>
      </Stack>
      {asking && question(() => setAsking(false))}
    </Paper>
  );
}
