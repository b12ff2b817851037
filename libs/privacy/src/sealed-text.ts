import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealed } from '@drivbank/kernel';
import type { SubjectKey } from './keyring.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a sealed text belongs. Bound into the seal, so that a text cannot be moved to another place. */
export type Place = { readonly eventId: string; readonly path: string };

const boundTo = ({ eventId, path }: Place) => Buffer.from(`${eventId}\n${path}`);

export function sealText(text: string, { name, secret }: SubjectKey, place: Place): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(boundTo(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { sealed: { key: name, nonce: nonce.toString('base64'), text: sealed.toString('base64') } };
}

/** Throws when the text, its place or the key is not what it was sealed with. */
export function openText({ sealed }: Sealed, { secret }: SubjectKey, place: Place): string {
  const bytes = Buffer.from(sealed.text, 'base64');
  const nonce = Buffer.from(sealed.nonce, 'base64');
  const decipher = createDecipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(place))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}
