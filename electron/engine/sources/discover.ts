import type { SourceErrorKind, SourceOffer } from '../../shared/model/source.ts'
import { decodeBytes } from '../formats/decode-bytes.ts'
import type { Feed, FeedReader } from '../formats/feed-reader.ts'
import { htmlToText } from '../formats/html-to-text.ts'
import type { HttpClient, HttpResponse } from '../http/http-client.ts'
import { type FoundFeed, feedOffers, isComments, offersFor } from './discovery-offers.ts'
import { findFeedLinks } from './feed-links.ts'
import { pageLinks } from './page-links.ts'
import { recognisedOffers } from './recognised-offers.ts'
import { SourceError } from './source-error.ts'
import { wordPressOffers } from './word-press-offers.ts'

/** What discovery works with. */
export interface DiscoveryTools {
  readonly http: HttpClient
  readonly feeds: FeedReader
  /** Milliseconds for everything together. Default 10,000. */
  readonly timeout?: number
}

/** What was found at an address, as the contract's `sources.discover` returns it. */
export interface Discovery {
  /** The address as understood, e.g. `https://blog.example/` for `blog.example`. */
  readonly address: string
  readonly title?: string
  readonly offers: readonly SourceOffer[]
  readonly error?: { readonly kind: SourceErrorKind; readonly message: string; readonly advice: string }
}

/** Where feeds usually are, asked when the page names none, the likeliest first. */
const usualPlaces = ['feed/', 'feed.xml', 'atom.xml', 'rss.xml', 'index.xml', 'rss', 'feed.json', 'rss/']
/** Where WordPress keeps the comments of a whole site. */
const commentsPlace = 'comments/feed/'
/** Most feeds that are read of those a page names, and how many are asked for at once. */
const mostFeeds = 8
const atOnce = 3

/**
 * Looks at what a person typed and offers what could be watched there: the address itself if it is a feed,
 * the feeds that the page names or that stand in the usual places, the comments feed, and always a check of
 * the site. Never rejects: what went wrong stands in `error`, beside offers that may still hold.
 */
export async function discover(typed: string, tools: DiscoveryTools): Promise<Discovery> {
  const addresses = readAddress(typed)
  if (addresses.length === 0) {
    return {
      address: typed.trim(),
      offers: [],
      error: {
        kind: 'refused',
        message: 'This is not the address of a site',
        advice: 'Give an address such as blog.example or https://blog.example/.',
      },
    }
  }
  const known = recognisedOffers(addresses.slice(0, 1))
  // A service's own page holds nothing else to offer, and some services count every look at them.
  if (known.length > 0) return { address: addresses[0]?.href ?? typed, offers: known }
  return new Search(tools).run(addresses)
}

/** The addresses meant, the likeliest first: of the web, or somebody's for mail; none when the text is neither. */
function readAddress(typed: string): readonly URL[] {
  const text = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, '')
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  // Without a scheme, an @ makes it somebody's mail address.
  if (!hasScheme && text.includes('@')) {
    const mail = URL.parse(/^mailto:/i.test(text) ? text : `mailto:${text}`)
    return mail !== null && recognisedOffers([mail]).length > 0 ? [mail] : []
  }
  const candidates = hasScheme ? [text] : [`https://${text}`, `http://${text}`]
  return candidates
    .map((candidate) => (text === '' || /\s/.test(text) ? null : URL.parse(candidate)))
    .filter((url) => url !== null)
    .filter((url) => /^https?:$/.test(url.protocol) && url.hostname !== '')
}

class Search {
  private readonly http: HttpClient
  private readonly feeds: FeedReader
  private readonly signal: AbortSignal
  /** Milliseconds for one request: short enough that a second one can follow. */
  private readonly patience: number

  constructor({ http, feeds, timeout = 10_000 }: DiscoveryTools) {
    this.http = http
    this.feeds = feeds
    this.signal = AbortSignal.timeout(timeout)
    this.patience = timeout * 0.6
  }

  async run(addresses: readonly URL[]): Promise<Discovery> {
    const answer = await this.open(addresses)
    if (answer instanceof SourceError) {
      const { kind, message, advice } = answer
      const address = addresses[0]?.href ?? ''
      return { address, offers: offersFor(address, false), error: { kind, message, advice } }
    }
    const address = answer.url
    const itself = await this.readFeed(answer)
    if (itself !== undefined) return this.discoveredFeed(address, itself)
    const html = decodeBytes(answer.body, answer.headers['content-type'])
    const found = await this.feedsOf(html, address)
    const title = titleOf(html) || found.find((feed) => !isComments(feed))?.feed.title
    const error = failureOf(answer)
    return {
      address,
      ...(title ? { title } : {}),
      offers: [
        ...feedOffers(found),
        ...wordPressOffers(html, address),
        ...recognisedOffers(pageLinks(html, address), 'linked from the page'),
        ...offersFor(address, error === undefined),
      ],
      ...(error === undefined ? {} : { error }),
    }
  }

  /** The feeds a page names; if they are none, one in a usual place; and the comments feed, if there is one. */
  private async feedsOf(html: string, address: string): Promise<readonly FoundFeed[]> {
    const found = [...(await this.readAll(findFeedLinks(html, address).slice(0, mostFeeds)))]
    const root = new URL('/', address).href
    if (!found.some((feed) => !isComments(feed))) {
      const bases = [...new Set([withSlash(address), root])]
      const guesses = bases.flatMap((base) => usualPlaces.map((place) => new URL(place, base).href))
      for (let at = 0; at < guesses.length; at += atOnce) {
        const some = await this.readAll(guesses.slice(at, at + atOnce))
        found.push(...some.slice(0, 1))
        if (some.length > 0) break
      }
    }
    if (!found.some(isComments)) found.push(...(await this.readAll([new URL(commentsPlace, root).href])))
    return unique(found)
  }

  /** The first address that answers at all; why the first did not, if none does. */
  private async open(addresses: readonly URL[]): Promise<HttpResponse | SourceError> {
    let failure: SourceError | undefined
    for (const { href } of addresses) {
      try {
        return await this.get(href, 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8')
      } catch (error) {
        if (!(error instanceof SourceError)) throw error
        failure ??= error
        if (this.signal.aborted) break
      }
    }
    return this.signal.aborted || failure === undefined ? tooSlow() : failure
  }

  /** The address is a feed: offer it, and what its site has besides. */
  private async discoveredFeed(address: string, feed: Feed): Promise<Discovery> {
    const site = feed.link ?? new URL('/', address).href
    const itself: FoundFeed = { url: address, feed }
    const comments = isComments(itself)
      ? []
      : await this.readAll([new URL(commentsPlace, withSlash(site)).href])
    return {
      address,
      ...(feed.title === '' ? {} : { title: feed.title }),
      offers: [...feedOffers(unique([itself, ...comments])), ...offersFor(site, true)],
    }
  }

  /** Reads feeds a few at a time and returns those that are feeds, in the order of `urls`. */
  private async readAll(urls: readonly string[]): Promise<readonly FoundFeed[]> {
    const found: (FoundFeed | undefined)[] = []
    for (let at = 0; at < urls.length && !this.signal.aborted; at += atOnce) {
      found.push(...(await Promise.all(urls.slice(at, at + atOnce).map((url) => this.fetchFeed(url)))))
    }
    return found.filter((feed) => feed !== undefined)
  }

  private async fetchFeed(url: string): Promise<FoundFeed | undefined> {
    try {
      const response = await this.get(url, 'application/rss+xml, application/atom+xml, */*;q=0.5')
      const feed = await this.readFeed(response)
      return feed === undefined ? undefined : { url: response.url, feed }
    } catch {
      return undefined
    }
  }

  private async readFeed(response: HttpResponse): Promise<Feed | undefined> {
    if (response.status !== 200) return undefined
    try {
      const contentType = response.headers['content-type']
      return await this.feeds.read({
        // A copy, because a page that is no feed is still to be searched for links.
        bytes: new Uint8Array(response.body),
        url: response.url,
        ...(contentType === undefined ? {} : { contentType }),
      })
    } catch {
      return undefined
    }
  }

  private get(url: string, accept: string): Promise<HttpResponse> {
    return this.http.request({ url, headers: { accept }, timeout: this.patience, signal: this.signal })
  }
}

/** Each feed once, though several addresses led to it. */
function unique(found: readonly FoundFeed[]): readonly FoundFeed[] {
  return [...new Map(found.map((feed) => [feed.url, feed])).values()]
}

/** Why a page that answered is not what was hoped for. */
function failureOf({ status }: HttpResponse): Discovery['error'] {
  if (status < 400) return undefined
  const message = `The site answered with an error (${status})`
  if (status === 401 || status === 403 || status === 407) {
    return {
      kind: 'auth',
      message,
      advice: 'It wants a login or blocks programs; add the feed’s address itself.',
    }
  }
  if (status === 404 || status === 410) {
    return { kind: 'gone', message, advice: 'Check the address in a browser; there is no page here.' }
  }
  if (status === 429) return { kind: 'rate-limited', message, advice: 'Wait a few minutes and try again.' }
  return status >= 500
    ? { kind: 'server', message, advice: 'Try again later; the site itself is in trouble.' }
    : { kind: 'malformed', message, advice: 'Check the address in a browser.' }
}

function tooSlow(): SourceError {
  return new SourceError(
    'timeout',
    'The site did not answer in time',
    'Check the address, and try again in a few minutes if it opens in a browser.',
  )
}

function titleOf(html: string): string {
  const title = /<title(?:\s[^<>]*)?>([^<]*)/i.exec(html.slice(0, 200_000))?.[1]
  return title === undefined ? '' : htmlToText(title, 200).replaceAll('\n', ' ')
}

function withSlash(address: string): string {
  const url = new URL(address)
  url.search = ''
  url.hash = ''
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url.href
}
