import { useSession } from '../../shared/session';
import { drawnAt } from '../../shared/figures/drawn-at';
import { linesOf } from '../../shared/figures/lines-of';
import { isoWeek, weekday } from '../../shared/text/days';
import { capital } from '../../shared/text/format';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { useStateWord } from './entry-link';
import { messages, WEEKDAY_WORDS } from './messages';
import { daysOf, type Span } from './span';
import type { Entry } from './use-entries';

type Props = {
  readonly span: Span;
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  readonly holidays: ReadonlyMap<string, string>;
};
type WeeksProps = Props & {
  /** The month that the picture is about: days beside it are quieter. */
  readonly month: string | undefined;
};

const WIDTH = 1120;
/** As the lines above and below the picture stand in a file. */
const MARGIN_PX = 12;
const WEEK_PX = 56;
const DAY_PX = (WIDTH - WEEK_PX - MARGIN_PX) / 7;
const ENTRIES_PX = WIDTH - 2 * DAY_PX - MARGIN_PX;
const NAMES_PX = 24;
const LINE_PX = 16;
/** Of the widest family that a file may be shown in. */
const LETTER_PX = 7;
const PAD_PX = 6;
const WEEK_LEAST_PX = 76;

type Line = { readonly words: string; readonly colour: string; readonly weight?: number };

/** Whole weeks as one picture, for files: everything that there is, in words. */
export function WeeksDrawing({ span, month = '', entries, holidays }: WeeksProps) {
  const t = useMessages(messages);
  const { tell } = useSession();
  const linesIn = useDayLines(entries, holidays, DAY_PX);
  const days = daysOf(span);
  const weeks = Array.from({ length: days.length / 7 }, (_, i) =>
    days.slice(7 * i, 7 * i + 7).map((day) => ({
      day,
      lines: [numberOf(day, holidays.has(day), day.startsWith(month)), ...linesIn(day)],
    })),
  );
  const { rows, height } = stacked(weeks, (week) =>
    Math.max(WEEK_LEAST_PX, ...week.map(({ lines }) => heightOf(lines))),
  );
  return (
    <svg {...drawnAt(WIDTH, height)} fontSize={12}>
      {[t.week, ...WEEKDAY_WORDS.map(tell)].map((name, i) => (
        <text
          key={name}
          x={i === 0 ? MARGIN_PX : WEEK_PX + (i - 1) * DAY_PX + PAD_PX}
          y={16}
          fill="var(--inkSoft)"
        >
          {name}
        </text>
      ))}
      {rows.map(({ item: week, y, high }) => (
        <g key={week[0]!.day}>
          <text x={MARGIN_PX} y={y + 18} fill="var(--inkSoft)" fontWeight={650}>
            {isoWeek(week[0]!.day)}
          </text>
          {week.map(({ day, lines }, i) => (
            <Cell key={day} x={WEEK_PX + i * DAY_PX} y={y} width={DAY_PX} height={high} lines={lines} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Only the days on which there is something, one under the other. */
export function DaysDrawing({ span, entries, holidays }: Props) {
  const t = useMessages(messages);
  const { weekday: inWords } = useFormats();
  const linesIn = useDayLines(entries, holidays, ENTRIES_PX);
  const days = daysOf(span)
    .map((day) => ({ day, lines: linesIn(day) }))
    .filter(({ lines }) => lines.length > 0);
  const { rows, height } = stacked(days, ({ lines }) => heightOf(lines));
  return (
    <svg {...drawnAt(WIDTH, height)} fontSize={12}>
      {rows.map(({ item: { day, lines }, y, high }) => (
        <g key={day}>
          <text x={MARGIN_PX} y={y + 18} fill="var(--ink)" fontWeight={650}>
            {`${capital(inWords(day))}, ${t.weekShort(isoWeek(day))}`}
          </text>
          <Cell x={2 * DAY_PX} y={y} width={ENTRIES_PX} height={high} lines={lines} />
        </g>
      ))}
    </svg>
  );
}

const numberOf = (day: string, holiday: boolean, within: boolean): Line => ({
  words: String(Number(day.slice(8))),
  colour: holiday || weekday(day) === 6 ? 'var(--overdue)' : within ? 'var(--ink)' : 'var(--inkSoft)',
  weight: within ? 650 : 400,
});

/** What stands on a day: its holiday, and each entry with its process and how it stands. */
function useDayLines(entries: Props['entries'], holidays: Props['holidays'], width: number) {
  const state = useStateWord();
  const letters = Math.floor((width - 2 * PAD_PX) / LETTER_PX);
  const saidOf = (entry: Entry) =>
    `${entry.what} – ${entry.process}${entry.state === 'decided' ? '' : ` (${state(entry)})`}`;
  return (day: string): readonly Line[] => {
    const holiday = holidays.get(day);
    const red = holiday === undefined ? [] : linesOf(capital(holiday), letters);
    return [
      ...red.map((words) => ({ words, colour: 'var(--overdue)' })),
      ...(entries.get(day) ?? []).flatMap((entry) => {
        const colour = entry.state === 'overdue' ? 'var(--overdue)' : 'var(--ink)';
        return linesOf(saidOf(entry), letters).map((words, i) => ({
          words: i === 0 ? `• ${words}` : words,
          colour,
        }));
      }),
    ];
  };
}

const heightOf = (lines: readonly Line[]) => lines.length * LINE_PX + 2 * PAD_PX;

/** Rows under each other, below the names of the days. */
function stacked<Item>(items: readonly Item[], heightIn: (item: Item) => number) {
  let y = NAMES_PX;
  const rows = items.map((item) => {
    const row = { item, y, high: heightIn(item) };
    y += row.high;
    return row;
  });
  return { rows, height: y + 1 };
}

type CellProps = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
};

const Cell = ({ x, y, width, height, lines }: CellProps) => (
  <>
    <rect x={x} y={y} width={width} height={height} fill="none" stroke="var(--line)" />
    {lines.map(({ words, colour, weight }, i) => (
      <text key={i} x={x + PAD_PX} y={y + PAD_PX + 12 + i * LINE_PX} fill={colour} fontWeight={weight}>
        {words}
      </text>
    ))}
  </>
);
