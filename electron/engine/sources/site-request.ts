import type { HttpRequest } from '../http/http-client.ts'
import { readHeaders } from './header-lines.ts'
import { type SiteSettings, takesBody } from './site-settings.ts'

/** Bytes read to see that a page comes at all, to look for words, and to look into data. */
const readFor = { sign: 64_000, words: 1_000_000, data: 2_000_000 }

/** The request that a site check makes. */
export function siteRequest(settings: SiteSettings): HttpRequest {
  const { method, family, secretHeader } = settings
  const body = takesBody(method) ? settings.body : undefined
  return {
    url: settings.url,
    method,
    headers: {
      accept: settings.jsonQuery ? 'application/json, */*;q=0.8' : 'text/html, */*;q=0.8',
      // A cache on the way would tell how the site was, not how it is.
      'cache-control': 'no-cache',
      ...(body ? { 'content-type': typeOf(body) } : {}),
      ...readHeaders(settings.headers),
    },
    ...(secretHeader ? { privateHeaders: readHeaders([secretHeader]) } : {}),
    ...(body ? { body } : {}),
    timeout: settings.maxSeconds * 1000,
    maxBytes: bytesToRead(settings),
    whenLonger: 'cut',
    maxRedirects: settings.followRedirects ? 5 : 0,
    fresh: true,
    ...(family === 'any' ? {} : { family: family === 'ipv4' ? 4 : 6 }),
  }
}

function bytesToRead({ keyword, absentKeyword, jsonQuery }: SiteSettings): number {
  if (jsonQuery) return readFor.data
  return keyword || absentKeyword ? readFor.words : readFor.sign
}

/** What a body is when no header says. */
function typeOf(body: string): string {
  try {
    JSON.parse(body)
    return 'application/json'
  } catch {
    return /^[^\s=&]+=[^\s&]*(&[^\s=&]+=[^\s&]*)*$/u.test(body)
      ? 'application/x-www-form-urlencoded'
      : 'text/plain; charset=utf-8'
  }
}
