import type { PasskeyHost } from './passkey-host.js';

/** For so long an answer is waited for, and no longer. */
export const PASSKEY_ASKED_MS = 5 * 60_000;

/** ES256, RS256 and EdDSA, by their numbers in COSE. */
export const ALGORITHMS: readonly number[] = [-7, -257, -8];

type Own = { readonly credentialId: string; readonly transports: readonly string[] };

/** What a browser is asked when somebody signs in: whoever it is, by any passkey of this site. */
export const signInQuestion = ({ id: rpId }: PasskeyHost, challenge: string) => ({
  challenge,
  rpId,
  timeout: PASSKEY_ASKED_MS,
  userVerification: 'required' as const,
});

/** What a browser is asked to make: a passkey that is found without a name, by an authenticator that knows its holder. */
export const newPasskeyQuestion = (
  { id }: PasskeyHost,
  asked: {
    readonly challenge: string;
    readonly organisation: string;
    readonly person: { readonly id: string; readonly name: string };
    /** Authenticators that hold one of these make no second. */
    readonly own: readonly Own[];
  },
) => ({
  challenge: asked.challenge,
  rp: { id, name: `Drivbänk ${asked.organisation}` },
  user: {
    id: userHandleOf(asked.person.id),
    name: asked.person.name,
    displayName: asked.person.name,
  },
  pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key' as const, alg })),
  timeout: PASSKEY_ASKED_MS,
  attestation: 'none' as const,
  authenticatorSelection: {
    residentKey: 'required' as const,
    requireResidentKey: true,
    userVerification: 'required' as const,
  },
  excludeCredentials: asked.own.map(({ credentialId, transports }) => ({
    id: credentialId,
    type: 'public-key' as const,
    transports: [...transports],
  })),
});

/** What an authenticator keeps of whose passkey it is: the opaque id. */
const userHandleOf = (personId: string) => Buffer.from(personId).toString('base64url');

/** Undefined when it is none of ours. */
export function personInUserHandle(handle: string): string | undefined {
  const id = Buffer.from(handle, 'base64url').toString();
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : undefined;
}
