import type { HttpResponse } from '../http/http-client.ts'
import { retryAfter } from '../http/retry-after.ts'
import { SourceError } from './source-error.ts'

/** What a status means depends on whose it is and whether we signed in. */
interface Asked {
  /** The service as a person knows it, e.g. "Mastodon (social.example)". */
  readonly service: string
  /** Whether a login or token went with the request. */
  readonly signedIn: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Why a service's answer brings nothing; `undefined` for 2xx and 304. */
export function serviceStatusError(
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  { service, signedIn, now }: Asked,
): SourceError | undefined {
  if ((status >= 200 && status < 300) || status === 304) return undefined
  const retryAt = retryAfter(headers, now) ?? limitReset(headers, now)
  const options = retryAt === undefined ? {} : { retryAt }
  if (status === 401 || status === 403)
    return new SourceError(
      'auth',
      signedIn
        ? `${service} no longer accepts the sign-in (${status})`
        : `${service} does not show this without a sign-in (${status})`,
      signedIn
        ? 'Sign in again: give a new password or token in the source’s settings.'
        : 'Give a password or token in the source’s settings.',
      options,
    )
  if (status === 404 || status === 410)
    return new SourceError(
      'gone',
      `${service} knows nothing at this address (${status})`,
      'Check the source’s settings; what it follows may have been renamed or removed.',
    )
  if (status === 429)
    return new SourceError(
      'rate-limited',
      `${service} asks to be asked less often (429)`,
      'It is left alone for a while; if this stays, choose a longer interval for this source.',
      options,
    )
  if (status >= 500)
    return new SourceError(
      'server',
      `${service} failed (${status})`,
      'Nothing to do here: it is tried again, less and less often until it works.',
      options,
    )
  return new SourceError(
    'malformed',
    `Unexpected answer from ${service} (${status})`,
    'Check the source’s settings; if they are right, the service may have changed and Storeminder needs an update.',
    options,
  )
}

/** Numbers below this are no seconds since 1970 but a wait: it was reached in 2001. */
const firstMoment = 1e9
/** The longest wait that a service's word on its limits is taken for, in milliseconds. */
const longestReset = 60 * 60_000

/**
 * When a service that names its limits takes questions again: `X-RateLimit-Reset` (Mastodon: a date) or
 * `RateLimit-Reset` (Bluesky: seconds since 1970; Reddit, and the IETF's draft: seconds from now), in milliseconds since 1970.
 */
function limitReset(headers: HttpResponse['headers'], now: number): number | undefined {
  const value = headers['x-ratelimit-reset'] ?? headers['ratelimit-reset'] ?? ''
  const seconds = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined
  const at = seconds === undefined ? Date.parse(value) : seconds * 1000 + (seconds < firstMoment ? now : 0)
  return at > now ? Math.min(at, now + longestReset) : undefined
}
