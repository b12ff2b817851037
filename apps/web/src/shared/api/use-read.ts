import { useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useSession } from '../session';
import { useMoment } from '../time/moment';
import { read, type Answer, type Asked, type ReadPath, type Shape } from './client';

type Options = {
  /** False while something that it needs is unknown. */
  readonly enabled?: boolean;
  /** Also on a page that shows the past, for what belongs to the reader or to the law, and not to the page. */
  readonly always?: 'now';
  /** For what changes without an event: asked again so often while somebody looks. */
  readonly refreshMs?: number;
};

/**
 * What the API answers, as it was at the moment that the page shows, kept current by live updates. The type of the
 * answer comes from the API's document.
 */
export function useRead<P extends ReadPath>(
  path: P,
  asked: Asked<P>,
  { enabled = true, always, refreshMs }: Options = {},
): UseQueryResult<Answer<P>> {
  const moment = useMoment();
  const { me } = useSession();
  const asKnownAt = always === 'now' ? undefined : moment.asKnownAt;
  const personId = path === '/needs' ? me?.id : undefined;
  return useQuery({
    queryKey: [path, asked, asKnownAt, personId],
    queryFn: ({ signal }) => read(path, asked, { asKnownAt, personId, signal }),
    ...(refreshMs !== undefined && { refetchInterval: refreshMs }),
    enabled: enabled && (path !== '/needs' || personId !== undefined),
  });
}

type Listed<Row> = { readonly items: readonly Row[]; readonly next: string | null; readonly total?: number };
type ListPath = { [P in ReadPath]: Answer<P> extends Listed<unknown> ? P : never }[ReadPath];
type RowOf<P extends ListPath> = Answer<P> extends Listed<infer Row> ? Row : never;

/** A list that goes on: `pages.fetchNextPage` asks for more, in the order and with the filters of the first page. */
export function useList<P extends ListPath>(
  path: P,
  asked: Asked<P>,
  { always }: Pick<Options, 'always'> = {},
) {
  const moment = useMoment();
  const asKnownAt = always === 'now' ? undefined : moment.asKnownAt;
  const pages = useInfiniteQuery({
    queryKey: [path, asked, asKnownAt, 'pages'],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...asked.query, ...(pageParam !== null && { cursor: pageParam }) };
      const answer = await read(path, { ...asked, query } as Asked<P>, { asKnownAt, signal });
      return answer as Listed<RowOf<P>> & { readonly asOf: Shape<'AsOf'> };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const first = pages.data?.pages[0];
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  return { items, total: first?.total ?? 0, asOf: first?.asOf, first: first as Answer<P> | undefined, pages };
}

/** The whole list: further pages are fetched by themselves, one after the other, and shown as they come. */
export function useWholeList<P extends ListPath>(path: P, asked: Asked<P>) {
  const list = useList(path, asked);
  const { hasNextPage, isFetching, isError, fetchNextPage } = list.pages;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return list;
}
