import { LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Box } from '@mui/material';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { addDays, weekday } from '../../shared/text/days';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { useTickName } from './use-tick-name';
import { cut, outside, placeOn, ticksOf, type Sight, type Zoom } from './scale';

export type TimelineRow = Shape<'TimelineRow'>;
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
const BAR_PX = 16;
const LETTER_PX = 6.4;
/** Below this the names stand above their bars. */
const WIDE_PX = 640;

/** How rows are laid out at one width. */
type Layout = {
  readonly width: number;
  readonly left: number;
  readonly rowPx: number;
  readonly barTop: number;
};

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
  const { items, height } = laidOut(groups, headed, layout.rowPx);
  return (
    <Box ref={ref} sx={{ minHeight: height }}>
      {width > 0 && (
        <svg width={width} height={height} fontSize={12} fill="var(--ink)">
          <RedDays sight={sight} zoom={zoom} x={x} height={height} holidays={holidays} />
          <Axis sight={sight} zoom={zoom} x={x} height={height} />
          {today >= sight.from && today < sight.to && (
            <g>
              <line x1={x(today)} x2={x(today)} y1={18} y2={height} stroke="var(--leaf)" strokeWidth={2} />
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
              <Row
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
      )}
    </Box>
  );
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

/** How wide the place for the picture is. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

type Drawn = { readonly sight: Sight; readonly x: (date: string) => number };

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

type RowProps = Drawn & {
  readonly row: TimelineRow;
  readonly y: number;
  readonly today: string;
  readonly layout: Layout;
};

function Row({ row, y, x, sight, today, layout }: RowProps) {
  const said = useSaid();
  const { card, planned } = row;
  const { left, width, rowPx, barTop } = layout;
  const letters = Math.floor((left || width) / LETTER_PX) - 2;
  const title = card.title.length > letters ? `${card.title.slice(0, letters - 1)}…` : card.title;
  const top = y + barTop;
  const plan = planned && cut(sight, planned.from, planned.to);
  return (
    <>
      <g aria-hidden="true">
        <line x1={0} x2={width} y1={y + rowPx} y2={y + rowPx} stroke="var(--line)" />
        <text x={0} y={left > 0 ? y + 20 : y + 16} {...HALO}>
          {title}
        </text>
        {plan && (
          <rect
            x={x(plan.from)}
            y={top - 4}
            width={Math.max(2, x(plan.to) - x(plan.from))}
            height={BAR_PX + 8}
            rx={3}
            fill="none"
            stroke="var(--edge)"
            strokeDasharray="4 3"
          />
        )}
        <Periods row={row} top={top} x={x} sight={sight} today={today} />
        <Marks row={row} top={top} x={x} sight={sight} today={today} />
        <Elsewhere row={row} y={top + 12} left={left} width={width} sight={sight} today={today} />
      </g>
      <Link to="/processes/$processId" params={{ processId: card.id }} aria-label={said(row)}>
        <rect x={0} y={y} width={width} height={rowPx} fill="transparent">
          <title>{said(row)}</title>
        </rect>
      </Link>
    </>
  );
}

/** Letters that stay legible where a line runs behind them. */
const HALO = { stroke: 'var(--raised)', strokeWidth: 3, paintOrder: 'stroke' } as const;

type ElsewhereProps = {
  readonly row: TimelineRow;
  readonly y: number;
  readonly left: number;
  readonly width: number;
  readonly sight: Sight;
  readonly today: string;
};

/** A row of which nothing is in sight says on which side it is, and when. */
function Elsewhere({ row, y, left, width, sight, today }: ElsewhereProps) {
  const { day } = useFormats();
  const where = outside(sight, row, today);
  if (!where) return null;
  const before = where.side === 'before';
  return (
    <text
      x={before ? left + 4 : width - 4}
      y={y}
      textAnchor={before ? 'start' : 'end'}
      fill="var(--inkSoft)"
      {...HALO}
    >
      {before ? `‹ ${day(where.day)}` : `${day(where.day)} ›`}
    </text>
  );
}

type PartProps = Drawn & { readonly row: TimelineRow; readonly top: number; readonly today: string };

/** The phases as bars; where a stage gives way to the next, a notch, and its name where there is room. */
function Periods({ row: { periods }, top, x, sight, today }: PartProps) {
  const { tell } = useSession();
  const bars = periods.flatMap((period) => {
    const part = period.kind === 'gate' ? undefined : cut(sight, period.from, period.to ?? today);
    return part ? [{ ...period, part }] : [];
  });
  return bars.map(({ kind, id, name, from, part }) => {
    const [start, end] = [x(part.from), Math.max(x(part.from) + 2, x(part.to))];
    if (kind === 'phase')
      return (
        <rect
          key={`p${from}${id}`}
          x={start}
          y={top}
          width={end - start}
          height={BAR_PX}
          rx={3}
          fill={`var(--${id})`}
        />
      );
    const label = name ? tell(name) : id;
    return (
      <g key={`s${from}${id}`}>
        <line x1={start} x2={start} y1={top} y2={top + BAR_PX} stroke="var(--raised)" strokeWidth={1.5} />
        {end - start > label.length * LETTER_PX + 10 && (
          <text x={start + 6} y={top + 12} fontSize={11} fill="var(--raised)" fontWeight={600}>
            {label}
          </text>
        )}
      </g>
    );
  });
}

/** Deadlines as diamonds, hollow where they were first set and full where they are due; decisions as rings. */
function Marks({ row: { periods, deadlines }, top, x, sight, today }: PartProps) {
  const middle = top + BAR_PX / 2;
  const inSight = (date: string) => date >= sight.from && date < sight.to;
  return (
    <>
      {deadlines
        .filter(({ lastDay }) => inSight(lastDay))
        .map(({ deadlineId, firstDueOn, lastDay, status }) => {
          const colour = `var(--${status === 'open' ? (lastDay < today ? 'overdue' : 'due') : 'done'})`;
          const moved = firstDueOn < lastDay && inSight(firstDueOn);
          return (
            <g key={deadlineId} stroke={colour} strokeWidth={1.5}>
              {moved && (
                <line x1={x(firstDueOn)} x2={x(lastDay)} y1={middle} y2={middle} strokeDasharray="2 2" />
              )}
              {moved && <path d={diamond(x(firstDueOn), middle)} fill="var(--raised)" />}
              <path d={diamond(x(lastDay), middle)} fill={colour} stroke="var(--raised)" />
            </g>
          );
        })}
      {periods
        .filter(({ kind, from }) => kind === 'gate' && inSight(from))
        .map(({ id, from }) => (
          <circle
            key={id}
            cx={x(from)}
            cy={middle}
            r={5}
            fill="var(--raised)"
            stroke="var(--ink)"
            strokeWidth={2}
          />
        ))}
    </>
  );
}

const diamond = (x: number, y: number) => `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`;

/** A row in a sentence. */
function useSaid() {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  return ({ card, periods }: TimelineRow) => {
    const phases = periods
      .filter(({ kind }) => kind === 'phase')
      .map(({ id, from, to }) => {
        const word = tell(wordFor(LIFECYCLE_WORDS, id));
        return to === null ? t.since(word, day(from)) : t.between(word, day(from), day(to));
      });
    return `${card.title}: ${phases.join(', ')}`;
  };
}
