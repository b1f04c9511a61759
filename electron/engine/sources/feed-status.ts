import type { HttpResponse } from '../http/http-client.ts'
import { retryAfter } from '../http/retry-after.ts'
import { SourceError } from './source-error.ts'

/** Why an answer's status means that there is no feed in it; `undefined` for 2xx. `hasLogin`: a name was sent. */
export function feedStatusError(
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  hasLogin: boolean,
  now: number,
): SourceError | undefined {
  if (status >= 200 && status < 300) return undefined
  const retryAt = retryAfter(headers, now)
  const options = retryAt === undefined ? {} : { retryAt }
  if (status === 401 || status === 407) {
    return new SourceError(
      'auth',
      hasLogin
        ? `The server did not accept the user name and password (${status})`
        : `The server asks for a login (${status})`,
      hasLogin
        ? 'Check the user name and password in the source’s settings.'
        : 'Give a user name and password in the source’s settings.',
    )
  }
  if (status === 403) {
    return new SourceError(
      'auth',
      'The server refused access (403)',
      'Check whether the feed needs a login, or ask the site’s owner whether feed readers are blocked.',
      options,
    )
  }
  if (status === 404 || status === 410) {
    return new SourceError(
      'gone',
      status === 410 ? 'The feed was removed for good (410)' : 'There is no feed at this address (404)',
      'Look for the feed’s new address on the site and change it in the settings, or remove this source.',
    )
  }
  if (status === 429) {
    return new SourceError(
      'rate-limited',
      'The server asks to be polled less often (429)',
      'It is left alone for a while; if this stays, choose a longer interval for this source.',
      options,
    )
  }
  if (status >= 500) {
    return new SourceError(
      'server',
      `The server failed (${status})`,
      'Nothing to do here: it is tried again, less and less often until it works.',
      options,
    )
  }
  return new SourceError(
    'malformed',
    status >= 300 && status < 400
      ? `The server answered with a redirect that leads nowhere (${status})`
      : `The server refused the request (${status})`,
    'Open the address in a browser; if it works there, use the address that the browser ends up at.',
    options,
  )
}
