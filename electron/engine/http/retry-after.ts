import { readHttpDate } from './http-date.ts'

/** The longest wait a server is granted, in milliseconds: a mistake of theirs should not silence a source for weeks. */
const longest = 24 * 60 * 60_000

/**
 * Reads a `Retry-After` header (RFC 9110, 10.2.3: seconds or an HTTP date) into milliseconds since 1970, at
 * most 24 hours after `now`. `undefined` when there is none, it is unreadable, or it is past.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const value = headers['retry-after']?.trim()
  if (value === undefined || value === '') return undefined
  const at = /^\d+(\.\d+)?$/.test(value) ? now + Number(value) * 1000 : readHttpDate(value)
  if (at === undefined || at <= now) return undefined
  return Math.min(at, now + longest)
}
