import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../shared/api/problem';

const RETRIES_MAX = 3;
const PAUSE_MS = 1_000;

/** A server that is away or busy is asked again, when it says; what it refused it will refuse again. */
const worthRepeating = (failures: number, error: unknown) =>
  failures < RETRIES_MAX && (!(error instanceof Problem) || error.passes || error.status >= 500);

const pause = (failures: number, error: unknown) =>
  (error instanceof Problem ? error.retryAfterMs : undefined) ?? PAUSE_MS * 2 ** failures;

/** Live updates say when something is old, so nothing is asked for twice without reason. */
export const queryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRepeating, retryDelay: pause },
      mutations: {
        retry: (failures, error) =>
          worthRepeating(failures, error) && error instanceof Problem && error.passes,
        retryDelay: pause,
      },
    },
  });
