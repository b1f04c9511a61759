import { readHttpDate } from './http-date.ts'

/**
 * For how many milliseconds after it came an answer may be used without asking again, by `Cache-Control`
 * (`max-age`, less the `Age` it already had) or else `Expires` (RFC 9111, 4.2; a private cache, so
 * `s-maxage` is not ours). 0 when it must not be, `undefined` when the server does not say.
 */
export function cacheLifetime(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const control = (headers['cache-control'] ?? '').toLowerCase()
  if (/(^|,)\s*(no-store|no-cache)\s*($|[,=])/.test(control)) return 0
  const maxAge = /(?:^|,)\s*max-age\s*=\s*"?(\d+)/.exec(control)?.[1]
  if (maxAge !== undefined) {
    const age = /^\d+$/.test(headers.age ?? '') ? Number(headers.age) : 0
    return Math.max(0, Number(maxAge) - age) * 1000
  }
  if (headers.expires === undefined) return undefined
  const expires = readHttpDate(headers.expires)
  // By the rule an unreadable date, above all "0", means "already over".
  if (expires === undefined) return 0
  const date = headers.date === undefined ? undefined : readHttpDate(headers.date)
  return Math.max(0, expires - (date ?? now))
}
