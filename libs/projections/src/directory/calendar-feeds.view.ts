import { idOf, type Instant } from '@drivbank/kernel';
import type { View } from '../view.js';

/** An address that a calendar program fetches, without what opens it. */
export type CalendarFeedRow = {
  feed_id: string;
  person_id: string;
  /** Null: whatever concerns the person. */
  process_id: string | null;
  opened_at: Instant;
  status: CalendarFeedRecord['status'];
};

type CalendarFeedRecord = {
  readonly feedId: string;
  readonly personId: string;
  readonly processId: string | null;
  readonly openedAt: Instant;
  readonly status: 'open' | 'closed';
};

/** Who has which calendars. */
export const calendarFeeds: View<'calendarFeed', CalendarFeedRecord> = {
  name: 'calendar-feeds',
  revision: 1,
  category: 'calendarFeed',
  apply(record, { event, recorded }) {
    if (event.type === 'CalendarFeedOpened') {
      const { personId, processId } = event;
      const openedAt = recorded.metadata.recordedAt;
      return { feedId: idOf(recorded.stream), personId, processId, openedAt, status: 'open' };
    }
    if (!record) throw new Error(`Impossible history: ${event.type} begins ${recorded.stream}`);
    return { ...record, status: 'closed' };
  },
  tables: {
    calendar_feed: {
      columns: [
        'feed_id',
        'person_id',
        'process_id',
        'opened_at',
        'status',
      ] satisfies (keyof CalendarFeedRow)[],
      indexes: [['person_id', 'status']],
      rowsOf: ({ feedId, personId, processId, openedAt, status }) => [
        {
          feed_id: feedId,
          person_id: personId,
          process_id: processId,
          opened_at: openedAt,
          status,
        } satisfies CalendarFeedRow,
      ],
    },
  },
};
