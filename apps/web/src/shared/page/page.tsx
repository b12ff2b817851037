import { Box, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useEffect } from 'react';

type Props = {
  readonly title: string;
  /** One sentence: what happens now, who acts, by when. */
  readonly lead?: ReactNode;
  /** Says on paper which selection is printed. */
  readonly selection?: string | undefined;
  readonly children: ReactNode;
};

/** A page begins with its title and one sentence. */
export function Page({ title, lead, selection, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Drivbänk`;
  }, [title]);
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
        {selection && <Typography className="print-only">{selection}</Typography>}
      </Box>
      {children}
    </Stack>
  );
}

type SectionProps = { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode };

export function Section({ title, action, children }: SectionProps) {
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
