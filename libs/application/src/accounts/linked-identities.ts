import { EVERYTHING, type Account } from '@drivbank/domain';
import { queriesOn, type LogFollower } from '@drivbank/projections';
import type { Keyring } from '@drivbank/privacy';
import { FoundBySealed } from './found-by-sealed.js';

export type LinkOf = { readonly personId: string; readonly linkId: string };

type At = Pick<Account.Identity, 'issuer' | 'identifiedBy'>;

/** Which account somebody at an identity provider is linked to. Only the issuer that made the link opens it. */
export class LinkedIdentities {
  private readonly found: FoundBySealed<LinkOf & At>;

  constructor(follower: LogFollower, keyring: Keyring) {
    this.found = new FoundBySealed(follower, keyring, keyOf, async () => {
      const queries = queriesOn(follower.views.database, EVERYTHING);
      const rows = await queries.selectFrom('account_link').selectAll().orderBy('linked_by').execute();
      return rows.map(({ person_id: personId, link_id: linkId, issuer, identified_by, identity }) => ({
        sealed: identity,
        means: { personId, linkId, issuer, identifiedBy: identified_by },
      }));
    });
  }

  of({ identity, ...at }: At & { readonly identity: string }): Promise<LinkOf | undefined> {
    return this.found.by(keyOf(identity, at));
  }
}

const keyOf = (identity: string, { issuer, identifiedBy }: At) =>
  [issuer, identifiedBy, identity.normalize('NFC')].join('\n');
