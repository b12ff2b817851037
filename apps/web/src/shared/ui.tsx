import { distance, longDate } from '@drivbank/wording';
import { Alert, Box, Button, Paper, Skeleton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Problem } from './api';
import { useSession } from './session';

/** A page begins with its title and one sentence. */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <Stack component="main" id="content" tabIndex={-1} spacing={3} sx={{ outline: 'none', minWidth: 0 }}>
      <Box>
        <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        {lead && (
          <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: '75ch' }}>
            {lead}
          </Typography>
        )}
      </Box>
      {children}
    </Stack>
  );
}

export function Section({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Box component="section">
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1, gap: 1, flexWrap: 'wrap' }}
      >
        <Typography variant="h2">{title}</Typography>
        {action}
      </Stack>
      {children}
    </Box>
  );
}

/** What will stand here, why it is empty, and what to do about it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Paper sx={{ p: 3, borderStyle: 'dashed' }}>
      <Typography color="textSecondary" sx={{ maxWidth: '65ch' }}>
        {children}
      </Typography>
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Paper>
  );
}

export const Waiting = () => (
  <Stack spacing={1} aria-busy="true">
    {[1, 2, 3].map((n) => (
      <Skeleton key={n} variant="rounded" height={56} />
    ))}
  </Stack>
);

export function ProblemNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const { say, tell } = useSession();
  const problem = error instanceof Problem ? error : undefined;
  return (
    <Alert
      severity="error"
      action={
        retry && (
          <Button color="inherit" size="small" onClick={retry}>
            {say('Försök igen', 'Try again')}
          </Button>
        )
      }
    >
      {problem ? tell(problem.detail) : say('Sidan kunde inte visas.', 'The page could not be shown.')}
      {problem?.errors.map(({ pointer, detail }) => (
        <Box key={pointer}>
          {pointer}: {detail}
        </Box>
      ))}
    </Alert>
  );
}

export type Lifecycle = 'initiated' | 'scaled' | 'implemented' | 'closed';

const SHAPES: Record<Lifecycle, string> = {
  initiated: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  scaled: 'M6 1l5 9.5H1z',
  implemented: 'M1.5 1.5h9v9h-9z',
  closed: 'M1.5 5h9v2h-9z',
};

/** The phase as colour and shape, the same everywhere; a word stands beside it. */
export function PhaseShape({ lifecycle }: { lifecycle: Lifecycle }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill={`var(--${lifecycle})`}>
      <path d={SHAPES[lifecycle]} />
    </svg>
  );
}

/** A last day, with how far away it lies. Overdue is said in words, not by colour alone. */
export function DueDay({ day, today, settled = false }: { day: string; today: string; settled?: boolean }) {
  const { language } = useSession();
  const tone = settled ? 'text.secondary' : day < today ? 'error.main' : 'text.primary';
  return (
    <Box component="span" sx={{ color: tone, whiteSpace: 'nowrap' }}>
      <time dateTime={day}>{longDate(day, language)}</time>
      {!settled && <> ({distance(day, today, language)})</>}
    </Box>
  );
}

export const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Today in Stockholm, whatever the reader's own zone is. */
export const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
