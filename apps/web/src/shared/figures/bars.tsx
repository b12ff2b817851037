import { useMediaQuery } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import type { Meaning } from '../look/tokens';

type Series = {
  readonly label: string;
  readonly colour: Meaning;
  readonly values: readonly (number | null)[];
};

type Props = {
  /** One name for every bar. */
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** From left to right, for long names. */
  readonly lying?: boolean;
  /** The series beside each other; stacked when left out. */
  readonly beside?: boolean;
};

const STANDING_PX = 260;
const LYING_BAR_PX = 44;
const NAMES_PX = { wide: 190, narrow: 110 } as const;

/** Bars, each a stack of its series. Loaded when a picture is shown; always inside of `Picture`. */
export default function Bars({ names, series, lying = false, beside = false }: Props) {
  const wide = useMediaQuery('(min-width: 720px)', { noSsr: true });
  const tickLabelStyle = { fontSize: 12 };
  const bands = { scaleType: 'band' as const, data: [...names], tickLabelStyle };
  return (
    <BarChart
      height={lying ? names.length * LYING_BAR_PX + 90 : STANDING_PX}
      layout={lying ? 'horizontal' : 'vertical'}
      xAxis={[lying ? { tickMinStep: 1, tickLabelStyle } : bands]}
      yAxis={[
        lying ? { ...bands, width: wide ? NAMES_PX.wide : NAMES_PX.narrow } : { tickMinStep: 1, width: 36 },
      ]}
      series={series.map(({ label, colour, values }) => ({
        label,
        data: [...values],
        color: `var(--${colour})`,
        ...(!beside && { stack: 'all' }),
      }))}
      skipAnimation
      margin={{ top: 8, right: lying ? 16 : 8, bottom: 0, left: 0 }}
    />
  );
}
