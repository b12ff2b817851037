import { sql, type Selectable } from 'kysely';
import type { Keyring } from '@drivbank/privacy';
import type { Tables } from '@drivbank/projections';
import type { Moment } from './moment.js';
import { directoryOf } from './names.js';
import { cardOf } from './process-board.js';

const LIFECYCLE = ['initiated', 'scaled', 'implemented', 'closed'] as const;

/** More of a column than the largest screens show without scrolling. */
const EACH_MAX = 12;

type Row = Selectable<Tables['process_board']>;

/** How many processes are in each phase, and the first cards of each, in the order of the board. */
export async function boardAtAGlance(moment: Moment, keyring: Keyring) {
  const { queries, today } = moment;
  const counts = await queries
    .selectFrom('process_board')
    .select([
      'lifecycle',
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) FILTER (WHERE next_due_on < ${today})`.as('overdue'),
      sql<number>`count(*) FILTER (WHERE gates_waiting > 0)`.as('waiting'),
    ])
    .groupBy('lifecycle')
    .execute();
  const first = await Promise.all(LIFECYCLE.map((lifecycle) => firstRows(moment, lifecycle)));
  const people = first.flat().flatMap((row) => JSON.parse(row.coordinator_ids) as string[]);
  const directory = await directoryOf(moment, keyring, people);
  const running = counts.filter(({ lifecycle }) => lifecycle !== 'closed');
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    today,
    total: sum(counts.map(({ total }) => total)),
    overdue: sum(running.map(({ overdue }) => overdue)),
    waiting: sum(running.map(({ waiting }) => waiting)),
    phases: LIFECYCLE.map((lifecycle, i) => ({
      lifecycle,
      total: counts.find((count) => count.lifecycle === lifecycle)?.total ?? 0,
      cards: first[i]!.map((row) => cardOf(row, directory, moment)),
    })),
  };
}

/** Soonest deadline first, then by name; of what is closed, the latest first. */
const firstRows = ({ queries }: Moment, lifecycle: Row['lifecycle']): Promise<Row[]> =>
  queries
    .selectFrom('process_board')
    .selectAll()
    .where('lifecycle', '=', lifecycle)
    .orderBy('closed_on', 'desc')
    .orderBy(sql`next_due_on IS NULL`)
    .orderBy('next_due_on')
    .orderBy(sql`swedish_order(title)`)
    .limit(EACH_MAX)
    .execute();
