import { sign, type KeyObject } from 'node:crypto';

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const integer = (n: number) => der(0x02, Buffer.from([n]));
const utcTime = (text: string) => der(0x17, Buffer.from(text));

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const ECDSA = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));

/** An X.509 certificate (DER) of a P-256 key by itself: what a maker of authenticators could have put into one. */
export function ownCertificate(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const nobody = sequence();
  const signed = sequence(
    der(0xa0, integer(2)),
    integer(1),
    ECDSA,
    nobody,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    nobody,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  return sequence(signed, ECDSA, der(0x03, Buffer.from([0]), sign('sha256', signed, privateKey)));
}
