import type { QueryClient } from '@tanstack/react-query';
import { cell } from '../state/cell';

/** Many events in a row, as in an import, refresh the page once. */
const GATHER_MS = 300;
/** A connection that comes back so soon was never missed. */
const PATIENCE_MS = 3_000;
/** The server says that it is there every fifteen seconds: when it has been silent so long, it is not. */
const SILENCE_MS = 40_000;

/** Whether what is on the screen is kept current, and since when it is not. */
export const contact = cell<{ readonly lostAt: Date | undefined }>({ lostAt: undefined });

type News =
  | { readonly kind: 'moved'; readonly number: number }
  | { readonly kind: 'contact'; readonly lost: boolean }
  /** A new tab asks how things stand. */
  | { readonly kind: 'asked' };

/**
 * Refreshes what is on the screen when the views have moved. One tab of the browser holds the connection, whatever the
 * number of tabs, and passes on what it hears; when that tab closes another takes over. The browser resumes the stream
 * with Last-Event-ID.
 */
export function followLiveUpdates(queries: QueryClient): void {
  const channel = new BroadcastChannel('drivbank.live');
  const hear = hearing(queries);
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => hear(data));
  const tell = (news: News) => {
    hear(news);
    channel.postMessage(news);
  };
  channel.postMessage({ kind: 'asked' } satisfies News);
  addEventListener('offline', () => hear({ kind: 'contact', lost: true }));
  void navigator.locks.request('drivbank.live', () => {
    connect(tell);
    channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if (data.kind === 'asked') tell({ kind: 'contact', lost: contact.get().lostAt !== undefined });
    });
    return new Promise(() => {});
  });
}

/** Holds the connection as long as the tab lives. A server that refused it is asked again. */
function connect(tell: (news: News) => void, losing?: ReturnType<typeof setTimeout>): void {
  const source = new EventSource('/api/v1/live');
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(silence);
    clearTimeout(losing);
    losing = undefined;
    silence = setTimeout(() => tell({ kind: 'contact', lost: true }), SILENCE_MS);
    tell({ kind: 'contact', lost: false });
  };
  source.onopen = heard;
  source.addEventListener('here', heard);
  source.onerror = () => {
    clearTimeout(silence);
    losing ??= setTimeout(() => tell({ kind: 'contact', lost: true }), PATIENCE_MS);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => connect(tell, losing), PATIENCE_MS);
  };
  source.addEventListener('moved', ({ lastEventId }) => tell({ kind: 'moved', number: Number(lastEventId) }));
}

type Dated = { readonly asOf?: { readonly eventNumber: number } };

/**
 * Whether an answer, or every page of a list, already holds what happened: whoever has just come hears at once how far
 * the views are, and need not ask again for what was read there.
 */
function knows(data: unknown, number: number): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const parts = 'pages' in data ? (data.pages as readonly Dated[]) : [data as Dated];
  return parts.every(({ asOf }) => asOf !== undefined && asOf.eventNumber >= number);
}

function hearing(queries: QueryClient): (news: News) => void {
  let reached = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void queries.invalidateQueries({ predicate: ({ state }) => !knows(state.data, reached) });
    }, GATHER_MS);
  };
  return (news) => {
    if (news.kind === 'asked') return;
    if (news.kind === 'moved') {
      if (news.number === reached) return;
      reached = news.number;
      refresh();
    } else if (news.lost) {
      contact.set({ lostAt: contact.get().lostAt ?? new Date() });
    } else if (contact.get().lostAt) {
      contact.set({ lostAt: undefined });
      refresh();
    }
  };
}
