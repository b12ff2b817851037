import { LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Link } from '@tanstack/react-router';
import type { Shape } from '../../shared/api/client';
import { useSession } from '../../shared/session';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import { cut, outside, type Sight } from './scale';

export type TimelineRow = Shape<'TimelineRow'>;
const BAR_PX = 16;
export const LETTER_PX = 6.4;

/** How rows are laid out at one width. */
export type Layout = {
  readonly width: number;
  readonly left: number;
  readonly rowPx: number;
  readonly barTop: number;
};

export type Drawn = { readonly sight: Sight; readonly x: (date: string) => number };

type RowProps = Drawn & {
  readonly row: TimelineRow;
  readonly y: number;
  readonly today: string;
  readonly layout: Layout;
};

/** One process: its name, its bars and marks, and over them all a link that says them in words. */
export function GanttRow({ row, y, x, sight, today, layout }: RowProps) {
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
