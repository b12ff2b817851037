import { BarChart } from '@mui/x-charts/BarChart';
import type { Meaning } from '../look/tokens';

type Series = { readonly label: string; readonly colour: Meaning; readonly values: readonly number[] };

type Props = {
  /** One name for every bar. */
  readonly names: readonly string[];
  readonly series: readonly Series[];
  readonly height?: number;
};

/** Standing bars, stacked. Loaded when a picture is shown; always inside of `Picture`. */
export default function Bars({ names, series, height = 260 }: Props) {
  return (
    <BarChart
      height={height}
      xAxis={[{ scaleType: 'band', data: [...names], tickLabelStyle: { fontSize: 12 } }]}
      yAxis={[{ tickMinStep: 1, width: 36 }]}
      series={series.map(({ label, colour, values }) => ({
        label,
        data: [...values],
        color: `var(--${colour})`,
        stack: 'all',
      }))}
      skipAnimation
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
    />
  );
}
