/**
 * The default gateways in Linux's `/proc/net/route` and `/proc/net/ipv6_route`: addresses to which everything goes
 * that has no other way, link-local ones with their interface (`fe80::1%eth0`). `direct` when there is a default
 * route that needs no gateway, as through a tunnel.
 */
export function readLinuxRoutes(ipv4: string, ipv6: string): Gateways {
  const found: string[] = []
  let direct = false
  for (const line of ipv4.split('\n').slice(1)) {
    const [, destination, gateway = '', flags = ''] = line.trim().split(/\s+/)
    if (destination !== '00000000' || !isUp(flags)) continue
    if (/^0+$/.test(gateway)) direct = true
    else found.push(littleEndian(gateway))
  }
  for (const line of ipv6.split('\n')) {
    const [destination = '', prefix, , , gateway = '', , , , flags = '', device] = line.trim().split(/\s+/)
    // The kernel keeps an unreachable default route on `lo` for networks without IPv6.
    if (!/^0{32}$/.test(destination) || prefix !== '00' || device === 'lo' || !isUp(flags)) continue
    if (/^0+$/.test(gateway)) direct = true
    else {
      const address = gateway.match(/.{4}/g)?.join(':') ?? ''
      found.push(address.startsWith('fe80') ? `${address}%${device}` : address)
    }
  }
  return { addresses: [...new Set(found)], direct }
}

/** The default gateways in what `netstat -rn` prints on macOS and Windows. */
export function readNetstat(text: string): Gateways {
  const found: string[] = []
  let direct = false
  for (const line of text.split('\n')) {
    const [first, second = '', third = ''] = line.trim().split(/\s+/)
    const gateway = first === 'default' ? second : first === '0.0.0.0' && second === '0.0.0.0' ? third : ''
    if (/^(\d+\.){3}\d+$/.test(gateway) || /^[0-9a-f]*:[0-9a-f:]*(%\w+)?$/i.test(gateway)) found.push(gateway)
    else if (gateway !== '') direct = true
  }
  return { addresses: [...new Set(found)], direct }
}

/** Where everything goes that has no other way. */
export interface Gateways {
  readonly addresses: readonly string[]
  /** Whether there is also a way out that needs no gateway. */
  readonly direct: boolean
}

/** RTF_UP of Linux's `route.h`. */
function isUp(flags: string): boolean {
  return (Number.parseInt(flags, 16) & 1) === 1
}

function littleEndian(hex: string): string {
  return (hex.match(/../g) ?? [])
    .toReversed()
    .map((byte) => Number.parseInt(byte, 16))
    .join('.')
}
