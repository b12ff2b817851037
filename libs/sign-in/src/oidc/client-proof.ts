import { createPrivateKey, webcrypto } from 'node:crypto';
import { ClientSecretBasic, PrivateKeyJwt, type ClientAuth } from 'openid-client';
import type { ClientProof } from './provider-settings.js';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** Throws when the key is none that providers take. */
export async function clientProof(proof: ClientProof): Promise<ClientAuth> {
  if (proof.method === 'client_secret_basic') return ClientSecretBasic(proof.secret);
  const key = await signingKey(proof.key);
  return PrivateKeyJwt(proof.keyId === undefined ? key : { key, kid: proof.keyId });
}

async function signingKey(pem: string) {
  const key = createPrivateKey(pem);
  const how = key.asymmetricKeyType === 'rsa' ? RSA : P256;
  return webcrypto.subtle.importKey('pkcs8', key.export({ type: 'pkcs8', format: 'der' }), how, false, [
    'sign',
  ]);
}
