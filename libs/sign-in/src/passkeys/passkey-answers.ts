import { generateKeyPairSync, type webcrypto } from 'node:crypto';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject, decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import type { PasskeyHost } from './passkey-host.js';
import { ALGORITHMS } from './passkey-questions.js';
import { PasskeyRefused } from './passkey-refused.js';

/** What was asked, and where: an answer to something else is none. */
type Asked = { readonly challenge: string; readonly host: PasskeyHost };

/** As browsers write it down in JSON (WebAuthn level 3, 5.1.8). */
type Answer<Response> = {
  readonly id: string;
  readonly rawId: string;
  readonly type: 'public-key';
  readonly response: Response;
};
export type NewPasskeyAnswer = Answer<{
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports?: readonly string[] | undefined;
}>;
export type PasskeyAnswer = Answer<{
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle: string;
}>;

export type NewPasskey = {
  readonly credentialId: string;
  /** COSE, in base64url. */
  readonly publicKey: string;
  readonly transports: readonly string[];
  readonly aaguid: string;
  readonly backupEligible: boolean;
  readonly signatureCount: number;
};

/** The passkey that an authenticator has made. Throws `PasskeyRefused`. */
export const newPasskeyIn = (answer: NewPasskeyAnswer, asked: Asked): Promise<NewPasskey> =>
  refusing(async () => {
    assertOfNoFrame(answer);
    assertSaysNothingOfItsMaker(answer);
    const { transports = [], ...response } = answer.response;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      ...expected(asked),
      response: { ...answer, clientExtensionResults: {}, response },
      supportedAlgorithmIDs: [...ALGORITHMS],
    });
    if (!verified) throw new PasskeyRefused('wrong');
    const { credential, aaguid, credentialDeviceType } = registrationInfo;
    if (credential.id !== answer.id) throw new PasskeyRefused('wrong');
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      transports,
      aaguid,
      backupEligible: credentialDeviceType === 'multiDevice',
      signatureCount: credential.counter,
    };
  });

type Known = {
  readonly publicKey: string;
  /** How often it has been used, as far as anybody remembers. */
  readonly signatureCount: number;
};

/**
 * Whether it was signed by that passkey; without one nothing is right, after as much work. Answers with how often it
 * has been used. Throws `PasskeyRefused`.
 */
export const usesOf = (answer: PasskeyAnswer, passkey: Known | undefined, asked: Asked): Promise<number> =>
  refusing(async () => {
    assertOfNoFrame(answer);
    const publicKey = new Uint8Array(passkey ? Buffer.from(passkey.publicKey, 'base64url') : NOBODYS_KEY);
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...expected(asked),
      response: { ...answer, clientExtensionResults: {} },
      // Whether it counts on is looked at below, when it is known who has signed.
      credential: { id: answer.id, publicKey, counter: 0 },
    });
    if (!verified || !passkey) throw new PasskeyRefused('wrong');
    const { newCounter } = authenticationInfo;
    const counts = newCounter > 0 || passkey.signatureCount > 0;
    if (counts && newCounter <= passkey.signatureCount) throw new PasskeyRefused('count-back');
    return newCounter;
  });

const expected = ({ challenge, host }: Asked) => ({
  expectedChallenge: challenge,
  expectedOrigin: host.origin,
  expectedRPID: host.id,
  requireUserVerification: true,
});

/** Whatever is wrong with it, it is one refusal. */
async function refusing<T>(reading: () => Promise<T>): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    throw error instanceof PasskeyRefused ? error : new PasskeyRefused('wrong', { cause: error });
  }
}

/** Our pages are shown in no frame, so an answer out of one is not ours. */
function assertOfNoFrame({ response }: Answer<{ readonly clientDataJSON: string }>): void {
  if (decodeClientDataJSON(response.clientDataJSON).crossOrigin) throw new PasskeyRefused('wrong');
}

/**
 * Certificates are not asked for, and none is taken: to check one, the library would fetch what stands in it. What an
 * authenticator signs with the new key itself is no certificate.
 */
function assertSaysNothingOfItsMaker({ response }: NewPasskeyAnswer): void {
  const attestation = decodeAttestationObject(
    new Uint8Array(Buffer.from(response.attestationObject, 'base64url')),
  );
  const fmt = attestation.get('fmt');
  const isOwn = fmt === 'packed' && attestation.get('attStmt').get('x5c') === undefined;
  if (fmt !== 'none' && !isOwn) throw new PasskeyRefused('wrong');
}

/** A key that nobody has: an unknown passkey takes as long as a known one. COSE of a point on P-256. */
const NOBODYS_KEY = cosed(
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
);

function cosed({ x, y }: webcrypto.JsonWebKey): Buffer {
  const coordinate = (text = '') => Buffer.from(text, 'base64url');
  const [before, between] = [Buffer.from('a5010203262001215820', 'hex'), Buffer.from('225820', 'hex')];
  return Buffer.concat([before, coordinate(x), between, coordinate(y)]);
}
