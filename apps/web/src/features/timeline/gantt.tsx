import { Box } from '@mui/material';
import { drawnAt } from '../../shared/figures/drawn-at';
import { useWidth } from '../../shared/figures/use-width';
import { usePrinting } from '../../shared/state/use-printing';
import { addDays, weekday } from '../../shared/text/days';
import { useMessages } from '../../shared/text/messages';
import { GanttRow, LETTER_PX, type Drawn, type Layout, type TimelineRow } from './gantt-row';
import { messages } from './messages';
import { useTickName } from './use-tick-name';
import { placeOn, ticksOf, type Sight, type Zoom } from './scale';

type TimelineGroup = {
  readonly key: string;
  readonly name: string;
  readonly rows: readonly TimelineRow[];
};

type Props = {
  readonly groups: readonly TimelineGroup[];
  readonly headed: boolean;
  readonly sight: Sight;
  readonly zoom: Zoom;
  readonly today: string;
  /** Names of the days on which offices are closed. */
  readonly holidays: ReadonlyMap<string, string>;
};

const AXIS_PX = 36;
const HEADING_PX = 34;
/** Below this the names stand above their bars. */
const WIDE_PX = 640;

const layoutAt = (width: number): Layout =>
  width >= WIDE_PX ? { width, left: 250, rowPx: 32, barTop: 8 } : { width, left: 0, rowPx: 46, barTop: 22 };

/** Processes along time. Over each row lies a link; what is drawn is said in its name. */
export function Gantt({ groups, headed, sight, zoom, today, holidays }: Props) {
  const t = useMessages(messages);
  const [ref, width] = useWidth();
  const layout = layoutAt(width);
  const { left } = layout;
  const on = placeOn(sight, width - left);
  const x = (date: string) => left + on(date);
  const sheets = useSheets(groups);
  return (
    <Box ref={ref} sx={{ minHeight: laidOut(groups, headed, layout.rowPx).height }}>
      {width > 0 &&
        sheets.map((sheet, i) => {
          const { items, height } = laidOut(sheet, headed, layout.rowPx);
          return (
            <svg key={i} {...drawnAt(width, height)} fontSize={12} fill="var(--ink)">
              <RedDays sight={sight} zoom={zoom} x={x} height={height} holidays={holidays} />
              <Axis sight={sight} zoom={zoom} x={x} height={height} />
              {today >= sight.from && today < sight.to && (
                <g>
                  <line
                    x1={x(today)}
                    x2={x(today)}
                    y1={18}
                    y2={height}
                    stroke="var(--leaf)"
                    strokeWidth={2}
                  />
                  <text x={x(today)} y={12} textAnchor="middle" fill="var(--leaf)" fontWeight={650}>
                    {t.today}
                  </text>
                </g>
              )}
              {items.map((item) =>
                item.kind === 'heading' ? (
                  <text key={item.key} x={0} y={item.y + 24} fontSize={14} fontWeight={650}>
                    {item.name}
                  </text>
                ) : (
                  <GanttRow
                    key={item.key}
                    row={item.row}
                    y={item.y}
                    x={x}
                    sight={sight}
                    today={today}
                    layout={layout}
                  />
                ),
              )}
            </svg>
          );
        })}
    </Box>
  );
}

/** So many rows fit on a sheet of paper, lying or standing, with axis and headings. */
const SHEET_ROWS = 10;

/** One picture on the screen; on paper one for each sheet, since a picture that is cut in two cuts a row. */
function useSheets(groups: readonly TimelineGroup[]): readonly (readonly TimelineGroup[])[] {
  const printing = usePrinting();
  if (!printing) return [groups];
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  const starts = Array.from({ length: Math.ceil(rows.length / SHEET_ROWS) }, (_, i) => i * SHEET_ROWS);
  return starts.map((start) => {
    const here = rows.slice(start, start + SHEET_ROWS);
    const inGroup = (group: TimelineGroup) => here.flatMap((one) => (one.group === group ? [one.row] : []));
    return groups
      .map((group) => ({ ...group, rows: inGroup(group) }))
      .filter(({ rows: own }) => own.length > 0);
  });
}

type Item =
  | { readonly kind: 'heading'; readonly key: string; readonly name: string; readonly y: number }
  | { readonly kind: 'row'; readonly key: string; readonly row: TimelineRow; readonly y: number };

/** Headings and rows under each other, each with its upper edge. */
function laidOut(groups: readonly TimelineGroup[], headed: boolean, rowPx: number) {
  const items: Item[] = [];
  let y = AXIS_PX;
  for (const { key, name, rows } of groups) {
    if (headed) {
      items.push({ kind: 'heading', key, name, y });
      y += HEADING_PX;
    }
    for (const row of rows) {
      items.push({ kind: 'row', key: `${key}/${row.card.id}`, row, y });
      y += rowPx;
    }
  }
  return { items, height: y + 8 };
}

function Axis({ sight, zoom, x, height }: Drawn & { readonly zoom: Zoom; readonly height: number }) {
  const nameOf = useTickName(zoom);
  const ticks = ticksOf(sight, zoom);
  const apart = x(ticks[1] ?? sight.to) - x(sight.from);
  return ticks.map((tick, i) => {
    const name = nameOf(tick);
    const every = Math.max(1, Math.ceil((name.length * LETTER_PX + 8) / apart));
    return (
      <g key={tick}>
        <line x1={x(tick)} x2={x(tick)} y1={AXIS_PX - 6} y2={height} stroke="var(--line)" />
        {i % every === 0 && (
          <text x={x(tick) + 3} y={AXIS_PX - 8} fill="var(--inkSoft)">
            {name}
          </text>
        )}
      </g>
    );
  });
}

type RedProps = Drawn & Pick<Props, 'zoom' | 'holidays'> & { readonly height: number };

/** Days on which offices are closed, where a day is wide enough to be seen. */
function RedDays({ sight, zoom, x, height, holidays }: RedProps) {
  if (zoom === 'quarter' || zoom === 'year') return null;
  const days: string[] = [];
  for (let day = sight.from; day < sight.to; day = addDays(day, 1))
    if (weekday(day) > 4 || holidays.has(day)) days.push(day);
  return days.map((day) => (
    <rect
      key={day}
      x={x(day)}
      y={AXIS_PX}
      width={x(addDays(day, 1)) - x(day)}
      height={height - AXIS_PX}
      fill={holidays.has(day) ? 'var(--overdue)' : 'var(--inkSoft)'}
      opacity={holidays.has(day) ? 0.16 : 0.08}
    >
      {holidays.has(day) && <title>{`${day} ${holidays.get(day)}`}</title>}
    </rect>
  ));
}
