import { Box, Button, Stack, Typography } from '@mui/material';
import { useParams } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, History, X } from 'lucide-react';
import { useEffect } from 'react';
import { Problem } from '../api/problem';
import { useRead } from '../api/use-read';
import { useAction } from '../command/actions';
import { ProblemNote } from '../state/problem-note';
import { formatsIn } from '../text/format';
import { useMessages } from '../text/messages';
import { messages } from './messages';
import { useMoment, useTravel } from './moment';

/** Around a page that shows the past: what it shows, how to step, and the way back to now. */
export function PastFrame() {
  const { asKnownAt } = useMoment();
  return asKnownAt === undefined ? null : <Frame asKnownAt={asKnownAt} />;
}

function Frame({ asKnownAt }: { readonly asKnownAt: string }) {
  const t = useMessages(messages);
  const travel = useTravel();
  const { processId } = useParams({ strict: false });
  const { data, error } = useRead('/moments', {
    query: processId === undefined ? {} : { process: processId },
  });
  const number = data?.asOf.eventNumber;
  useEffect(() => {
    if (number !== undefined && String(number) !== asKnownAt) travel(String(number), 'replace');
  }, [number, asKnownAt, travel]);
  useAction({ id: 'to-now', label: messages.now, run: () => travel(undefined) });
  const { previous = null, next = null } = data ?? {};
  return (
    <>
      <Box
        aria-hidden
        className="no-print"
        sx={{
          position: 'fixed',
          inset: 0,
          border: '6px solid var(--onPast)',
          pointerEvents: 'none',
          zIndex: 1200,
        }}
      />
      <Stack
        component="section"
        aria-label={t.past}
        direction="row"
        sx={{
          position: 'sticky',
          top: 0,
          zIndex: 1100,
          bgcolor: 'var(--past)',
          color: 'var(--onPast)',
          borderBottom: '2px solid var(--onPast)',
          px: 3,
          py: 1,
          gap: 1.5,
          alignItems: 'center',
          flexWrap: 'wrap',
        }}
      >
        <History size={20} aria-hidden />
        <Typography component="output" sx={{ flex: '1 1 18rem', fontWeight: 600 }}>
          {data
            ? t.shown(
                { sv: formatsIn('sv').moment(data.asOf.at), en: formatsIn('en').moment(data.asOf.at) },
                data.asOf.eventNumber,
              )
            : !error && t.looking}
          {error instanceof Problem && <ProblemNote error={error} />}
        </Typography>
        <Stack direction="row" className="no-print" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Step label={t.previous} to={previous} icon={<ChevronLeft size={18} aria-hidden />} />
          <Step label={t.next} to={next} icon={<ChevronRight size={18} aria-hidden />} />
          <Button
            variant="contained"
            startIcon={<X size={18} aria-hidden />}
            onClick={() => travel(undefined)}
            sx={{ '@media (forced-colors: none)': { bgcolor: 'var(--onPast)', color: 'var(--past)' } }}
          >
            {t.now}
          </Button>
        </Stack>
      </Stack>
    </>
  );
}

function Step({ label, to, icon }: { label: string; to: number | null; icon: React.ReactNode }) {
  const travel = useTravel();
  return (
    <Button
      disabled={to === null}
      onClick={() => travel(String(to), 'replace')}
      startIcon={icon}
      sx={{ color: 'inherit', border: '1px solid currentColor' }}
    >
      {label}
    </Button>
  );
}
