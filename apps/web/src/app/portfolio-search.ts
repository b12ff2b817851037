import { FACETS, GROUPINGS, type Grouping, type Selection } from '../features/portfolio/facets';
import { chosen, word } from './search';

/** Which processes are shown, and how: as a board or a list, under which headings, in which columns. */
export type PortfolioSearch = Selection & {
  readonly view?: 'list' | undefined;
  readonly group?: Grouping | undefined;
  readonly columns?: 'stage' | undefined;
};

function selectionIn(search: Record<string, unknown>): Selection {
  return Object.fromEntries([...FACETS, 'q'].map((name) => [name, word(search[name])]));
}

export const portfolioSearch = (search: Record<string, unknown>): PortfolioSearch => ({
  ...selectionIn(search),
  view: chosen(search['view'], ['list']),
  group: chosen(search['group'], GROUPINGS),
  columns: chosen(search['columns'], ['stage']),
});
