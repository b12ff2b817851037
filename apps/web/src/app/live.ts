import type { QueryClient } from '@tanstack/react-query';

/** Many events in a row, as in an import, refresh the page once. */
const GATHER_MS = 300;

/** Refreshes what is on the screen when the views have moved. */
export function followLiveUpdates(queries: QueryClient): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const source = new EventSource('/api/v1/live');
  source.addEventListener('moved', () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void queries.invalidateQueries();
    }, GATHER_MS);
  });
}
