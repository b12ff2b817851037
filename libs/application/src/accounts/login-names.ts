import { EVERYTHING } from '@drivbank/domain';
import { queriesOn, type LogFollower } from '@drivbank/projections';
import type { Keyring } from '@drivbank/privacy';
import { FoundBySealed } from './found-by-sealed.js';

/** An address is the same however it is written. */
export const loginNameOf = (address: string) => address.normalize('NFKC').trim().toLowerCase();

/** Who signs in by which name. Of two accounts with one name the earlier in the log has it. */
export class LoginNames {
  private readonly found: FoundBySealed<string>;

  constructor(follower: LogFollower, keyring: Keyring) {
    this.found = new FoundBySealed(follower, keyring, loginNameOf, async () => {
      const queries = queriesOn(follower.views.database, EVERYTHING);
      const rows = await queries.selectFrom('account').selectAll().orderBy('named_by').execute();
      return rows.flatMap(({ person_id: means, login_name: sealed }) =>
        sealed === null ? [] : [{ sealed, means }],
      );
    });
  }

  personOf(loginName: string): Promise<string | undefined> {
    return this.found.by(loginNameOf(loginName));
  }
}
