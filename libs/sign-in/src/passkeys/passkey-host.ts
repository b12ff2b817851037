import { isIP } from 'node:net';

/** The one site that passkeys of an installation belong to: its name, and its address to the letter. */
export type PasskeyHost = { readonly id: string; readonly origin: string };

/** Undefined where browsers make no passkeys: at an address that is a number, and without TLS beyond localhost. */
export function passkeyHostAt(publicUrl: string): PasskeyHost | undefined {
  const { protocol, hostname, origin } = new URL(publicUrl);
  const isNumber = isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0;
  const isSafe = protocol === 'https:' || hostname === 'localhost';
  return isNumber || !isSafe ? undefined : { id: hostname, origin };
}
