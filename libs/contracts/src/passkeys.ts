import { z } from 'zod';
import { line, instant, readable } from './primitives.js';

const BYTES_MAX = 8_000;

/** As browsers write bytes in JSON. */
const bytes = (longest = BYTES_MAX) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[A-Za-z0-9_-]+$/, 'base64url');

const CREDENTIAL_ID_MAX = 1_400;
const USER_HANDLE_MAX = 88;

/** What else browsers tell of it is not read. */
const credential = <Response extends z.ZodType>(response: Response) =>
  z.object({
    id: bytes(CREDENTIAL_ID_MAX),
    rawId: bytes(CREDENTIAL_ID_MAX),
    type: z.literal('public-key'),
    response,
  });

const transport = z.string().regex(/^[a-z-]{1,20}$/);

export const addPasskey = z
  .strictObject({
    name: line.meta({ description: 'What its holder calls it', example: 'Telefonen' }),
    answer: credential(
      z.object({
        clientDataJSON: bytes(),
        attestationObject: bytes(),
        transports: z.array(transport).max(10).optional(),
      }),
    ).meta({ description: 'RegistrationResponseJSON of WebAuthn' }),
  })
  .meta({ id: 'AddPasskey' });

export const signInByPasskey = credential(
  z.object({
    clientDataJSON: bytes(),
    authenticatorData: bytes(),
    signature: bytes(),
    userHandle: bytes(USER_HANDLE_MAX),
  }),
).meta({ id: 'SignInByPasskey', description: 'AuthenticationResponseJSON of WebAuthn' });

const challenge = z.string().meta({ description: '256 random bits, good once and for five minutes' });

export const passkeyQuestion = z
  .object({
    challenge,
    rpId: z.string(),
    timeout: z.int().meta({ description: 'Milliseconds' }),
    userVerification: z.literal('required'),
  })
  .meta({ id: 'PasskeyQuestion', description: 'PublicKeyCredentialRequestOptionsJSON of WebAuthn' });

export const newPasskeyQuestion = z
  .object({
    challenge,
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    timeout: z.int().meta({ description: 'Milliseconds' }),
    attestation: z.literal('none'),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.boolean(),
      userVerification: z.literal('required'),
    }),
    excludeCredentials: z.array(
      z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'NewPasskeyQuestion', description: 'PublicKeyCredentialCreationOptionsJSON of WebAuthn' });

export const ownPasskeys = z.array(
  z.object({
    passkeyId: z.string(),
    name: readable,
    host: z.string().meta({ description: 'The site that it belongs to' }),
    here: z.boolean().meta({ description: 'Whether that is this one: at another it does nothing' }),
    addedAt: instant,
    usedAt: instant.nullable().meta({ description: 'null: not that anybody remembers' }),
    synced: z.boolean().meta({ description: 'Whether it can be on several devices' }),
  }),
);

export const passkeysOfOthers = z.array(
  z.object({ passkeyId: z.string(), name: readable, addedAt: instant }),
);
