import { grantsOn, type Language, type Notification, type Person } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { Moment } from '../reads/moment.js';

/** Where mail to a recipient goes, or why none goes. */
export type Addressed =
  | { readonly kind: 'address'; readonly to: string; readonly language: Language }
  | { readonly kind: 'none'; readonly why: Notification.Suppression };

const none = (why: Notification.Suppression): Addressed => ({ kind: 'none', why });

/** Looked up when the mail goes out, because preferences and addresses change. */
export async function addressOf(
  { queries, today }: Moment,
  keyring: Keyring,
  { kind, id }: Notification.Recipient,
): Promise<Addressed> {
  if (kind === 'organisation') {
    const row = await queries
      .selectFrom('organisation')
      .select('email')
      .where('doc_id', '=', id)
      .executeTakeFirst();
    return row?.email ? { kind: 'address', to: row.email, language: 'sv' } : none('no_address');
  }
  const row = await queries.selectFrom('person').selectAll().where('doc_id', '=', id).executeTakeFirst();
  if (!row) return none('no_address');
  const preferences = JSON.parse(row.preferences) as Person.ReminderPreferences;
  if (grantsOn(JSON.parse(row.grants) as Person.Grant[], today).length === 0) return none('no_role');
  if (!preferences.email) return none('muted');
  const { email } = JSON.parse(row.details) as Person.PersonalDetails;
  const [to] = await unsealed([email ?? null], keyring);
  if (to === null || to === undefined) return none('no_address');
  return typeof to === 'string' ? { kind: 'address', to, language: preferences.language } : none('erased');
}
