import { useState } from 'react';
import type { Shape } from '../../shared/api/client';

const KEPT_MAX = 60;

type Seen = { readonly at: string | undefined; readonly lag: readonly number[] };

/** The lag of the views in milliseconds at each answer since the page was opened, the newest last. */
export function useLag(status: Shape<'OperationsStatus'> | undefined): readonly number[] {
  const [seen, setSeen] = useState<Seen>({ at: undefined, lag: [] });
  if (status && status.asOf.at !== seen.at) {
    const { lagMs } = status.views;
    const lag = lagMs === null ? seen.lag : [...seen.lag, lagMs].slice(-KEPT_MAX);
    setSeen({ at: status.asOf.at, lag });
  }
  return seen.lag;
}
