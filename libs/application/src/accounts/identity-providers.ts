import { IdentityProvider, type ProviderSettings } from '@drivbank/sign-in';
import { SignInRefused } from './sign-in-refused.js';

/** The identity providers of this installation, in the order in which they are offered. */
export class IdentityProviders {
  private readonly all: ReadonlyMap<string, IdentityProvider>;

  constructor(settings: readonly ProviderSettings[], publicUrl: string) {
    const back = (id: string) => `${publicUrl}/api/v1/sign-in/oidc/${id}/callback`;
    this.all = new Map(settings.map((one) => [one.id, new IdentityProvider(one, back(one.id))]));
  }

  /** Throws `SignInRefused` when there is none of that name. */
  get(id: string): IdentityProvider {
    const provider = this.all.get(id);
    if (!provider) throw new SignInRefused('provider-unknown');
    return provider;
  }

  /** What stands on their buttons, and what they know people by. */
  get offered(): readonly Pick<ProviderSettings, 'id' | 'name' | 'identifiedBy'>[] {
    return [...this.all.values()].map(({ settings: { id, name, identifiedBy } }) => ({
      id,
      name,
      identifiedBy,
    }));
  }

  /** Of the providers that one can sign in at. */
  get issuers(): readonly string[] {
    return [...this.all.values()].map(({ settings: { issuer } }) => issuer);
  }

  /** The provider behind a link; null when it is not used any more. */
  behind(issuer: string): Pick<ProviderSettings, 'id' | 'name'> | null {
    return [...this.all.values()].find(({ settings }) => settings.issuer === issuer)?.settings ?? null;
  }
}
