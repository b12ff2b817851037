import { localDateOf, type Clock, type Instant, type LocalDate } from '@drivbank/kernel';
import { extentOf, type Extent, type Sight } from '@drivbank/domain';
import { queriesOn, type LogFollower, type ViewQueries, type ViewStore } from '@drivbank/projections';
import type { Acting } from './may-give.js';

/** What a read speaks of: the views as of an event, and the day that "overdue" is judged by. */
export type Moment = {
  readonly views: ViewStore;
  /** Of what the reader may see, and nothing else. */
  readonly queries: ViewQueries;
  readonly sight: Sight;
  /** Nobody in particular for the system's own work, and in a trial where nobody has said who he is. */
  readonly acting: Acting | undefined;
  readonly number: number;
  readonly past: boolean;
  readonly at: Instant;
  readonly today: LocalDate;
};

export type AsOf = {
  readonly eventNumber: number;
  readonly past: boolean;
  readonly at: Instant;
  readonly sees: Extent;
};

export const asOf = ({ number, past, at, sight }: Moment): AsOf => ({
  eventNumber: number,
  past,
  at,
  sees: extentOf(sight),
});

export const momentOf = (parts: Omit<Moment, 'today'>): Moment => ({
  ...parts,
  today: localDateOf(parts.at),
});

/** Now, as far as the views have come. The system's own work, which no reader sees, sees everything. */
export function presentMoment({ views }: LogFollower, clock: Clock, sight: Sight, acting?: Acting): Moment {
  const { number } = views.checkpoint;
  const queries = queriesOn(views.database, sight);
  return momentOf({ views, queries, sight, acting, number, past: false, at: clock.now() });
}

/** The moment asked for lies ahead of the log, or is no moment at all. */
export class MomentUnknown extends Error {
  constructor(readonly asked: string) {
    super(`${asked} is no event number of this log and no instant`);
    this.name = 'MomentUnknown';
  }
}

/** The views have not reached the position that the caller has written; asking again shortly is right. */
export class ViewsBehind extends Error {
  constructor() {
    super('The views have not caught up with the log yet');
    this.name = 'ViewsBehind';
  }
}
