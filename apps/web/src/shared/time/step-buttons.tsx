import { Button, Stack } from '@mui/material';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMessages } from '../text/messages';
import { messages } from './messages';

type Props = {
  readonly step: (direction: 1 | -1) => void;
  readonly toToday: () => void;
};

/** Earlier, today, later: for what shows a part of time. */
export function StepButtons({ step, toToday }: Props) {
  const t = useMessages(messages);
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap' }}>
      <Button size="small" startIcon={<ChevronLeft size={16} aria-hidden />} onClick={() => step(-1)}>
        {t.earlier}
      </Button>
      <Button size="small" onClick={toToday}>
        {t.today}
      </Button>
      <Button size="small" endIcon={<ChevronRight size={16} aria-hidden />} onClick={() => step(1)}>
        {t.later}
      </Button>
    </Stack>
  );
}
