import { instant, localDate, type Clock, type Instant } from '@drivbank/kernel';
import { EVERYTHING, type Sight } from '@drivbank/domain';
import type { Position } from '@drivbank/event-store';
import type { Keyring } from '@drivbank/privacy';
import {
  publicQueriesOn,
  queriesOn,
  type LogFollower,
  type TimeMachine,
  type ViewQueries,
} from '@drivbank/projections';
import type { Acting } from './may-give.js';
import { momentOf, MomentUnknown, presentMoment, ViewsBehind, type Moment } from './moment.js';

/** How long a read waits for its own writes. */
const WAIT_MS_MAX = 5_000;

type Parts = {
  readonly follower: LogFollower;
  readonly past: TimeMachine;
  readonly keyring: Keyring;
  readonly clock: Clock;
};

/** Where every read begins: now, or as it was known at a moment. */
export class Reading {
  constructor(readonly parts: Parts) {}

  /** Throws `MomentUnknown` or `ViewsBehind`. */
  async moment(asked: {
    readonly asKnownAt?: string | undefined;
    readonly position?: Position | undefined;
    readonly sight: Sight;
    readonly acting?: Acting | undefined;
  }): Promise<Moment> {
    const { follower, clock } = this.parts;
    if (asked.position !== undefined && !(await follower.reached(asked.position, WAIT_MS_MAX)))
      throw new ViewsBehind();
    const present = presentMoment(follower, clock, asked.sight, asked.acting);
    return asked.asKnownAt === undefined ? present : this.pastMoment(asked.asKnownAt, present);
  }

  /** What everybody may read, as it is today: the public has no past. */
  published(): ViewQueries {
    return publicQueriesOn(this.parts.follower.views.database);
  }

  /** Of the processes that the reader may see now, as they were then. */
  private async pastMoment(asked: string, present: Moment): Promise<Moment> {
    const { past } = this.parts;
    const sight = await sightBack(present);
    const at = await this.instantAsked(asked);
    const number = /^\d+$/.test(asked) ? Number(asked) : await past.numberAt(at);
    const views = await past.at(number);
    const queries = queriesOn(views.database, sight);
    return momentOf({ views, queries, sight, acting: present.acting, number, past: true, at });
  }

  /** The instant asked for, or when the event of that number was recorded. */
  private async instantAsked(asked: string): Promise<Instant> {
    if (!/^\d+$/.test(asked)) return parsedInstant(asked);
    const number = Number(asked);
    const { follower, past } = this.parts;
    if (!Number.isSafeInteger(number) || number > follower.views.checkpoint.number)
      throw new MomentUnknown(asked);
    return past.recordedAt(number);
  }
}

/** What is there for the reader now, whatever it was marked as or belonged to then. */
async function sightBack({ views, queries, sight }: Moment): Promise<Sight> {
  const back = { ...sight, secret: 'all' } as const;
  if (sight.processes === 'all') return sight.secret === 'all' ? sight : { ...back, except: await keptNow() };
  const processes = await idsIn(queries);
  return { ...back, processes: { organisations: [], processes, coordinator: null } };

  /** Few: those with a mark that he does not see. */
  async function keptNow(): Promise<readonly string[]> {
    const seen = new Set(await markedIn(queries));
    return (await markedIn(queriesOn(views.database, EVERYTHING))).filter((id) => !seen.has(id));
  }
}

const boardIds = (queries: ViewQueries) => queries.selectFrom('process_board').select('process_id');

async function idsIn(queries: ViewQueries): Promise<readonly string[]> {
  return (await boardIds(queries).execute()).map((row) => row.process_id);
}

async function markedIn(queries: ViewQueries): Promise<readonly string[]> {
  const rows = await boardIds(queries).where('secrecy', '>=', '').execute();
  return rows.map((row) => row.process_id);
}

function parsedInstant(asked: string): Instant {
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(asked);
  try {
    if (isInstant && localDate(asked.slice(0, 10))) return instant(asked);
  } catch {
    // A well-formed text that is no date, 2026-02-31T…: told as the others.
  }
  throw new MomentUnknown(asked);
}
