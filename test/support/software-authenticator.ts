import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { cbor, type Cbor } from './cbor.js';
import { ownCertificate } from './own-certificate.js';

/** What a browser is asked, as far as an authenticator looks at it. */
export type NewQuestion = {
  readonly challenge: string;
  readonly rp: { readonly id: string };
  readonly user: { readonly id: string };
};
export type Question = { readonly challenge: string; readonly rpId: string };

/** What an honest authenticator in an honest browser would not do. */
export type Lies = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly crossOrigin?: boolean;
  readonly withoutUserVerification?: boolean;
  readonly count?: number;
  readonly userHandle?: string;
  readonly credentialId?: string;
  readonly signedBy?: KeyObject;
  readonly format?: string;
  /** Says which model it is, and shows a certificate of that (FIDO U2F). */
  readonly certified?: boolean;
};

type Held = {
  readonly credentialId: string;
  readonly userHandle: string;
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  count: number;
};

const [UP, UV, BE, BS, AT] = [0x01, 0x04, 0x08, 0x10, 0x40] as const;

/** An authenticator and the browser before it: makes ES256 passkeys and shows them, also as they must not be shown. */
export class SoftwareAuthenticator {
  private held: Held | undefined;

  /** `counting`: as a key of hardware counts; else as passkeys that are on many devices. */
  constructor(
    private readonly origin: string,
    private readonly counting = false,
  ) {}

  /** RegistrationResponseJSON. */
  make({ challenge, rp, user }: NewQuestion, lies: Lies = {}) {
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const credentialId = randomBytes(32).toString('base64url');
    this.held = { credentialId, userHandle: user.id, keys, count: 0 };
    const id = Buffer.from(credentialId, 'base64url');
    const length = Buffer.from([id.length >> 8, id.length & 255]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, coseOf(keys.publicKey)]);
    const authData = Buffer.concat([this.data(lies.rpId ?? rp.id, AT, lies), attested]);
    const clientData = this.clientData('webauthn.create', challenge, lies);
    const statement = lies.certified
      ? certified([authData.subarray(0, 32), sha256(clientData), id, pointOf(keys.publicKey)])
      : new Map<string, Cbor>();
    const attestation = new Map<string, Cbor>([
      ['fmt', lies.format ?? (lies.certified ? 'fido-u2f' : 'none')],
      ['attStmt', statement],
      ['authData', authData],
    ]);
    return {
      id: credentialId,
      rawId: credentialId,
      type: 'public-key' as const,
      clientExtensionResults: {},
      authenticatorAttachment: 'platform',
      response: {
        clientDataJSON: clientData.toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal', 'hybrid'],
      },
    };
  }

  /** AuthenticationResponseJSON, by the passkey that was made last. */
  show({ challenge, rpId }: Question, lies: Lies = {}) {
    const held = this.held!;
    held.count += 1;
    const clientData = this.clientData('webauthn.get', challenge, lies);
    const data = this.data(lies.rpId ?? rpId, 0, lies);
    const signed = Buffer.concat([data, sha256(clientData)]);
    const id = lies.credentialId ?? held.credentialId;
    return {
      id,
      rawId: id,
      type: 'public-key' as const,
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, lies.signedBy ?? held.keys.privateKey).toString('base64url'),
        userHandle: lies.userHandle ?? held.userHandle,
      },
    };
  }

  get credentialId(): string {
    return this.held!.credentialId;
  }

  get userHandle(): string {
    return this.held!.userHandle;
  }

  private clientData(type: string, challenge: string, lies: Lies): Buffer {
    const { origin = this.origin, crossOrigin = false } = lies;
    const told = { type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin, crossOrigin };
    return Buffer.from(JSON.stringify(told));
  }

  private data(rpId: string, attested: number, { withoutUserVerification, count }: Lies): Buffer {
    const kind = this.counting ? 0 : BE | BS;
    const flags = UP | (withoutUserVerification ? 0 : UV) | kind | attested;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count ?? (this.counting ? this.held!.count : 0));
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter]);
  }
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest();

/** What FIDO U2F says of a new key, signed by what is certified (FIDO U2F raw messages, 4.3). */
function certified(told: readonly Buffer[]): ReadonlyMap<string, Cbor> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signed = Buffer.concat([Buffer.from([0]), ...told]);
  return new Map<string, Cbor>([
    ['sig', sign('sha256', signed, privateKey)],
    ['x5c', [ownCertificate(publicKey, privateKey)]],
  ]);
}

/** X9.62, not compressed. */
function pointOf(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  return Buffer.concat([Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]);
}

/** RFC 9053: EC2, ES256, P-256. */
function coseOf(publicKey: KeyObject): Buffer {
  const { x, y } = publicKey.export({ format: 'jwk' });
  const key = new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x!, 'base64url')],
    [-3, Buffer.from(y!, 'base64url')],
  ]);
  return cbor(key);
}
