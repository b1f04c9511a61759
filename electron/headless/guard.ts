import type { IncomingMessage } from 'node:http'
import type { Keys } from './keys.ts'

/** Whether a request may go on: with its credentials, without any, or not at all. */
export type Admission =
  | { readonly type: 'known' }
  | { readonly type: 'unknown' }
  | { readonly type: 'refused'; readonly message: string }

/**
 * Decides about a request from its head alone. The Host must be ours (or a foreign name could be pointed at
 * 127.0.0.1), the page that asks must be ours, and the token or the cookie must be right.
 */
export function admit(request: IncomingMessage, port: number, keys: Keys): Admission {
  const host = request.headers.host ?? ''
  if (!ourHosts(port).includes(host)) {
    return {
      type: 'refused',
      message: `Storeminder answers only under http://127.0.0.1:${port}/ and http://localhost:${port}/.`,
    }
  }
  const origin = request.headers.origin
  if (origin !== undefined && origin !== `http://${host}`) {
    return { type: 'refused', message: 'Another site may not call Storeminder.' }
  }
  // Told by every current browser, also where it sends no Origin. Following a link from elsewhere is fine.
  const site = request.headers['sec-fetch-site']
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET'
  if ((site === 'cross-site' || site === 'same-site') && !isNavigation) {
    return { type: 'refused', message: 'Another site may not call Storeminder.' }
  }
  const bearer = bearerToken(request)
  // Whoever sends a token means it: a wrong one is not made good by a cookie.
  if (bearer !== undefined) return { type: keys.isToken(bearer) ? 'known' : 'unknown' }
  const cookie = readCookie(request.headers.cookie ?? '', keys.cookieName)
  return { type: cookie !== undefined && keys.isCookie(cookie) ? 'known' : 'unknown' }
}

function ourHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost']
  // Browsers leave the port out when it is http's own.
  return port === 80
    ? [...names, ...names.map((name) => `${name}:80`)]
    : names.map((name) => `${name}:${port}`)
}

function bearerToken(request: IncomingMessage): string | undefined {
  return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
}

function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
  return undefined
}
