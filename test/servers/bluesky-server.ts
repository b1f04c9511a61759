import { type Answer, type RecordedRequest, startHttpServer, type TestServer } from './http-server.ts'

/** A post on the server, as little as a test needs to say. */
export interface Skeet {
  readonly key: string
  readonly text: string
  readonly by?: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** Where its link leads, which its text cuts short. */
  readonly link?: string
  /** The `at://` address of a post that it quotes. */
  readonly quotes?: string
  /** Set when it is told to the account as a notification. */
  readonly reason?: 'mention' | 'reply' | 'quote' | 'like'
  /** The `at://` address of the first post of the thread that it is part of. */
  readonly root?: string
  /** Its author has closed it to answers, blocked the account, or been blocked by it. */
  readonly closed?: 'replies' | 'blocked-by' | 'blocking'
}

/** A record that the account wrote. */
export interface WrittenRecord {
  readonly uri: string
  readonly cid: string
  readonly rkey: string
  readonly record: Readonly<Record<string, unknown>>
}

/** A personal data server as https://docs.bsky.app/docs/api describes it, with search behind it. */
export interface BlueskyServer {
  readonly http: TestServer
  readonly skeets: Skeet[]
  /** What the account wrote, oldest first. */
  readonly written: WrittenRecord[]
  /** Asked before each record, for what goes wrong with it: it is refused, or written and the answer is another. */
  mishap: () => (Answer & { readonly isMade: boolean }) | undefined
  /** Handles that somebody has, and whose they are. */
  readonly handles: Map<string, string>
  /** Makes every access token given so far expire; with `refresh` the tokens for renewing too. */
  expire(refresh?: boolean): void
  /** How often somebody signed in with a password, and how often a session was renewed. */
  readonly counts: { created: number; renewed: number }
  close(): Promise<void>
}

/** The login it accepts. */
export const blueskyLogin = { handle: 'kettle.bsky.social', password: 'abcd-efgh-ijkl-mnop' }

/** Starts it on loopback, empty. */
export async function startBlueskyServer(): Promise<BlueskyServer> {
  const http = await startHttpServer()
  const access = new Set<string>()
  const renewal = new Set<string>()
  const server: BlueskyServer = {
    http,
    skeets: [],
    written: [],
    mishap: () => undefined,
    handles: new Map(),
    counts: { created: 0, renewed: 0 },
    expire(refresh = false) {
      access.clear()
      if (refresh) renewal.clear()
    },
    close: () => http.close(),
  }
  let given = 0
  const open = () => {
    given += 1
    access.add(`access-${given}`)
    renewal.add(`refresh-${given}`)
    return ok({
      did: 'did:plc:me',
      handle: blueskyLogin.handle,
      accessJwt: `access-${given}`,
      refreshJwt: `refresh-${given}`,
    })
  }
  http.route('*', (request) => {
    const { method, path, headers, body } = request
    const token = /^Bearer (.+)$/.exec(String(headers.authorization))?.[1] ?? ''
    if (path === '/xrpc/com.atproto.server.createSession' && method === 'POST') {
      const { identifier, password } = JSON.parse(body)
      server.counts.created += 1
      if (identifier === blueskyLogin.handle && password === blueskyLogin.password) return open()
      return refusal(401, 'AuthenticationRequired', 'Invalid identifier or password')
    }
    if (path === '/xrpc/com.atproto.server.refreshSession' && method === 'POST') {
      if (!renewal.delete(token)) return refusal(400, 'ExpiredToken', 'Token has expired')
      server.counts.renewed += 1
      return open()
    }
    if (token === '') return refusal(403, 'Forbidden', 'Sign in first')
    if (!access.has(token)) return refusal(400, 'ExpiredToken', 'Token has expired')
    return answer(request, server)
  })
  return server
}

function answer(request: RecordedRequest, server: BlueskyServer): Answer {
  const { url, path } = request
  const { http, skeets } = server
  const query = new URL(url, http.url).searchParams
  const newest = [...skeets].sort((one, other) => other.at - one.at)
  const start = Number(query.get('cursor') ?? 0)
  const limit = Number(query.get('limit') ?? 25)
  if (limit > 100) return refusal(400, 'InvalidRequest', 'limit too high')
  const page = (some: readonly Skeet[]) => ({
    found: some.slice(start, start + limit),
    ...(some.length > start + limit ? { cursor: String(start + limit) } : {}),
  })
  if (path === '/xrpc/app.bsky.feed.searchPosts') {
    const words = query.get('q')?.toLowerCase() ?? ''
    if (words === '') return refusal(400, 'InvalidRequest', 'q is required')
    const domain = query.get('domain')
    const { found, ...rest } = page(
      newest.filter(({ text, link = '' }) =>
        domain === null ? text.toLowerCase().includes(words) : link.includes(`//${domain}/`),
      ),
    )
    return ok({ posts: found.map(post), ...rest })
  }
  if (path === '/xrpc/app.bsky.notification.listNotifications') {
    const reasons = query.getAll('reasons')
    const { found, ...rest } = page(newest.filter(({ reason }) => reason && reasons.includes(reason)))
    return ok({
      notifications: found.map((one) => ({ ...post(one), reason: one.reason, isRead: false })),
      ...rest,
    })
  }
  if (path === '/xrpc/com.atproto.server.getSession')
    return ok({ did: 'did:plc:me', handle: blueskyLogin.handle })
  if (path === '/xrpc/app.bsky.feed.getPosts') {
    const uris = query.getAll('uris')
    // Posts of whoever blocks, or is blocked, are left out, as deleted ones are.
    const seen = skeets.filter(({ closed }) => closed !== 'blocked-by' && closed !== 'blocking').map(post)
    return ok({ posts: seen.filter(({ uri }) => uris.includes(uri)) })
  }
  if (path === '/xrpc/app.bsky.actor.getProfile') {
    const closed = skeets.find(({ by = 'ann' }) => query.get('actor') === `did:plc:${by}`)?.closed
    return ok({
      did: query.get('actor'),
      viewer: {
        blockedBy: closed === 'blocked-by',
        ...(closed === 'blocking' ? { blocking: 'at://me/block/1' } : {}),
      },
    })
  }
  if (path === '/xrpc/com.atproto.identity.resolveHandle') {
    const did = server.handles.get(query.get('handle') ?? '')
    return did === undefined ? refusal(400, 'InvalidRequest', 'Unable to resolve handle') : ok({ did })
  }
  if (path === '/xrpc/com.atproto.repo.listRecords') {
    const records = server.written.map(({ uri, cid, record }) => ({ uri, cid, value: record }))
    return ok({ records: records.reverse() })
  }
  if (path === '/xrpc/com.atproto.repo.createRecord') return create(request, server)
  if (path === '/xrpc/com.atproto.repo.getRecord') {
    const found = server.written.find(({ rkey }) => rkey === query.get('rkey'))
    if (found === undefined) return refusal(400, 'RecordNotFound', 'Could not locate record')
    return ok({ uri: found.uri, cid: found.cid, value: found.record })
  }
  return refusal(501, 'MethodNotImplemented', 'Method Not Implemented')
}

function post({ key, text, at, by = 'ann', link, quotes, root, closed }: Skeet) {
  return {
    uri: `at://did:plc:${by}/app.bsky.feed.post/${key}`,
    cid: `cid-${key}`,
    viewer: { replyDisabled: closed === 'replies' },
    author: { did: `did:plc:${by}`, handle: `${by}.bsky.social`, displayName: 'Ann' },
    record: {
      $type: 'app.bsky.feed.post',
      text,
      createdAt: new Date(at).toISOString(),
      langs: ['en-GB'],
      ...(root === undefined
        ? {}
        : { reply: { root: { uri: root, cid: 'cid-root' }, parent: { uri: root, cid: 'cid-root' } } }),
      ...(link === undefined
        ? {}
        : {
            facets: [
              {
                index: { byteStart: 0, byteEnd: 4 },
                features: [{ $type: 'app.bsky.richtext.facet#link', uri: link }],
              },
            ],
          }),
      ...(quotes === undefined
        ? {}
        : { embed: { $type: 'app.bsky.embed.record', record: { uri: quotes, cid: 'c' } } }),
    },
    indexedAt: new Date(at + 1000).toISOString(),
  }
}

/** As `com.atproto.repo.createRecord`: a key that is taken is not written again. */
function create({ body }: RecordedRequest, { written, mishap }: BlueskyServer): Answer {
  const { rkey, record, collection } = JSON.parse(body)
  if (!/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/.test(rkey))
    return refusal(400, 'InvalidRequest', 'Invalid record key')
  if (written.some((one) => one.rkey === rkey)) return refusal(400, 'InvalidRequest', 'Record already exists')
  const trouble = mishap()
  if (trouble !== undefined && !trouble.isMade) return trouble
  const made = { uri: `at://did:plc:me/${collection}/${rkey}`, cid: `cid-${rkey}`, rkey, record }
  written.push(made)
  return trouble ?? ok({ uri: made.uri, cid: made.cid })
}

function ok(data: unknown) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) }
}

function refusal(status: number, error: string, message: string) {
  return { ...ok({ error, message }), status }
}
