import type { Instant } from '@drivbank/kernel';
import type { Keyring } from '@drivbank/privacy';
import { ledgerOf, type Settlement } from '@drivbank/reminders';
import { deadlineOf } from './deadline-sheet.js';
import { asOf, type Moment } from './moment.js';
import { directoryOf } from './names.js';
import { NotFound, recordOf } from './process-page.js';
import { DEFAULT_HOUR, hoursOf } from './reminder-hours.js';

/** Was it sent, to whom, when, and why not? For any deadline, open or settled. */
export async function reminderLedger(
  moment: Moment,
  keyring: Keyring,
  processId: string,
  deadlineId: string,
) {
  const { queries, at } = moment;
  const record = await recordOf(moment, processId);
  const deadline = record.deadlines.find(({ id }) => id === deadlineId);
  const row = await queries
    .selectFrom('deadline_sheet')
    .innerJoin('process_board', 'process_board.doc_id', 'deadline_sheet.doc_id')
    .selectAll('deadline_sheet')
    .select('process_board.revision')
    .where('deadline_sheet.doc_id', '=', processId)
    .where('deadline_id', '=', deadlineId)
    .executeTakeFirst();
  if (!deadline || !row) throw new NotFound('deadline');

  const hours = await hoursOf(moment);
  const settlements = await settlementsOf(moment, `${processId}/${deadlineId}`);
  const told = [...settlements.values()].flatMap(({ recipient: { kind, id } }) =>
    kind === 'person' ? [id] : [],
  );
  const directory = await directoryOf(moment, keyring, [...record.coordinators.map(({ id }) => id), ...told]);
  const entries = ledgerOf(
    {
      processId,
      deadlineId,
      nonWorkingDays: deadline.nonWorkingDays,
      remindOffsetsDays: deadline.remindOffsetsDays,
      ownerId: record.ownerId,
      coordinators: record.coordinators,
      revisions: deadline.revisions,
    },
    settlements,
    at,
    ({ id }) => hours.get(id) ?? DEFAULT_HOUR,
  );
  return {
    deadline: deadlineOf(row, directory, moment),
    entries: entries.map(
      ({ key, revision, offsetDays, recipient, channel, sendAt, fate, at: when, why }) => ({
        key,
        deadlineRevision: revision,
        offsetDays,
        recipient: {
          ...recipient,
          name: (recipient.kind === 'person' ? directory.person : directory.organisation)(recipient.id).name,
        },
        channel,
        sendAt,
        fate,
        at: when,
        why,
      }),
    ),
    asOf: asOf(moment),
  };
}

async function settlementsOf(
  { queries }: Moment,
  deadlineKey: string,
): Promise<ReadonlyMap<string, Settlement>> {
  const rows = await queries
    .selectFrom('reminder')
    .innerJoin('message', 'message.notification_id', 'reminder.notification_id')
    .select([
      'reminder_key',
      'reminder.status',
      'reminder.why',
      'reminder.at',
      'recipient_kind',
      'recipient_id',
    ])
    .where('deadline_key', '=', deadlineKey)
    .execute();
  return new Map(
    rows.map((row) => [
      row.reminder_key,
      {
        recipient: { kind: row.recipient_kind as Settlement['recipient']['kind'], id: row.recipient_id },
        status: row.status as Settlement['status'],
        why: row.why,
        at: row.at as Instant,
      },
    ]),
  );
}
