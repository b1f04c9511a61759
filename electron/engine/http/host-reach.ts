import { BlockList, isIP } from 'node:net'

/** How far away an address is: this machine, its own network, or the internet. */
export type HostReach = 'loopback' | 'private' | 'public'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
// "This host" (RFC 1122): Linux connects 0.0.0.0 and :: to itself.
loopback.addSubnet('0.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')
loopback.addAddress('::', 'ipv6')

/** The IANA special-purpose registries, as far as they are not reachable from everywhere. */
const inward = new BlockList()
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inward.addSubnet(network, prefix, 'ipv4')
inward.addSubnet('fc00::', 7, 'ipv6')
inward.addSubnet('fe80::', 10, 'ipv6')
inward.addSubnet('ff00::', 8, 'ipv6')

/** Names that the public name system does not serve (RFC 6761, 6762, 8375 and the usual routers'). */
const inwardName = /(^[^.]+|\.(local|lan|home|internal|intranet|private|corp|home\.arpa))\.?$/

/**
 * Tells how far away a host is by its name or address alone, asking nobody. Takes a URL's `hostname`, with or
 * without brackets. A public name may still lead to a private address; `isOutward` on the address it led to
 * tells.
 */
export function hostReach(host: string): HostReach {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  const family = isIP(name)
  if (family === 0) {
    if (/(^|\.)localhost\.?$/.test(name)) return 'loopback'
    return inwardName.test(name) ? 'private' : 'public'
  }
  const plain = embeddedIPv4(name) ?? name
  const type = isIP(plain) === 4 ? 'ipv4' : 'ipv6'
  if (loopback.check(plain, type)) return 'loopback'
  return inward.check(plain, type) ? 'private' : 'public'
}

/** The IPv4 address inside an IPv4-mapped (`::ffff:`) or NAT64 (`64:ff9b::`) address. */
function embeddedIPv4(address: string): string | undefined {
  const rest = /^(?:::ffff:|64:ff9b::)(.+)$/.exec(address)?.[1]
  if (rest === undefined || isIP(rest) === 4) return rest
  const words = /^(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(rest)
  if (words === null) return undefined
  const high = Number.parseInt(words[1] ?? '0', 16)
  const low = Number.parseInt(words[2] ?? '0', 16)
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
