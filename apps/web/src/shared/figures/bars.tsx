import { useMediaQuery } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import type { Meaning } from '@drivbank/contracts';
import { useFormats } from '../text/use-formats';

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
  const { number } = useFormats();
  const tickLabelStyle = { fontSize: 12 };
  const counts = { tickMinStep: 1, valueFormatter: number };
  const bands = { scaleType: 'band' as const, data: [...names], tickLabelStyle };
  return (
    <BarChart
      height={lying ? names.length * LYING_BAR_PX + 90 : STANDING_PX}
      layout={lying ? 'horizontal' : 'vertical'}
      xAxis={[lying ? { ...counts, tickLabelStyle, tickNumber: wide ? 10 : 4 } : bands]}
      yAxis={[lying ? { ...bands, width: wide ? NAMES_PX.wide : NAMES_PX.narrow } : { ...counts, width: 36 }]}
      series={series.map(({ label, colour, values }) => ({
        label,
        data: [...values],
        color: `var(--${colour})`,
        valueFormatter: (value) => (value === null ? null : number(value)),
        ...(!beside && { stack: 'all' }),
      }))}
      skipAnimation
      margin={{ top: 8, right: lying ? 28 : 8, bottom: 0, left: 0 }}
    />
  );
}
