import { type Answer, type RecordedRequest, startHttpServer, type TestServer } from './http-server.ts'

/** A post on the server, as little as a test needs to say. */
export interface Toot {
  readonly id: number
  readonly text: string
  readonly tags?: readonly string[]
  readonly mentions?: boolean
  readonly by?: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly quotes?: string
  readonly visibility?: string
  /** Set when somebody has blocked the account, so that it is told that there is no such post. */
  readonly blocked?: boolean
}

/** A post that the account made by the interface. */
export interface Posted {
  readonly id: string
  readonly status: string
  readonly in_reply_to_id: string
  readonly visibility?: string
  readonly language?: string
  /** The `Idempotency-Key` it came with. */
  readonly key: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What goes wrong with the next post: it is refused, or made and the answer to it is late, lost or a failure. */
export type Mishap = Answer & { readonly isMade: boolean }

/** A server that answers as https://docs.joinmastodon.org/methods/ describes. */
export interface MastodonServer {
  readonly http: TestServer
  readonly toots: Toot[]
  /** Whether hashtags are shown to those who are not signed in. */
  isOpen: boolean
  /** The most posts a page, below what the documentation says: some servers give fewer, and say that there are more. */
  most?: number
  /** What the account posted, oldest first. */
  readonly posted: Posted[]
  /** Asked before each post, for what goes wrong with it. */
  mishap: () => Mishap | undefined
  /** Its clock, milliseconds since 1970. */
  now: () => number
  /** What its interface says a post may have. */
  limits: { readonly characters: number; readonly link: number }
  close(): Promise<void>
}

/** The token it accepts. */
export const mastodonToken = 'token-1'

/** Starts it on loopback, empty and open. */
export async function startMastodonServer(): Promise<MastodonServer> {
  const http = await startHttpServer()
  const server: MastodonServer = {
    ...{ http, toots: [], posted: [], isOpen: true },
    ...{ mishap: () => undefined, now: () => Date.now(), limits: { characters: 500, link: 23 } },
    close: () => http.close(),
  }
  http.route('*', (request) => answer(request, server))
  return server
}

function answer(request: RecordedRequest, server: MastodonServer): Answer {
  const { url, path, headers } = request
  const { http, toots, isOpen } = server
  const query = new URL(url, http.url).searchParams
  const isSignedIn = headers.authorization === `Bearer ${mastodonToken}`
  const one = /^\/api\/v1\/statuses\/([^/]+)$/.exec(path)?.[1]
  if (one !== undefined) {
    const toot = toots.find(({ id }) => String(id) === one)
    return toot === undefined || (isSignedIn && toot.blocked)
      ? missing
      : { body: JSON.stringify(status(toot)) }
  }
  const unauthorized = { status: 401, body: '{"error":"The access token is invalid"}' }
  if (headers.authorization !== undefined && !isSignedIn) return unauthorized
  const page = (some: readonly Toot[], most: number) =>
    some
      .filter(({ id }) => id > Number(query.get('since_id') ?? 0))
      .filter(({ id }) => id < Number(query.get('max_id') ?? Number.POSITIVE_INFINITY))
      .sort((one, other) => other.id - one.id)
      .slice(0, Math.min(most, server.most ?? most, Number(query.get('limit') ?? 20)))
  const next: Record<string, string> =
    server.most === undefined ? {} : { link: `<${http.url}${path}?max_id=1>; rel="next"` }
  const ok = (data: unknown) => ({
    headers: { 'content-type': 'application/json', 'x-ratelimit-remaining': '299', ...next },
    body: JSON.stringify(data),
  })
  const tag = /^\/api\/v1\/timelines\/tag\/(.+)$/.exec(path)?.[1]
  if (tag !== undefined) {
    if (!isOpen && !isSignedIn)
      return { status: 401, body: '{"error":"This method requires an authenticated user"}' }
    return ok(
      page(
        toots.filter((toot) => toot.tags?.includes(decodeURIComponent(tag))),
        40,
      ).map(status),
    )
  }
  if (!isSignedIn) return unauthorized
  if (path === '/api/v1/accounts/verify_credentials') return ok({ id: '1', acct: 'me' })
  if (path === '/api/v1/accounts/1/statuses') {
    const since = server.posted.findIndex(({ id }) => id === query.get('since_id'))
    const account = { acct: 'me', display_name: '', url: 'https://home.example/@me' }
    return ok(
      server.posted
        .slice(since + 1)
        .map((one) => ({ ...entity(one), account }))
        .reverse(),
    )
  }
  if (path === '/api/v1/statuses' && request.method === 'POST') return post(request, server)
  const written = writtenUnder(path, server)
  if (written !== undefined) return written
  if (path === '/api/v2/instance') {
    const { characters, link } = server.limits
    const statuses = { max_characters: characters, characters_reserved_per_url: link }
    return ok({ domain: 'home.example', configuration: { statuses } })
  }
  if (path === '/api/v2/search') {
    const words = query.get('q')?.toLowerCase() ?? ''
    const found = toots.filter(({ text }) => text.toLowerCase().includes(words))
    return ok({ accounts: [], hashtags: [], statuses: page(found, 40).map(status) })
  }
  if (path === '/api/v1/notifications')
    return ok(
      page(
        toots.filter(({ mentions }) => mentions),
        80,
      ).map((toot) => ({
        id: String(toot.id),
        type: 'mention',
        created_at: new Date(toot.at).toISOString(),
        status: status(toot),
      })),
    )
  return missing
}

const missing: Answer = { status: 404, body: '{"error":"Record not found"}' }

/** As `POST /api/v1/statuses`: the same key within an hour is the same post. */
function post(
  { headers, body }: RecordedRequest,
  { toots, posted, mishap, limits, now }: MastodonServer,
): Answer {
  const { in_reply_to_id, ...words } = JSON.parse(body)
  const key = String(headers['idempotency-key'] ?? '')
  const parent = toots.find(({ id }) => String(id) === in_reply_to_id)
  const isOurs = posted.some(({ id }) => id === in_reply_to_id)
  if (!isOurs && (parent === undefined || parent.blocked))
    return { status: 404, body: '{"error":"The post you are trying to reply to does not appear to exist."}' }
  if (words.status.length > limits.characters)
    return { status: 422, body: '{"error":"Validation failed: Text character limit of 500 exceeded"}' }
  const trouble = mishap()
  if (trouble !== undefined && !trouble.isMade) return trouble
  const known = posted.find((one) => one.key === key && one.at > now() - 3_600_000)
  const made = known ?? { id: `p${posted.length + 1}`, in_reply_to_id, ...words, key, at: now() }
  if (known === undefined) posted.push(made)
  return trouble ?? { body: JSON.stringify(entity(made)) }
}

/** What stands under a post, and how one of them was written. */
function writtenUnder(path: string, { posted }: MastodonServer): Answer | undefined {
  const [, id, what] = /^\/api\/v1\/statuses\/([^/]+)\/(context|source)$/.exec(path) ?? []
  if (what === 'context') {
    const descendants = posted.filter((one) => one.in_reply_to_id === id).map(entity)
    return { body: JSON.stringify({ ancestors: [], descendants }) }
  }
  const text = posted.find((one) => one.id === id)?.status
  return what === undefined
    ? undefined
    : text === undefined
      ? missing
      : { body: JSON.stringify({ id, text }) }
}

function entity({ id, status: text, in_reply_to_id, at }: Posted) {
  return {
    ...{ id, in_reply_to_id, created_at: new Date(at).toISOString(), url: `https://home.example/@me/${id}` },
    content: `<p>${text}</p>`,
  }
}

function status({ id, text, at, by = 'ann', quotes, visibility = 'unlisted' }: Toot) {
  return {
    id: String(id),
    uri: `https://home.example/users/${by}/statuses/${id}`,
    url: `https://home.example/@${by}/${id}`,
    created_at: new Date(at).toISOString(),
    content: `<p>${text}</p>`,
    spoiler_text: '',
    visibility,
    language: 'en',
    reblog: null,
    account: {
      id: '1',
      acct: `${by}@home.example`,
      display_name: 'Ann B',
      url: `https://home.example/@${by}`,
    },
    ...(quotes === undefined ? {} : { quote: { state: 'accepted', quoted_status: { url: quotes } } }),
  }
}
