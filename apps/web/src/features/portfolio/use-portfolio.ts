import { useMemo } from 'react';
import { useRead, useWholeList } from '../../shared/api/use-read';
import type { Plan } from './columns';
import { versionOf, type Card } from './selection';

/** The API gives at most so many cards at a time; all of them are fetched, one page after the other. */
const PAGE = 200;

/** Every process there is, as far as it has been fetched: the rest comes by itself. */
export function usePortfolio() {
  const query = { limit: PAGE, sort: 'title' };
  const { items, total, asOf, pages } = useWholeList('/processes', { query });
  return { cards: items, total, asOf, pages, today: asOf?.at.slice(0, 10) ?? '' };
}

/** What the template of a card says, once the templates are known. */
export function usePlans(): (card: Card) => Plan | undefined {
  const { data } = useRead('/templates', {});
  return useMemo(() => {
    const known = new Map(data?.items.map((template) => [versionOf(template), template.definition]));
    return ({ template }) => known.get(versionOf(template));
  }, [data]);
}
