import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ConfigurationWrong } from '../configuration-wrong.js';
import { providersIn } from './providers-file.js';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'providers-'));
  const pem = { type: 'pkcs8', format: 'pem' } as const;
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const odd = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  writeFileSync(join(directory, 'secret'), 'known to both\n');
  writeFileSync(join(directory, 'key.pem'), elliptic.export(pem));
  writeFileSync(join(directory, 'odd.pem'), odd.export(pem));
});
afterAll(() => rmSync(directory, { recursive: true }));

const LEAST = {
  id: 'kommunen',
  name: { sv: 'Kommunen', en: 'The municipality' },
  issuer: 'https://idp.kommunen.example',
  clientId: 'drivbank',
  clientProof: { method: 'client_secret_basic', secretFile: 'secret' },
  identifiedBy: 'subject',
};

function read(...providers: readonly object[]) {
  const file = join(directory, 'providers.json');
  writeFileSync(file, JSON.stringify({ providers }));
  return providersIn(file);
}

test('what is not said is what the Swedish profile says, and secrets are read from beside the file', () =>
  expect(read(LEAST)).toEqual([
    {
      id: 'kommunen',
      name: LEAST.name,
      issuer: LEAST.issuer,
      origins: [],
      clientId: 'drivbank',
      proof: { method: 'client_secret_basic', secret: 'known to both' },
      scopes: ['openid', 'profile'],
      identifiedBy: 'subject',
      affiliationClaim: 'https://id.oidc.se/claim/orgAffiliation',
      levels: [],
      secondFactor: { levels: [], methods: [] },
      signedUserInfo: false,
    },
  ]));

test('a key may be elliptic', () => {
  const clientProof = { method: 'private_key_jwt', keyFile: 'key.pem' };
  expect(read({ ...LEAST, clientProof })[0]?.proof).toMatchObject({
    method: 'private_key_jwt',
    key: expect.stringMatching(/^-----BEGIN/),
  });
});

const keyIn = (keyFile: string) => ({ ...LEAST, clientProof: { method: 'private_key_jwt', keyFile } });
test.each<readonly [string, readonly object[]]>([
  ['providers: ', []],
  ['providers.0.issuer: has to begin with https://', [{ ...LEAST, issuer: 'http://idp.kommunen.example' }]],
  ['providers.0.otherAddresses.0: ', [{ ...LEAST, otherAddresses: ['http://10.0.0.1'] }]],
  [
    'providers.0.scopes: must not ask for personnummer',
    [{ ...LEAST, scopes: ['openid', 'https://id.oidc.se/scope/naturalPersonNumber'] }],
  ],
  ['providers.0.scopes: has to contain openid', [{ ...LEAST, scopes: ['profile'] }]],
  ['providers.0.affiliationClaim: ', [{ ...LEAST, affiliationClaim: 'email' }]],
  ['providers.0.identifiedBy: ', [{ ...LEAST, identifiedBy: 'email' }]],
  ['providers: has two of one id', [LEAST, { ...LEAST, issuer: 'https://other.example' }]],
  ['providers: has two of one issuer', [LEAST, { ...LEAST, id: 'another' }]],
  ['providers.0: Unrecognized key: "clientSecret"', [{ ...LEAST, clientSecret: 'in clear' }]],
  ['missing.pem cannot be read', [keyIn('missing.pem')]],
  ['secret is no private key', [keyIn('secret')]],
  ['odd.pem is no private key', [keyIn('odd.pem')]],
])('is refused: %s', (why, providers) => {
  expect(() => read(...providers)).toThrow(ConfigurationWrong);
  expect(() => read(...providers)).toThrow(why);
});

test('a file that is not there, or is no JSON, is said to be so', () => {
  expect(() => providersIn(join(directory, 'none.json'))).toThrow('cannot be read');
  expect(() => providersIn(join(directory, 'key.pem'))).toThrow('is not JSON');
});
