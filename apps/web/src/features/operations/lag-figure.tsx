import { Typography } from '@mui/material';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { messages } from './messages';

const WIDTH = 120;
const HEIGHT = 24;
/** Below it every figure is a flat line, whatever its noise. */
const FULL_MS_MIN = 2_000;

/** A small picture of the lag beside its number. */
export function LagFigure({ lag }: { readonly lag: readonly number[] }) {
  const t = useMessages(messages);
  const { number } = useFormats();
  if (lag.length < 2) return null;
  const most = Math.max(...lag);
  const full = Math.max(most, FULL_MS_MIN);
  const step = WIDTH / (lag.length - 1);
  const points = lag.map((ms, i) => `${i * step},${HEIGHT - 2 - (ms / full) * (HEIGHT - 4)}`).join(' ');
  return (
    <>
      <svg aria-hidden width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <polyline points={points} fill="none" stroke="var(--leaf)" strokeWidth={2} />
      </svg>
      <Typography component="span" variant="body2" color="textSecondary">
        {t.lagAtMost(number(Math.round(most / 100) / 10))}
      </Typography>
    </>
  );
}
