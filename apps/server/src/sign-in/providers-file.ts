import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isSafeAddress, SWEDISH_AFFILIATION, type ProviderSettings } from '@drivbank/sign-in';
import { z } from 'zod';
import { ConfigurationWrong } from '../configuration-wrong.js';

const SETTING = 'DRIVBANK_OIDC_FILE';

/** Would bring personnummer, which are not kept here. */
const NATIONAL_NUMBER = 'https://id.oidc.se/scope/naturalPersonNumber';
const OWN_CLAIMS = /\/(personalIdentityNumber|coordinationNumber|previousCoordinationNumber)$/;

const words = z.array(z.string().min(1));
const address = z
  .url()
  .refine(
    (text) => isSafeAddress(new URL(text)),
    'has to begin with https:// (http:// on this machine only)',
  );

const proof = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('client_secret_basic'), secretFile: z.string().min(1) }),
  z.strictObject({
    method: z.literal('private_key_jwt'),
    keyFile: z.string().min(1),
    keyId: z.string().min(1).optional(),
  }),
]);

const provider = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'has small letters, digits and dashes'),
  name: z.strictObject({ sv: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) }),
  issuer: address,
  otherAddresses: z.array(address).default([]),
  clientId: z.string().min(1),
  clientProof: proof,
  scopes: words
    .refine((scopes) => scopes.includes('openid'), 'has to contain openid')
    .refine((scopes) => !scopes.includes(NATIONAL_NUMBER), 'must not ask for personnummer')
    .default(['openid', 'profile']),
  identifiedBy: z.enum(['subject', 'affiliation']),
  affiliationClaim: z
    .string()
    .min(1)
    .refine(
      (claim) => claim !== 'email' && !OWN_CLAIMS.test(claim),
      'is neither an e-mail nor a personnummer',
    )
    .default(SWEDISH_AFFILIATION),
  levels: words.default([]),
  secondFactor: z
    .strictObject({ levels: words.default([]), methods: words.default([]) })
    .default({ levels: [], methods: [] }),
  signedUserInfo: z.boolean().default(false),
  maxAgeMinutes: z
    .int()
    .min(1)
    .max(30 * 24 * 60)
    .optional(),
});

const providers = z.strictObject({
  providers: z
    .array(provider)
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'has two of one id')
    .refine((all) => new Set(all.map(({ issuer }) => issuer)).size === all.length, 'has two of one issuer'),
});

/** The identity providers that a file tells of. Throws `ConfigurationWrong` with one sentence for the operator. */
export function providersIn(file: string): readonly ProviderSettings[] {
  const parsed = providers.safeParse(jsonIn(file));
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues as [z.core.$ZodIssue];
    throw new ConfigurationWrong(`${SETTING}: ${file}: ${path.join('.') || 'the file'}: ${message}`);
  }
  const beside = (name: string) => contentOf(resolve(dirname(file), name)).trim();
  return parsed.data.providers.map(
    ({ clientProof: given, otherAddresses: origins, maxAgeMinutes, ...rest }) => ({
      ...rest,
      maxAge: maxAgeMinutes === undefined ? undefined : maxAgeMinutes * 60,
      origins,
      proof:
        given.method === 'client_secret_basic'
          ? { method: given.method, secret: beside(given.secretFile) }
          : {
              method: given.method,
              key: signingKey(beside(given.keyFile), given.keyFile),
              keyId: given.keyId,
            },
    }),
  );
}

function jsonIn(file: string): unknown {
  const content = contentOf(file);
  try {
    return JSON.parse(content);
  } catch {
    throw new ConfigurationWrong(`${SETTING}: ${file} is not JSON`);
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigurationWrong(`${SETTING}: ${file} cannot be read`);
  }
}

function signingKey(pem: string, file: string): string {
  if (isSigningKey(pem)) return pem;
  throw new ConfigurationWrong(
    `${SETTING}: ${file} is no private key in PEM: RSA of 2048 bits or more, or elliptic on P-256`,
  );
}

function isSigningKey(pem: string): boolean {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPrivateKey(pem);
    return type === 'ec' ? details?.namedCurve === 'prime256v1' : (details?.modulusLength ?? 0) >= 2_048;
  } catch {
    return false;
  }
}
