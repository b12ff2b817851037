import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentityProvider, type Somebody } from './identity-provider.js';

const AFFILIATION = 'https://id.oidc.se/claim/orgAffiliation';
const ORG_ID = 'https://id.oidc.se/scope/naturalPersonOrgId';
export const LOA3 = 'http://id.elegnamnden.se/loa/1.0/loa3';
const LOA2 = 'http://id.elegnamnden.se/loa/1.0/loa2';

/** Everybody whom the municipality's own provider knows, by what he writes on its page. */
const IN_THE_MUNICIPALITY: Readonly<Record<string, Somebody>> = {
  bo: { claims: { given_name: 'Bo', family_name: 'Lind', email: 'bo@kommunen.example' }, amr: ['pwd'] },
  frida: { claims: { name: 'Frida Å' }, amr: ['pwd'] },
  cia: { claims: { name: 'Cia Ström' }, amr: ['pwd'] },
  anna: { claims: { name: 'Anna Ek' }, amr: ['pwd', 'otp'] },
  // Whoever may choose his own address there is nobody else here for that.
  eve: { claims: { name: 'Eve', email: 'anna@kommunen.example', email_verified: true }, amr: ['pwd'] },
  '198507099805': { claims: { name: 'Tolvan Tolvansson' } },
};

const IN_THE_REGION: Readonly<Record<string, Somebody>> = {
  dan: { claims: { name: 'Dan Å', [AFFILIATION]: 'dan01@2120000142' }, acr: LOA3 },
  dina: { claims: { name: 'Dina', [AFFILIATION]: 'dina02@2120000142' }, acr: LOA3 },
  low: { claims: { name: 'Låg', [AFFILIATION]: 'dan01@2120000142' }, acr: LOA2 },
  private: { claims: { name: 'Privat' }, acr: LOA3 },
};

const backTo = (url: string, id: string) => `${url}/api/v1/sign-in/oidc/${id}/callback`;

/** Two real providers that know the server at `url`, and the file that tells it of them. */
export async function twoProviders(url: string, others: readonly object[] = []) {
  const directory = mkdtempSync(join(tmpdir(), 'drivbank-oidc-'));
  const [secret, { privateKey, publicKey }] = [
    'a secret that both know',
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ];
  const municipality = await IdentityProvider.start({
    client: { client_id: 'drivbank', client_secret: secret, redirect_uris: [backTo(url, 'kommunen')] },
    people: IN_THE_MUNICIPALITY,
    settings: { claims: { openid: ['sub', 'amr'], profile: ['name', 'given_name', 'family_name'] } },
  });
  const region = await IdentityProvider.start({
    client: {
      client_id: 'drivbank at the region',
      token_endpoint_auth_method: 'private_key_jwt',
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'ours', alg: 'RS256', use: 'sig' }] },
      redirect_uris: [backTo(url, 'regionen')],
      userinfo_signed_response_alg: 'RS256',
    },
    people: IN_THE_REGION,
    settings: {
      acrValues: [LOA3, LOA2],
      scopes: ['openid', ORG_ID],
      claims: { openid: ['sub', 'acr'], [ORG_ID]: ['name', AFFILIATION] },
      features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
    },
  });
  writeFileSync(join(directory, 'secret'), `${secret}\n`);
  writeFileSync(join(directory, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const providers = [
    {
      id: 'kommunen',
      name: { sv: 'Kommunens inloggning', en: 'The municipality’s sign-in' },
      issuer: municipality.issuer,
      clientId: 'drivbank',
      clientProof: { method: 'client_secret_basic', secretFile: 'secret' },
      identifiedBy: 'subject',
      secondFactor: { methods: ['otp'] },
      maxAgeMinutes: 30,
    },
    {
      id: 'regionen',
      name: { sv: 'Regionens tjänstelegitimation', en: 'The region’s official identity' },
      issuer: region.issuer,
      clientId: 'drivbank at the region',
      clientProof: { method: 'private_key_jwt', keyFile: 'key.pem', keyId: 'ours' },
      scopes: ['openid', ORG_ID],
      identifiedBy: 'affiliation',
      levels: [LOA3],
      secondFactor: { levels: [LOA3] },
      signedUserInfo: true,
    },
    ...others,
  ];
  const file = join(directory, 'providers.json');
  writeFileSync(file, JSON.stringify({ providers }, null, 2));
  const close = async () => {
    await Promise.all([municipality.close(), region.close()]);
    rmSync(directory, { recursive: true });
  };
  return { municipality, region, file, close };
}
