import { daysBetween, GATE_OUTCOME_WORDS, LIFECYCLE_WORDS, wordFor } from '@drivbank/wording';
import { Box } from '@mui/material';
import type { Shape } from '../../shared/api/client';
import { drawnAt } from '../../shared/figures/drawn-at';
import { useWidth } from '../../shared/figures/use-width';
import { useSession } from '../../shared/session';
import { capital } from '../../shared/text/format';
import { useMessages } from '../../shared/text/messages';
import { useFormats } from '../../shared/text/use-formats';
import { placeOn, ticksOf, tickStart, type Sight, type Zoom } from '../timeline/scale';
import { useTickName } from '../timeline/use-tick-name';
import { courseOf, daysShown, plannedUntil, type Happening } from './course';
import { CourseList } from './course-list';
import { CourseLegend } from './course-legend';
import { messages } from './messages';

const LETTER_PX = 7;
const AXIS_Y = 16;
const PHASE = { y: 26, height: 22 };
const STAGE = { y: 54, height: 16 };
const MARK_Y = 84;
const HEIGHT = 98;
/** To a screen reader one picture with one name; it is drawn here, so it cannot be an img. */
const ONE_PICTURE = { role: 'img' } as const;

/** The life of a process with time to scale: what was is solid, what is planned is dashed, today is a line. */
export function CourseRibbon({ page }: { readonly page: Shape<'ProcessPage'> }) {
  const [ref, width] = useWidth();
  const course = courseOf(page);
  const today = page.asOf.at.slice(0, 10);
  const said = useSaid(page, course, today);
  const ended = page.card.lifecycle === 'closed';
  const { sight, zoom } = sightOf(daysShown(course, today, ended));
  const x = placeOn(sight, width);
  const label = useTodayLabel(x(today), width);
  const isFree = (from: number, to: number) => ended || to < label.from || from > label.to;
  return (
    <Box>
      <Box ref={ref} sx={{ minHeight: HEIGHT }}>
        {width > 0 && (
          <svg {...ONE_PICTURE} {...drawnAt(width, HEIGHT)} aria-label={said} fontSize={12} fill="var(--ink)">
            <Ticks sight={sight} zoom={zoom} x={x} isFree={isFree} />
            <Stretches course={course} today={today} x={x} />
            <Ahead course={course} today={today} lifecycle={page.card.lifecycle} x={x} />
            <Marks course={course} today={today} x={x} />
            {!ended && <Today at={x(today)} middle={label.middle} />}
          </svg>
        )}
      </Box>
      <CourseLegend course={course} />
      <CourseList course={course} today={today} />
    </Box>
  );
}

type Drawn = {
  readonly course: readonly Happening[];
  readonly today: string;
  readonly x: (date: string) => number;
};

/** The closer, the less time there is to show. */
function sightOf({ from, to }: Sight): { readonly sight: Sight; readonly zoom: Zoom } {
  const days = daysBetween(from, to);
  const zoom = days < 100 ? 'week' : days < 560 ? 'month' : days < 1_500 ? 'quarter' : 'year';
  return { zoom, sight: { from: tickStart(from, zoom), to } };
}

type TicksProps = {
  readonly sight: Sight;
  readonly zoom: Zoom;
  readonly x: Drawn['x'];
  /** Whether nothing else is written there. */
  readonly isFree: (from: number, to: number) => boolean;
};

function Ticks({ sight, zoom, x, isFree }: TicksProps) {
  const nameOf = useTickName(zoom);
  const ticks = ticksOf(sight, zoom);
  const apart = x(ticks[1] ?? sight.to) - x(ticks[0] ?? sight.from);
  const longest = Math.max(...ticks.map((tick) => nameOf(tick).length));
  const every = Math.max(1, Math.ceil((longest * LETTER_PX + 6) / apart));
  const hasRoom = (tick: string) => isFree(x(tick) + 2, x(tick) + 2 + nameOf(tick).length * LETTER_PX);
  return ticks.map((tick, i) => (
    <g key={tick}>
      <line x1={x(tick)} x2={x(tick)} y1={AXIS_Y + 4} y2={HEIGHT} stroke="var(--line)" />
      {i % every === 0 && hasRoom(tick) && (
        <text x={x(tick) + 2} y={AXIS_Y - 4} fill="var(--inkSoft)">
          {nameOf(tick)}
        </text>
      )}
    </g>
  ));
}

/** Phases and the stages in them, from when to when, with their names where there is room. */
function Stretches({ course, today, x }: Drawn) {
  const { tell } = useSession();
  return course
    .filter(({ what, id }) => (what === 'phase' && id !== 'closed') || what === 'stage')
    .map(({ key, what, id, name, from, to }) => {
      const { y, height } = what === 'phase' ? PHASE : STAGE;
      const label = name ? tell(name) : capital(tell(wordFor(LIFECYCLE_WORDS, id)));
      const wide = Math.max(x(to ?? today) - x(from), 2);
      const fits = label.length * LETTER_PX + 8 < wide;
      return (
        <g key={key}>
          <title>{label}</title>
          <rect
            x={x(from)}
            y={y}
            width={wide}
            height={height}
            rx={4}
            {...(what === 'phase'
              ? { fill: `var(--${id})` }
              : { fill: 'var(--raised)', stroke: 'var(--edge)' })}
          />
          {fits && (
            <text
              x={x(from) + 6}
              y={y + height / 2 + 4}
              fontWeight={what === 'phase' ? 650 : 400}
              fill={what === 'phase' ? 'var(--raised)' : 'var(--ink)'}
            >
              {label}
            </text>
          )}
        </g>
      );
    });
}

/** What is planned goes on from today as a dashed line, and grants as a dashed frame around their time. */
function Ahead({ course, today, lifecycle, x }: Drawn & { readonly lifecycle: string }) {
  const until = lifecycle === 'closed' ? undefined : plannedUntil(course, today);
  const middle = PHASE.y + PHASE.height / 2;
  return (
    <>
      {course
        .filter(({ what }) => what === 'plan')
        .map(({ key, from, to }) => (
          <rect
            key={key}
            x={x(from)}
            y={PHASE.y - 3}
            width={Math.max(x(to ?? from) - x(from), 2)}
            height={PHASE.height + 6}
            rx={5}
            fill="none"
            stroke="var(--inkSoft)"
            strokeDasharray="4 3"
          />
        ))}
      {until !== undefined && (
        <line
          x1={x(today)}
          x2={x(until)}
          y1={middle}
          y2={middle}
          stroke={`var(--${lifecycle})`}
          strokeWidth={3}
          strokeDasharray="6 4"
        />
      )}
    </>
  );
}

/** Decisions as diamonds, deadlines as circles; what lies ahead is dashed. */
function Marks({ course, today, x }: Drawn) {
  const { tell } = useSession();
  const { day } = useFormats();
  return course
    .filter(({ what }) => what === 'decision' || what === 'deadline')
    .map((one) => {
      const at = x(one.from);
      const colour =
        one.what === 'decision' ? 'leaf' : !one.planned ? 'done' : one.from < today ? 'overdue' : 'due';
      const look = {
        stroke: `var(--${colour})`,
        strokeWidth: 2,
        fill: one.planned ? 'var(--raised)' : `var(--${colour})`,
        ...(one.planned && one.from >= today && { strokeDasharray: '3 2' }),
      };
      return (
        <g key={one.key}>
          <title>{`${one.name ? tell(one.name) : ''}, ${day(one.from)}`}</title>
          {one.what === 'decision' ? (
            <path d={`M${at} ${MARK_Y - 7}l7 7l-7 7l-7 -7z`} {...look} />
          ) : (
            <circle cx={at} cy={MARK_Y} r={5.5} {...look} />
          )}
        </g>
      );
    });
}

/** Where the word stands over its line, within the picture, with the room that it takes. */
function useTodayLabel(at: number, width: number) {
  const t = useMessages(messages);
  const half = (t.today.length * LETTER_PX) / 2;
  const middle = Math.min(Math.max(at, half), width - half);
  return { middle, from: middle - half - 8, to: middle + half + 8 };
}

function Today({ at, middle }: { readonly at: number; readonly middle: number }) {
  const t = useMessages(messages);
  return (
    <g>
      <line x1={at} x2={at} y1={AXIS_Y + 4} y2={HEIGHT} stroke="var(--leaf)" strokeWidth={2} />
      <text x={middle} y={AXIS_Y - 3} textAnchor="middle" fill="var(--leaf)" fontWeight={650}>
        {t.today}
      </text>
    </g>
  );
}

/** The picture in a sentence. */
function useSaid({ card }: Shape<'ProcessPage'>, course: readonly Happening[], today: string): string {
  const t = useMessages(messages);
  const { tell } = useSession();
  const { day } = useFormats();
  const phases = course
    .filter(({ what }) => what === 'phase')
    .map(({ id, from }) => t.phaseFrom(tell(wordFor(LIFECYCLE_WORDS, id)), day(from)));
  const decisions = course.filter(({ what }) => what === 'decision');
  const last = decisions.at(-1);
  const ahead = course.filter(({ what, planned }) => what === 'deadline' && planned).length;
  return [
    `${card.title}: ${phases.join(', ')}.`,
    ...(last ? [t.lastDecision(tell(wordFor(GATE_OUTCOME_WORDS, last.id)), day(last.from))] : []),
    ...(card.lifecycle === 'closed' ? [] : [t.todayIs(day(today)), t.deadlinesAhead(ahead)]),
  ].join(' ');
}
