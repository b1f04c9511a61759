import { hash } from 'node:crypto'
import type { Feed } from '../formats/feed-reader.ts'
import { cacheLifetime } from '../http/cache-lifetime.ts'
import type { HttpResponse, HttpValidators } from '../http/http-client.ts'
import { feedStatusError } from './feed-status.ts'
import type { PollContext } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

/** Where a feed is, and the login it may want. */
export interface FeedPlace {
  readonly url: string
  readonly username?: string | undefined
  readonly password?: string | undefined
}

type Context = PollContext<FeedPlace, FeedState>

/** What a feed source remembers from poll to poll. */
export interface FeedState {
  /** The address in the settings that all this belongs to; when it changes, nothing of it holds. */
  readonly asked: string
  /** Where the feed moved for good, once a feed was read there. */
  readonly movedTo?: string
  readonly validators?: HttpValidators
  /** Of the body last read, for servers that know no validators. */
  readonly bodyHash?: string
}

/** The longest that a server may tell us to rely on its last answer, in milliseconds. */
const longestRest = 24 * 60 * 60_000

/** Formats a server may choose from when one address has several. */
const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, ' +
  'application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5'

/** What one look at a feed brought. */
export interface FeedLook {
  /** Absent when nothing has changed since the last look. */
  readonly feed?: Feed
  readonly state: FeedState
  /** Never look again before this moment, milliseconds since 1970. */
  readonly notBefore?: number
}

/** Looks at a feed: asks only for what changed, and reads only what did. Rejects with a `SourceError`. */
export async function pollFeed(context: Context): Promise<FeedLook> {
  const { settings } = context
  const last = context.state?.asked === settings.url ? context.state : undefined
  const { response, movedTo } = await ask(context, last)
  const now = context.now()
  const rest = cacheLifetime(response.headers, now) ?? 0
  const notBefore = rest > 0 ? { notBefore: now + Math.min(rest, longestRest) } : {}
  if (response.status === 304 && last !== undefined)
    return { state: { ...last, ...validatorsOf(response, last) }, ...notBefore }
  const error = feedStatusError(response, Boolean(settings.username), now)
  if (error !== undefined) throw error
  const bodyHash = hash('sha1', response.body, 'base64')
  const state: FeedState = {
    asked: settings.url,
    ...(movedTo === undefined ? {} : { movedTo }),
    ...validatorsOf(response, undefined),
    bodyHash,
  }
  if (bodyHash === last?.bodyHash) return { state, ...notBefore }
  const feed = await context.feeds.read({
    bytes: response.body,
    ...contentTypeOf(response),
    url: response.url,
  })
  return { feed, state, ...notBefore }
}

interface Asked {
  readonly response: HttpResponse
  /** The feed's new address, if it has moved for good. */
  readonly movedTo?: string
}

/** Asks where the feed moved to, and at the old address again when it is no longer there. */
async function ask(context: Context, last: FeedState | undefined): Promise<Asked> {
  const { settings, signal } = context
  if (last?.movedTo !== undefined) {
    try {
      const response = await request(context, last.movedTo, last.validators)
      if (response.status !== 404 && response.status !== 410) return { response, movedTo: last.movedTo }
    } catch (error) {
      if (!(error instanceof SourceError) || signal.aborted) throw error
    }
  }
  const response = await request(context, settings.url, last?.movedTo ? undefined : last?.validators)
  return response.movedPermanently && !response.becameInsecure
    ? { response, movedTo: response.url }
    : { response }
}

function request(
  { settings, http, signal }: Context,
  url: string,
  validators: HttpValidators | undefined,
): Promise<HttpResponse> {
  // The login belongs to the server in the settings, not to the one the feed moved to.
  const isTheirs = new URL(url).origin === new URL(settings.url).origin
  return http.request({
    url,
    headers: { accept, ...(isTheirs ? login(settings) : {}) },
    ...(validators === undefined ? {} : { validators }),
    signal,
  })
}

function login({ username, password }: FeedPlace): Readonly<Record<string, string>> {
  if (!username) return {}
  return { authorization: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` }
}

function validatorsOf(response: HttpResponse, last: FeedState | undefined): Pick<FeedState, 'validators'> {
  const { etag, lastModified } = response.validators
  if (etag !== undefined || lastModified !== undefined) return { validators: response.validators }
  return last?.validators === undefined ? {} : { validators: last.validators }
}

function contentTypeOf({ headers }: HttpResponse): { readonly contentType?: string } {
  const contentType = headers['content-type']
  return contentType === undefined ? {} : { contentType }
}
