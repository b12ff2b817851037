import type { Account } from '@drivbank/domain';
import type { PasskeyHost } from '@drivbank/sign-in';
import type { IdentityProviders } from './identity-providers.js';

/** Where people come in here, beside by their passwords. */
export const doorsOf = ({
  providers,
  passkeyHost,
}: {
  readonly providers: IdentityProviders;
  readonly passkeyHost: PasskeyHost | undefined;
}): Account.Doors => ({ issuers: providers.issuers, passkeyHost: passkeyHost?.id ?? null });
