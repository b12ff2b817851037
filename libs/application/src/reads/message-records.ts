import type { MessageRecord } from '@drivbank/projections';
import type { Moment } from './moment.js';

type Queries = Moment['queries'];
type Query = ReturnType<typeof withRecords>;

const withRecords = (queries: Queries) =>
  queries
    .selectFrom('message')
    .innerJoin('document', (join) =>
      join.onRef('document.id', '=', 'message.notification_id').on('document.view', '=', 'message-ledger'),
    )
    .select('document.json');

/** Whole records of messages. Which of them and in what order is asked of their rows. */
export async function messageRecords(
  queries: Queries,
  asked: (query: Query) => Query,
): Promise<readonly MessageRecord[]> {
  const rows = await asked(withRecords(queries)).execute();
  return rows.map(({ json }) => JSON.parse(json) as MessageRecord);
}
