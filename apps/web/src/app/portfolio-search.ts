import { FACETS, GROUPINGS, type Grouping, type Selection } from '../features/portfolio/facets';
import { CALENDAR_VIEWS, type CalendarView } from '../features/calendar/views';
import { ZOOMS, type Zoom } from '../features/timeline/scale';
import { isDay } from '../shared/text/days';
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

const day = (value: unknown) => {
  const text = word(value);
  return text !== undefined && isDay(text) ? text : undefined;
};

/** The same selection along time: how closely, and around which day. */
export type TimelineSearch = Selection & {
  readonly group?: Grouping | undefined;
  readonly zoom?: Zoom | undefined;
  readonly on?: string | undefined;
};

export const timelineSearch = (search: Record<string, unknown>): TimelineSearch => ({
  ...selectionIn(search),
  group: chosen(search['group'], GROUPINGS),
  zoom: chosen(search['zoom'], ZOOMS),
  on: day(search['on']),
});

export type CalendarSearch = { readonly view?: CalendarView | undefined; readonly on?: string | undefined };

export const calendarSearch = (search: Record<string, unknown>): CalendarSearch => ({
  view: chosen(search['view'], CALENDAR_VIEWS),
  on: day(search['on']),
});
