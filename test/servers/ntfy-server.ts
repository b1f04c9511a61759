import { type Flow, startHttpServer, type TestServer } from './http-server.ts'

/** A message as ntfy took it. */
export interface NtfyMessage {
  readonly topic: string
  readonly title?: string
  readonly message: string
  readonly priority?: number
  readonly tags?: readonly string[]
  readonly click?: string
  readonly attachment?: { readonly name: string; readonly url: string }
}

/**
 * A server that takes messages as https://docs.ntfy.sh/publish/ describes it, and gives them back as
 * https://docs.ntfy.sh/subscribe/api/ does.
 */
export interface NtfyServer {
  readonly url: string
  readonly messages: NtfyMessage[]
  /** Messages it takes before it answers that the day's quota is reached. */
  quota: number
  /** When set, only requests with this token may publish. */
  token: string | undefined
  /** Its clock, milliseconds since 1970. */
  now: () => number
  /** Milliseconds for which it keeps messages for those who ask later. */
  keeps: number
  /** Takes a message as if it had been posted at this moment. */
  put(message: NtfyMessage): void
  /** How many follow a topic at this moment. */
  readonly followers: () => number
  /** Hangs up on all who follow a topic. */
  dropFollowers(): void
  readonly http: TestServer
  close(): Promise<void>
}

/** Pages of any site may ask it. */
const anyPage = { 'access-control-allow-origin': '*' }

/** When each message was taken, milliseconds since 1970. */
const takenAt = new WeakMap<NtfyMessage, number>()

/** Starts it on loopback, open to all and without a quota. */
export async function startNtfyServer(): Promise<NtfyServer> {
  const http = await startHttpServer()
  const followers = new Map<Flow, string>()
  const server: NtfyServer = {
    put(message) {
      server.messages.push(message)
      takenAt.set(message, server.now())
      const line = lineOf(server, { id: `m${server.messages.length}`, event: 'message', ...message })
      for (const [flow, followed] of followers) if (followed === message.topic) flow.write(line)
    },
    followers: () => followers.size,
    dropFollowers() {
      for (const flow of followers.keys()) flow.end()
    },
    ...{ now: Date.now, keeps: 12 * 60 * 60_000 },
    ...{ url: http.url, messages: [], quota: Number.POSITIVE_INFINITY, token: undefined, http },
    close: () => http.close(),
  }
  http.route('*', ({ method, headers, body, path, url }) => {
    if (server.token !== undefined && headers.authorization !== `Bearer ${server.token}`)
      return refusal(403, 40_301, 'forbidden')
    const named = /^\/([\w-]{1,64})(\/json)?$/.exec(path)
    const topic = named?.[1] ?? ''
    if (method === 'GET' && named?.[2] !== undefined && url.includes('poll=1'))
      return kept(server, topic, url)
    if (method === 'GET' && named?.[2] !== undefined)
      return {
        headers: { 'content-type': 'application/x-ndjson' },
        flow(flow) {
          followers.set(flow, topic)
          flow.onGone(() => followers.delete(flow))
          flow.write(lineOf(server, { id: 'o', event: 'open', topic }))
        },
      }
    if (server.messages.length >= server.quota)
      return refusal(429, 42_908, 'limit reached: daily message quota reached')
    // In a header, or in the address for those that can set none.
    const said = (name: string) =>
      headers[name]?.toString() ?? new URLSearchParams(url.split('?')[1]).get(name) ?? undefined
    const message: NtfyMessage =
      named === null
        ? JSON.parse(method === 'POST' ? body : '{}')
        : {
            topic,
            message: body,
            ...(said('title') === undefined ? {} : { title: said('title') }),
            tags: (said('tags') ?? '').split(',').filter(Boolean),
          }
    if (!/^[\w-]{1,64}$/.test(message.topic ?? ''))
      return refusal(400, 40_024, 'invalid request: topic invalid')
    // The real one turns longer messages into attachments, which nobody reads at night.
    if (Buffer.byteLength(message.message) > 4096) return refusal(413, 41_301, 'too large')
    server.put(message)
    return {
      headers: { 'content-type': 'application/json', ...anyPage },
      body: JSON.stringify({ id: `m${server.messages.length}`, event: 'message', ...message }),
    }
  })
  return server
}

/** One line of a stream, with the time. */
function lineOf(server: NtfyServer, fields: object): string {
  return `${JSON.stringify({ time: Math.floor(server.now() / 1000), ...fields })}\n`
}

/** What it still has of a topic from `since` on, one message a line, with the lines of other kinds that come between. */
function kept(server: NtfyServer, topic: string, url: string) {
  const since = new URLSearchParams(url.split('?')[1]).get('since') ?? 'all'
  // After a message that it knows, from a time on, or all.
  const after = /^m(\d+)$/.exec(since)?.[1]
  const time = since === 'all' || after !== undefined ? 0 : Number(since)
  const from = Math.max(time, (server.now() - server.keeps) / 1000)
  const lines = server.messages
    .map((message, index) => ({
      ...message,
      ...{ id: `m${index + 1}`, event: 'message', time: Math.floor((takenAt.get(message) ?? 0) / 1000) },
    }))
    .slice(Number(after ?? 0))
    .filter((message) => message.topic === topic && message.time >= from)
  return {
    headers: { 'content-type': 'application/x-ndjson', ...anyPage },
    body: [{ id: 'o', time: Math.floor(server.now() / 1000), event: 'open', topic }, ...lines]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  }
}

function refusal(status: number, code: number, error: string) {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, http: status, error, link: 'https://ntfy.sh/docs/' }),
  }
}
