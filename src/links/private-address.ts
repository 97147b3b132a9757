/** Addresses outside the public internet, which the link check never connects to. */
import { BlockList, isIP } from 'node:net';

/**
 * Ranges of IPv4 outside the public internet.
 * Source: IANA IPv4 Special-Purpose Address Registry, and the multicast and reserved blocks.
 */
const PRIVATE_IPV4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  // Azure serves its own machines here; the range around it is public.
  ['168.63.129.16', 32],
] as const;

/**
 * Ranges within 2000::/3 outside the public internet: protocol assignments (with Teredo), documentation, 6to4.
 * Source: IANA IPv6 Special-Purpose Address Registry.
 */
const PRIVATE_IPV6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const privateRanges = new BlockList();
for (const [net, prefix] of PRIVATE_IPV4) privateRanges.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of PRIVATE_IPV6) privateRanges.addSubnet(net, prefix, 'ipv6');

/** The only public part of IPv6. Private, local, multicast and most embedding ranges are outside it. */
const publicIpv6 = new BlockList();
publicIpv6.addSubnet('2000::', 3, 'ipv6');

/** Ranges that carry an IPv4 address in their last 32 bits and lead to it: mapped addresses, and NAT64. */
const carriers = new BlockList();
carriers.addSubnet('::ffff:0:0', 96, 'ipv6');
carriers.addSubnet('64:ff9b::', 96, 'ipv6');

/** Whether an IP address, as written by a resolver or a URL parser, is outside the public internet. */
export function isPrivateAddress(ip: string): boolean {
  if (isIP(ip) === 4) return privateRanges.check(ip, 'ipv4');
  // A zone (`fe80::1%eth0`) names an interface of this machine.
  if (isIP(ip) !== 6 || ip.includes('%')) return true;
  if (carriers.check(ip, 'ipv6')) return privateRanges.check(carriedBy(ip), 'ipv4');
  return !publicIpv6.check(ip, 'ipv6') || privateRanges.check(ip, 'ipv6');
}

/** The last 32 bits of an IPv6 address, as IPv4. */
function carriedBy(ip: string): string {
  // A URL parser writes every address in its shortest form, without dots: the last 32 bits are two groups, or shortened by `::`.
  const groups = new URL(`http://[${ip}]/`).hostname.slice(1, -1).split(':').slice(-2);
  return groups
    .map((group) => Number.parseInt(group || '0', 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');
}

/** Names that only resolve inside one network. Source: RFC 6761, RFC 6762, RFC 8375, and ICANN's `.internal`. */
const PRIVATE_NAME = /^(?:[^.]*|(?:.*\.)(?:localhost|localdomain|local|internal|home\.arpa))$/;

/**
 * Whether an address is private by its spelling. The URL parser has normalized all spellings (octal, hexadecimal, short,
 * full-width). A name may still resolve to a private address.
 */
export function namesPrivateHost({ hostname }: URL): boolean {
  const host = hostname.replace(/^\[|\]$|\.+$/g, '');
  return isIP(host) === 0 ? PRIVATE_NAME.test(host) : isPrivateAddress(host);
}
