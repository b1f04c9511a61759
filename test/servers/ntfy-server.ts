import { startHttpServer, type TestServer } from './http-server.ts'

/** A message as ntfy took it. */
export interface NtfyMessage {
  readonly topic: string
  readonly title?: string
  readonly message: string
  readonly priority?: number
  readonly tags?: readonly string[]
  readonly click?: string
}

/** A server that takes messages as https://docs.ntfy.sh/publish/ describes it. */
export interface NtfyServer {
  readonly url: string
  readonly messages: NtfyMessage[]
  /** Messages it takes before it answers that the day's quota is reached. */
  quota: number
  /** When set, only requests with this token may publish. */
  token: string | undefined
  readonly http: TestServer
  close(): Promise<void>
}

/** Starts it on loopback, open to all and without a quota. */
export async function startNtfyServer(): Promise<NtfyServer> {
  const http = await startHttpServer()
  const server: NtfyServer = {
    ...{ url: http.url, messages: [], quota: Number.POSITIVE_INFINITY, token: undefined, http },
    close: () => http.close(),
  }
  http.route('*', ({ method, headers, body }) => {
    if (server.token !== undefined && headers.authorization !== `Bearer ${server.token}`)
      return refusal(403, 40_301, 'forbidden')
    if (server.messages.length >= server.quota)
      return refusal(429, 42_908, 'limit reached: daily message quota reached')
    const message: NtfyMessage = JSON.parse(method === 'POST' ? body : '{}')
    if (!/^[\w-]{1,64}$/.test(message.topic ?? ''))
      return refusal(400, 40_024, 'invalid request: topic invalid')
    // The real one turns longer messages into attachments, which nobody reads at night.
    if (Buffer.byteLength(message.message) > 4096) return refusal(413, 41_301, 'too large')
    server.messages.push(message)
    return {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: `m${server.messages.length}`, event: 'message', ...message }),
    }
  })
  return server
}

function refusal(status: number, code: number, error: string) {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, http: status, error, link: 'https://ntfy.sh/docs/' }),
  }
}
