import { BlockList, isIP } from 'node:net';
import { both } from '@drivbank/wording';
import type { FastifyRequest } from 'fastify';
import { RequestWrong } from '../edge/request-wrong.js';

/** Gateways that are believed when they say who comes and how: `10.0.0.5`, `10.0.0.0/24`. */
export type TrustedProxies = readonly string[];

const LOOPBACK: TrustedProxies = ['127.0.0.0/8', '::1'];

/**
 * Who is believed when he says who comes: the gateways that are named, and where people come through one at all, one on
 * this machine.
 */
export const believed = (publicUrl: string | undefined, named: TrustedProxies): TrustedProxies =>
  publicUrl === undefined ? named : [...named, ...LOOPBACK];

/** Undefined for what is neither an address nor a network. */
export function proxiesIn(text: string): TrustedProxies | undefined {
  const proxies = text.split(',').map((proxy) => proxy.trim());
  return proxies.every(isAddressOrNetwork) ? proxies : undefined;
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/**
 * Nobody signs in over an unencrypted network: whoever is on another machine comes through a gateway that is
 * trusted, and the gateway has not said that he came without TLS.
 */
export function onlyThroughGateway(proxies: TrustedProxies) {
  const trusted = new BlockList();
  for (const proxy of [...proxies, ...LOOPBACK]) {
    const [address, bits] = proxy.split('/') as [string, string?];
    const version = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) trusted.addAddress(address, version);
    else trusted.addSubnet(address, Number(bits), version);
  }
  return async ({ socket, headers, url }: FastifyRequest): Promise<void> => {
    const from = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const isTrusted = trusted.check(from, isIP(from) === 6 ? 'ipv6' : 'ipv4');
    if (!isTrusted && !/^\/health(\/|$|\?)/.test(url)) throw NOT_ENCRYPTED;
    if (isTrusted && headers['x-forwarded-proto'] === 'http') throw NOT_ENCRYPTED;
  };
}

const NOT_ENCRYPTED = new RequestWrong(
  403,
  'NotEncrypted',
  both(
    'Drivbänk nås bara över https. Kontrollera adressen.',
    'Drivbänk is reached over https only. Check the address.',
  ),
);
