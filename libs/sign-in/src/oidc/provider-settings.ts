import { isIP } from 'node:net';

/** Of the Swedish OIDC profile: `<person>@<organisation number>`. */
export const SWEDISH_AFFILIATION = 'https://id.oidc.se/claim/orgAffiliation';

/** How we prove to a provider that it is us who asks. */
export type ClientProof =
  | { readonly method: 'client_secret_basic'; readonly secret: string }
  /** A private key in PEM: RSA, or elliptic on the curve P-256. */
  | { readonly method: 'private_key_jwt'; readonly key: string; readonly keyId?: string | undefined };

/** One identity provider, as whoever runs the installation has agreed with it. */
export type ProviderSettings = {
  /** Names it in addresses. */
  readonly id: string;
  /** What stands on the button. */
  readonly name: { readonly sv: string; readonly en: string };
  readonly issuer: string;
  /** Where else it has addresses that the server calls: nothing beyond these and the issuer's is ever called. */
  readonly origins: readonly string[];
  readonly clientId: string;
  readonly proof: ClientProof;
  readonly scopes: readonly string[];
  /** What an account is linked to: an e-mail address never. */
  readonly identifiedBy: 'subject' | 'affiliation';
  readonly affiliationClaim: string;
  /** Levels of assurance (acr) of which one is asked for and taken; every level where none is named. */
  readonly levels: readonly string[];
  /** What of an answer stands for a second factor: one of these levels, or one of these methods (amr). */
  readonly secondFactor: { readonly levels: readonly string[]; readonly methods: readonly string[] };
  /** For how long somebody may have been signed in there, in seconds; as long as it likes, without it. */
  readonly maxAge?: number | undefined;
  /** Whether what it tells beside the id token is signed too. */
  readonly signedUserInfo: boolean;
};

/** Encrypted, or no further than this machine. */
export function isSafeAddress(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOnThisMachine(url.hostname));
}

const isOnThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
