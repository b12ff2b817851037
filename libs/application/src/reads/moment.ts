import { localDateOf, type Clock, type Instant, type LocalDate } from '@drivbank/kernel';
import { queriesOn, type LogFollower, type ViewQueries, type ViewStore } from '@drivbank/projections';

/** What a read speaks of: the views as of an event, and the day that "overdue" is judged by. */
export type Moment = {
  readonly views: ViewStore;
  readonly queries: ViewQueries;
  readonly number: number;
  readonly past: boolean;
  readonly at: Instant;
  readonly today: LocalDate;
};

export type AsOf = { readonly eventNumber: number; readonly past: boolean; readonly at: Instant };

export const asOf = ({ number, past, at }: Moment): AsOf => ({ eventNumber: number, past, at });

export const momentOf = (parts: Omit<Moment, 'today'>): Moment => ({
  ...parts,
  today: localDateOf(parts.at),
});

/** Now, as far as the views have come. */
export function presentMoment({ views }: LogFollower, clock: Clock): Moment {
  const { number } = views.checkpoint;
  return momentOf({ views, queries: queriesOn(views.database), number, past: false, at: clock.now() });
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
