import { BlockList, isIP } from 'node:net';

/** Ranges that are not the public internet: a host must not make us call into them. */
const closed: [address: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
];

/** The only IPv6 range given out to the public; tunnels to IPv4 within it are closed below. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const closedV6 = new BlockList();
closedV6.addSubnet('2001::', 23, 'ipv6');
closedV6.addSubnet('2001:db8::', 32, 'ipv6');
closedV6.addSubnet('2002::', 16, 'ipv6');
closedV6.addSubnet('3fff::', 20, 'ipv6');

const closedV4 = new BlockList();
for (const [address, prefix, family] of closed) closedV4.addSubnet(address, prefix, family);

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/** Says which addresses outbound calls may reach. */
export class AddressRules {
  private readonly listed = new BlockList();
  private readonly hosts = new Set<string>();

  /** `allow` holds host names and CIDR ranges that the operator opens beside the public internet. */
  constructor(allow: readonly string[], loopback: boolean) {
    for (const entry of [...allow, ...(loopback ? LOOPBACK : [])]) {
      const [address = '', prefix] = entry.trim().split('/');
      const version = isIP(address);
      if (version === 0) this.hosts.add(address.toLowerCase());
      else
        this.listed.addSubnet(
          address,
          Number(prefix ?? (version === 4 ? 32 : 128)),
          version === 4 ? 'ipv4' : 'ipv6',
        );
    }
  }

  /** Opened by the operator: may be private, and may be called without TLS. */
  isListed(host: string, address: string): boolean {
    if (this.hosts.has(host.toLowerCase())) return true;
    return this.listed.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
  }

  isPublic(address: string): boolean {
    if (isIP(address) === 4) return !closedV4.check(address, 'ipv4');
    return publicV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6');
  }
}
