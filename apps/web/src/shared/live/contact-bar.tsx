import { Box } from '@mui/material';
import { useIsFetching } from '@tanstack/react-query';
import { CloudOff, Hourglass, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { After } from '../state/after';
import { useCell } from '../state/cell';
import { useMessages } from '../text/messages';
import { useFormats } from '../text/use-formats';
import { contact } from './live';
import { messages } from './messages';

/** From here on waiting is told in words. */
const SLOW_MS = 3_000;

/** A quiet bar when the server is out of reach or slow, with the time from which on the screen may be old. */
export function ContactBar() {
  const t = useMessages(messages);
  const { clock } = useFormats();
  const { lostAt } = useCell(contact);
  const asking = useIsFetching() > 0;
  return (
    <output>
      {lostAt && <Bar icon={CloudOff}>{t.lost(clock(lostAt))}</Bar>}
      {!lostAt && asking && (
        <After ms={SLOW_MS}>
          <Bar icon={Hourglass}>{t.slow}</Bar>
        </After>
      )}
    </output>
  );
}

const Bar = ({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) => (
  <Box component="span" sx={BAR}>
    <Icon size={16} aria-hidden />
    {children}
  </Box>
);

const BAR = {
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  px: 3,
  py: 0.75,
  bgcolor: 'var(--leafWash)',
  color: 'var(--ink)',
  borderBottom: '1px solid var(--line)',
  fontSize: '0.875rem',
} as const;
