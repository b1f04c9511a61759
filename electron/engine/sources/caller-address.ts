import { isIPv6 } from 'node:net'

/**
 * Where a call came from, as the nearest proxy says it: what stands before that was written by the caller. An IPv6 address
 * counts by its first half, since one household has all of the rest. `undefined` without a proxy.
 */
export function callerAddress(headers: Readonly<Record<string, string>>): string | undefined {
  const last = headers['x-forwarded-for']?.split(',').at(-1)?.trim()
  if (!last) return undefined
  return isIPv6(last) ? firstHalf(last) : last.slice(0, 100)
}

function firstHalf(address: string): string {
  const [start = '', end] = address.split('%')[0]?.split('::') ?? []
  const before = start.split(':').filter(Boolean)
  const after = (end ?? '').split(':').filter(Boolean)
  const groups =
    end === undefined
      ? before
      : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
  return groups.slice(0, 4).join(':')
}
