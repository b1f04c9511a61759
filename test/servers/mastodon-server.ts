import { type RecordedRequest, startHttpServer, type TestServer } from './http-server.ts'

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
}

/** A server that answers as https://docs.joinmastodon.org/methods/ describes. */
export interface MastodonServer {
  readonly http: TestServer
  readonly toots: Toot[]
  /** Whether hashtags are shown to those who are not signed in. */
  isOpen: boolean
  close(): Promise<void>
}

/** The token it accepts. */
export const mastodonToken = 'token-1'

/** Starts it on loopback, empty and open. */
export async function startMastodonServer(): Promise<MastodonServer> {
  const http = await startHttpServer()
  const server: MastodonServer = { http, toots: [], isOpen: true, close: () => http.close() }
  http.route('*', (request) => answer(request, server))
  return server
}

function answer({ url, path, headers }: RecordedRequest, { http, toots, isOpen }: MastodonServer) {
  const query = new URL(url, http.url).searchParams
  const isSignedIn = headers.authorization === `Bearer ${mastodonToken}`
  const unauthorized = { status: 401, body: '{"error":"The access token is invalid"}' }
  if (headers.authorization !== undefined && !isSignedIn) return unauthorized
  const page = (some: readonly Toot[], most: number) =>
    some
      .filter(({ id }) => id > Number(query.get('since_id') ?? 0))
      .filter(({ id }) => id < Number(query.get('max_id') ?? Number.POSITIVE_INFINITY))
      .sort((one, other) => other.id - one.id)
      .slice(0, Math.min(most, Number(query.get('limit') ?? 20)))
  const ok = (data: unknown) => ({
    headers: { 'content-type': 'application/json', 'x-ratelimit-remaining': '299' },
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
  return { status: 404, body: '{"error":"Record not found"}' }
}

function status({ id, text, at, by = 'ann', quotes }: Toot) {
  return {
    id: String(id),
    uri: `https://home.example/users/${by}/statuses/${id}`,
    url: `https://home.example/@${by}/${id}`,
    created_at: new Date(at).toISOString(),
    content: `<p>${text}</p>`,
    spoiler_text: '',
    visibility: 'unlisted',
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
