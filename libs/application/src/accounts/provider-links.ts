import { EVERYTHING, type Account, type SealedText } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import { queriesOn, type LogFollower } from '@drivbank/projections';
import { isNationalNumber, type LoginSession, type LoginSessions, type PasskeyHost } from '@drivbank/sign-in';
import type { Clock } from '@drivbank/kernel';
import type { Identity } from '../acting.js';
import type { CommandDesk } from '../commands.js';
import { NotFound } from '../reads/process-page.js';
import { byAdministrator } from './by-administrator.js';
import { doorsOf } from './doors.js';
import type { IdentityProviders } from './identity-providers.js';
import { SignInRefused } from './sign-in-refused.js';
import { byHolder, type From, type ShownAgain, type SigningIn } from './signing-in.js';

type Parts = {
  readonly desk: CommandDesk;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly follower: LogFollower;
  readonly sessions: LoginSessions;
  readonly providers: IdentityProviders;
  readonly passkeyHost: PasskeyHost | undefined;
};

/** Which accounts open by which identity providers. Throws `SignInRefused`. */
export class ProviderLinks {
  constructor(
    private readonly parts: Parts,
    private readonly signingIn: SigningIn,
  ) {}

  async ofPerson(personId: string) {
    const state = await this.parts.desk.stateOf('account', personId);
    return this.shown(state.status === 'absent' ? [] : state.links);
  }

  /** For administrators. */
  async ofAll() {
    const queries = queriesOn(this.parts.follower.views.database, EVERYTHING);
    const rows = await queries.selectFrom('account_link').selectAll().orderBy('linked_by').execute();
    const links = rows.map(({ link_id: linkId, issuer, identified_by: identifiedBy, identity, name }) => ({
      linkId,
      issuer,
      identifiedBy,
      identity: JSON.parse(identity) as SealedText,
      ...(name !== null && { name: JSON.parse(name) as SealedText }),
    }));
    const shown = await this.shown(links);
    return rows.map(({ person_id: personId }, i) => ({ personId, link: shown[i]! }));
  }

  /** Whoever signs in at the provider with that affiliation is this person. */
  async writeAffiliation(
    identity: Identity,
    personId: string,
    wanted: { readonly provider: string; readonly affiliation: string },
  ): Promise<void> {
    const { desk, providers } = this.parts;
    const { issuer, identifiedBy } = providers.get(wanted.provider).settings;
    const { affiliation } = wanted;
    if (identifiedBy !== 'affiliation') throw new SignInRefused('provider-no-affiliation');
    if (isNationalNumber(affiliation)) throw new SignInRefused('provider-national-number');
    if ((await desk.stateOf('person', personId)).status === 'absent') throw new NotFound('person');
    const holder = await this.signingIn.identities.of({ issuer, identifiedBy, identity: affiliation });
    if (holder && holder.personId !== personId) throw new SignInRefused('linked-to-another');
    if (holder) return;
    const command = { type: 'WriteAffiliation', issuer, affiliation } as const;
    await byAdministrator(this.parts, identity, personId, command);
  }

  /** Sessions that were opened by it are over with it. */
  async unlinkOf(identity: Identity, personId: string, linkId: string): Promise<void> {
    await byAdministrator(this.parts, identity, personId, this.unlinking(linkId));
  }

  async unlinkOwn({ personId }: LoginSession, linkId: string, shown: ShownAgain, from: From): Promise<void> {
    await this.signingIn.assertStillHe(personId, shown, from);
    const by = byHolder(personId, 'session');
    await this.parts.desk.give('account', personId, this.unlinking(linkId), by);
  }

  private unlinking(linkId: string) {
    return { type: 'UnlinkProvider', linkId, doors: doorsOf(this.parts) } as const;
  }

  private async shown(sealed: readonly Account.Link[]) {
    const links = await unsealed(sealed, this.parts.keyring);
    return links.map(({ linkId, issuer, identifiedBy, identity, name = null }) => {
      const provider = this.parts.providers.behind(issuer);
      return {
        linkId,
        issuer,
        providerId: provider?.id ?? null,
        provider: provider?.name ?? null,
        knownAs: identifiedBy === 'affiliation' ? identity : name,
      };
    });
  }
}
