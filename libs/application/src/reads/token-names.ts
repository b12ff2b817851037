import type { SealedText } from '@drivbank/domain';
import { unsealed, type Erased, type Keyring } from '@drivbank/privacy';
import type { Moment } from './moment.js';

/** What tokens are called by those to whom they belong, by their ids. */
export async function tokenNames(
  { queries }: Moment,
  keyring: Keyring,
  tokenIds: readonly string[],
): Promise<ReadonlyMap<string, string | Erased>> {
  const wanted = [...new Set(tokenIds)];
  if (wanted.length === 0) return new Map();
  const rows = await queries.selectFrom('api_token_name').selectAll().where('doc_id', 'in', wanted).execute();
  const names = await unsealed(
    rows.map(({ name }) => JSON.parse(name) as SealedText),
    keyring,
  );
  return new Map(rows.map(({ token_id: id }, i) => [id, names[i]!]));
}
