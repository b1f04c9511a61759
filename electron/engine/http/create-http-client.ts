import type { LookupFunction } from 'node:net'
import type { Timings } from '../../shared/model/site.ts'
import { createAgents, type Environment, inwardRedirect } from './agents.ts'
import { acceptedEncodings, decompress } from './decompress.ts'
import { type ExchangeResponse, exchange, isRedirectStatus } from './exchange.ts'
import { hostReach } from './host-reach.ts'
import type { HttpClient, HttpRequest, HttpResponse, HttpValidators } from './http-client.ts'
import { HttpFailure } from './http-failure.ts'
import { addTimings } from './time-phases.ts'

export interface HttpClientOptions {
  /** Storeminder's version, for the `User-Agent`. */
  readonly version: string
  /** Where `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` are read, once. Default `process.env`. */
  readonly environment?: Environment
  /** Finds the addresses of a name. Default: the operating system. */
  readonly lookup?: LookupFunction
  /** PEM certificates of authorities to trust besides the well-known ones. */
  readonly authorities?: readonly string[]
}

const defaults = { timeout: 20_000, maxBytes: 10_000_000, maxRedirects: 5 }

const accept = 'application/atom+xml, application/rss+xml, application/feed+json, text/html;q=0.9, */*;q=0.8'

/**
 * The HTTP client of the whole engine, on Node's own `node:http`: it costs a third of `fetch` and, unlike a
 * library, no memory of its own. Redirects, limits and words for failures are ours.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const agents = createAgents({
    environment: options.environment ?? process.env,
    lookup: options.lookup,
    authorities: options.authorities ?? [],
  })
  const closing = new AbortController()
  const standing = {
    'user-agent': `Storeminder/${options.version} (reads feeds and checks a site for the one person who runs it)`,
    'accept-encoding': acceptedEncodings,
  }

  async function request(asked: HttpRequest): Promise<HttpResponse> {
    const start = performance.now()
    const timeout = asked.timeout ?? defaults.timeout
    const maxBytes = asked.maxBytes ?? defaults.maxBytes
    const maxRedirects = asked.maxRedirects ?? defaults.maxRedirects
    const whenLonger = asked.whenLonger ?? 'refuse'
    const way: string[] = []
    let { url, authorization } = parseAddress(asked.url)
    let { method = 'GET', body } = asked
    const confided = lowerCased(asked.privateHeaders)
    let headers: Record<string, string> = {
      ...standing,
      accept,
      ...conditions(asked.validators),
      ...authorization,
      ...lowerCased(asked.headers),
      ...confided,
      // Heard piece by piece, so it must not come packed.
      ...(asked.hear === undefined ? {} : { 'accept-encoding': 'identity' }),
    }
    let isPermanent = true
    let becameInsecure = false
    const onlyPublic = asked.onlyPublic ?? false
    if (onlyPublic && hostReach(url.hostname) !== 'public')
      throw new HttpFailure(
        'bad-address',
        `${url.hostname} is not on the internet`,
        'Only addresses that everybody can reach are asked.',
      )
    let guarded = onlyPublic
    let timings: Timings = {}

    for (;;) {
      way.push(url.href)
      const answer = await exchange(
        {
          url,
          method,
          headers,
          body,
          deadline: start + timeout,
          timeout,
          maxBytes,
          whenLonger,
          guarded,
          fresh: asked.fresh ?? false,
          family: asked.family,
          hear: asked.hear,
          signals: asked.signal ? [asked.signal, closing.signal] : [closing.signal],
        },
        agents,
      )
      timings = way.length === 1 ? answer.timings : addTimings(timings, answer.timings)
      const { location } = answer.headers
      if (location === undefined || maxRedirects === 0 || !isRedirectStatus(answer.status))
        return await finish(answer, {
          asked,
          url,
          way,
          isPermanent,
          becameInsecure,
          start,
          timings,
          maxBytes,
          whenLonger,
        })

      const next = parseRedirect(location, url)
      checkWay(way, next, maxRedirects)
      const reach = agents.usesProxy(url)
        ? hostReach(url.hostname)
        : hostReach(answer.remoteAddress ?? url.hostname)
      guarded = onlyPublic || reach === 'public'
      if (guarded && hostReach(next.hostname) !== 'public') throw inwardRedirect(next.hostname)
      isPermanent &&= answer.status === 301 || answer.status === 308
      becameInsecure ||= url.protocol === 'https:' && next.protocol === 'http:'
      if (becomesGet(method, answer.status)) {
        method = 'GET'
        body = undefined
        headers = without(headers, ['content-type', 'content-length'])
      }
      if (next.origin !== url.origin)
        headers = without(headers, [
          ...['authorization', 'cookie', 'proxy-authorization', 'host'],
          ...Object.keys(confided),
        ])
      url = next
    }
  }

  return {
    request,
    async close() {
      closing.abort()
      agents.destroy()
    },
  }
}

interface Journey {
  readonly asked: HttpRequest
  readonly url: URL
  readonly way: readonly string[]
  readonly isPermanent: boolean
  readonly becameInsecure: boolean
  readonly start: number
  readonly timings: Timings
  readonly maxBytes: number
  readonly whenLonger: 'refuse' | 'cut'
}

async function finish(answer: ExchangeResponse, journey: Journey): Promise<HttpResponse> {
  const { asked, url, way, maxBytes, whenLonger } = journey
  const headers = joined(answer.headers)
  const encoding = headers['content-encoding']
  const unpacked =
    encoding === undefined || answer.body.length === 0
      ? { bytes: answer.body, isCut: false }
      : await decompress({
          bytes: answer.body,
          encoding,
          maxBytes,
          cuts: whenLonger === 'cut',
          isBeginning: answer.isCut,
        })
  // A 304 need not repeat what it confirms.
  const confirmed = answer.status === 304 ? asked.validators : undefined
  const etag = headers.etag ?? confirmed?.etag
  const lastModified = headers['last-modified'] ?? confirmed?.lastModified
  return {
    status: answer.status,
    headers,
    body: unpacked.bytes,
    isCut: answer.isCut || unpacked.isCut,
    url: url.href,
    redirects: way,
    movedPermanently: way.length > 1 && journey.isPermanent,
    becameInsecure: journey.becameInsecure,
    validators: { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) },
    milliseconds: performance.now() - journey.start,
    timings: journey.timings,
  }
}

function parseAddress(address: string): { url: URL; authorization: Record<string, string> } {
  if (!URL.canParse(address)) throw badAddress('The address is not one that can be asked')
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw badAddress(`Addresses that start with ${url.protocol} cannot be asked`)
  const credentials = `${decoded(url.username)}:${decoded(url.password)}`
  url.username = ''
  url.password = ''
  url.hash = ''
  if (credentials === ':') return { url, authorization: {} }
  return { url, authorization: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } }
}

function badAddress(message: string): HttpFailure {
  return new HttpFailure('bad-address', message, 'Give an address that starts with https:// or http://.')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function parseRedirect(location: string, from: URL): URL {
  const advice = 'The redirect on that server is wrong; open the address in a browser to see where it leads.'
  // Node hands headers over byte by byte; servers that do not escape send UTF-8.
  const target = Buffer.from(location, 'latin1').toString('utf8')
  if (!URL.canParse(target, from.href))
    throw new HttpFailure(
      'bad-redirect',
      `${from.hostname} redirects to something that is no address`,
      advice,
    )
  const url = new URL(target, from.href)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new HttpFailure(
      'bad-redirect',
      `${from.hostname} redirects to an address that starts with ${url.protocol}`,
      advice,
    )
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}

/** Whether a redirect is followed with GET and without the body, as browsers do (Fetch Standard, 4.5). */
function becomesGet(method: string, status: number): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD'
  return method === 'POST' && (status === 301 || status === 302)
}

function checkWay(way: readonly string[], next: URL, maxRedirects: number): void {
  const advice =
    'The site sends its visitors round in circles; look at its redirect rules and its https settings.'
  const short = (href: string): string => (href.length > 80 ? `${href.slice(0, 79)}…` : href)
  const back = way.indexOf(next.href)
  if (back !== -1)
    throw new HttpFailure(
      'redirect-loop',
      `It redirects in a circle: ${[...way.slice(back), next.href].map(short).join(' → ')}`,
      advice,
    )
  if (way.length > maxRedirects)
    throw new HttpFailure(
      'redirect-loop',
      `It redirects more than ${maxRedirects} times, last to ${short(next.href)}`,
      advice,
    )
}

function conditions(validators: HttpValidators | undefined): Record<string, string> {
  return {
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  }
}

function lowerCased(headers: HttpRequest['headers'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

function without(headers: Record<string, string>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}

function joined(headers: ExchangeResponse['headers']): Record<string, string> {
  const all: Record<string, string> = {}
  for (const name in headers) {
    const value = headers[name]
    if (value !== undefined) all[name] = typeof value === 'string' ? value : value.join(', ')
  }
  return all
}
