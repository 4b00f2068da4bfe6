import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** IPv4 ranges that are not the public internet (IANA Special-Purpose Address Registry, RFC 6890 and updates). */
const RESERVED_IPV4: readonly (readonly [string, number])[] = [
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
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Ranges inside global unicast (2000::/3) that are not the public internet. Everything outside of it is not either. */
const RESERVED_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const reserved = new BlockList()
for (const [network, prefix] of RESERVED_IPV4) reserved.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of RESERVED_IPV6) reserved.addSubnet(network, prefix, 'ipv6')

const globalUnicast = new BlockList()
globalUnicast.addSubnet('2000::', 3, 'ipv6')

/** True when a numeric address belongs to the public internet. Mapped and NAT64 addresses count as the IPv4 address inside. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return !reserved.check(plain, 'ipv4')
  if (!isIPv6(plain)) return false
  const embedded = embeddedIpv4(plain)
  if (embedded !== null) return isPublicAddress(embedded)
  return globalUnicast.check(plain, 'ipv6') && !reserved.check(plain, 'ipv6')
}

/** IPv4 address inside ::ffff:0:0/96 (mapped) or 64:ff9b::/96 (NAT64, RFC 6052). */
function embeddedIpv4(address: string): string | null {
  const groups = expand(address)
  const head = groups.slice(0, 6).join(':')
  if (head !== '0:0:0:0:0:65535' && head !== '100:65435:0:0:0:0') return null
  const [high = 0, low = 0] = groups.slice(6)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight groups of an IPv6 address as numbers. */
function expand(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => {
    return `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`
  })
  const [left = '', right] = hex.split('::')
  const parse = (part: string) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16))
  const [before, after] = [parse(left), parse(right ?? '')]
  return [...before, ...new Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after]
}

/**
 * Decides whether a host and port may be connected to although its address is private. `allowed` holds "host:port",
 * or "host" for every port.
 */
export function createAllowList(allowed: readonly string[]): (host: string, port: number) => boolean {
  const entries = new Set(allowed.map((entry) => entry.trim().toLowerCase()).filter(Boolean))
  return (host, port) => {
    const name = host.toLowerCase().replace(/^\[|\]$/g, '')
    return [name, `${name}:${port}`, `[${name}]:${port}`, `[${name}]`].some((entry) => entries.has(entry))
  }
}
