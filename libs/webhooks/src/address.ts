import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What is wrong with an address that somebody wants to be told at. */
export type AddressFlaw = 'not-an-address' | 'not-https' | 'credentials' | 'port' | 'inside' | 'not-listed';

const ADDRESS_MAX = 2_000;
const HTTPS_PORT = 443;
/** Below are the ports of mail, shells and the like, which a request could speak to. */
const FREE_PORT_MIN = 1_024;

/** A cloud's own, which stands in a range that is public otherwise. */
const OF_CLOUDS = ['168.63.129.16'];
/** All that is given out of the new addresses; what tunnels to old ones or is for tests is told apart by its range. */
const GLOBAL_V6 = [ipaddr.parse('2000::'), 3] as const;
/** Names that mean machines of the operator's, whatever they resolve to. */
const INSIDE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

/** Whether the whole internet means the same machine by it, and not one that stands beside this server. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || OF_CLOUDS.includes(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || parsed.match([...GLOBAL_V6]);
}

/** Hosts, `host` or `host:port`, that the operator lets webhooks reach wherever they stand; and no others, if he says so. */
export class AllowedHosts {
  private readonly hosts: readonly URL[];

  /** Throws TypeError for what names no host. */
  constructor(
    names: readonly string[] = [],
    readonly noOthers = false,
  ) {
    this.hosts = names.map((name) => new URL(`https://${name}`));
  }

  /** A host that stands there without a port is allowed at all of them. */
  allows({ hostname, port, protocol }: URL): boolean {
    const asked = port || (protocol === 'http:' ? '80' : '443');
    return this.hosts.some((host) => host.hostname === hostname && (host.port === '' || host.port === asked));
  }
}

/** The address as it is asked for, or what is wrong with it. What its name resolves to is judged at each sending. */
export function judged(address: string, allowed: AllowedHosts): URL | AddressFlaw {
  const url = address.length <= ADDRESS_MAX && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return url ? 'not-https' : 'not-an-address';
  if (url.username !== '' || url.password !== '') return 'credentials';
  const isAllowed = allowed.allows(url);
  if (url.protocol === 'http:' && !(isAllowed && isOwnMachine(hostIn(url)))) return 'not-https';
  if (isAllowed) return url;
  if (allowed.noOthers) return 'not-listed';
  if (isInside(hostIn(url))) return 'inside';
  const port = url.port === '' ? HTTPS_PORT : Number(url.port);
  return port === HTTPS_PORT || port >= FREE_PORT_MIN ? url : 'port';
}

/** Without the brackets of a literal, and the dot that says that a name is whole. */
const hostIn = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const isOwnMachine = (host: string) =>
  host === 'localhost' || (isIP(host) !== 0 && ipaddr.parse(host).range() === 'loopback');

const isInside = (host: string) =>
  isIP(host) !== 0 ? !isPublic(host) : !host.includes('.') || INSIDE_NAME.test(host);
