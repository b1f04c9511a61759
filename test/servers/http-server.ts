import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'

/** One request as the server saw it. */
export interface RecordedRequest {
  readonly method: string
  /** Path and query, e.g. `/feed?page=2`. */
  readonly url: string
  /** Path alone. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What to answer, well or badly. Everything is optional: `{}` is an empty 200. */
export interface Answer {
  /** Default 200, or 302 with `redirect`. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Uint8Array
  /** Compresses `body` and says so; `headers` may then say something else, to lie. */
  readonly encoding?: 'gzip' | 'br' | 'deflate' | 'zstd'
  /** Answers 304 when the request names this tag (sent as `ETag`). */
  readonly etag?: string
  /** Answers 304 when the request names this date (sent as `Last-Modified`). */
  readonly lastModified?: string
  /** Sends `Location` with this address. */
  readonly redirect?: string
  /** Milliseconds of silence before the first byte of the answer. */
  readonly delay?: number
  /** Sends so many bytes of the body (0: headers only), then nothing more until the client gives up. */
  readonly stallAfter?: number
  /** Never answers at all. */
  readonly silent?: boolean
  /** Sends so many bytes of the body (0: headers only), then destroys the connection. */
  readonly dropAfter?: number
  /** Destroys the connection without an answer. */
  readonly drop?: boolean
  /** Sends the body again and again until the client hangs up. */
  readonly endless?: boolean
  /** Sends the headers, then whatever is written to the flow it is handed, for as long as the test likes. */
  readonly flow?: (flow: Flow) => void
  /** Sends these bytes on the socket as they are, instead of an HTTP answer, and hangs up. */
  readonly raw?: string
}

/** A body that is still being sent. */
export interface Flow {
  write(piece: string): void
  end(): void
  /** Calls back once the client has hung up. */
  onGone(callback: () => void): void
}

/** A fixed answer, or one made for each request. */
export type Route = Answer | ((request: RecordedRequest) => Answer | Promise<Answer>)

/** A real HTTP server on loopback that behaves as badly as a test wants. */
export interface TestServer {
  /** `http://127.0.0.1:PORT` without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Every request so far, oldest first; set `length = 0` to forget them. */
  readonly requests: RecordedRequest[]
  /** Bytes of bodies handed to sockets so far, to see that a client stopped reading. */
  readonly bytesSent: () => number
  /** Connections that are open now. */
  readonly openSockets: () => number
  /** Answers `path` (with or without a query; `*` for everything else) from now on. */
  route(path: string, route: Route): void
  /** Hangs up on everybody and refuses connections, like a machine whose web server died. */
  refuse(): Promise<void>
  /** Listens on the same port again. */
  restart(): Promise<void>
  /** Hangs up on everybody and frees the port; calling it twice does no harm. */
  close(): Promise<void>
}

/** How to serve: over TLS with a PEM key and certificate, or on another loopback address (IPv6: `::1`). */
export interface TestServerOptions {
  readonly tls?: { readonly key: string; readonly cert: string }
  readonly host?: string
}

/**
 * Starts a server on 127.0.0.1 and a free port. `routes` is one handler for everything, or answers by path;
 * paths without a route answer 404.
 */
export async function startHttpServer(
  routes: Readonly<Record<string, Route>> | ((request: RecordedRequest) => Answer | Promise<Answer>) = {},
  options: TestServerOptions = {},
): Promise<TestServer> {
  const table = new Map<string, Route>(
    typeof routes === 'function' ? [['*', routes]] : Object.entries(routes),
  )
  const requests: RecordedRequest[] = []
  const sockets = new Set<Socket>()
  const count = { sent: 0 }
  const host = options.host ?? '127.0.0.1'

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await record(incoming)
    requests.push(request)
    const route = table.get(request.url) ?? table.get(request.path) ?? table.get('*')
    const answer: Answer =
      route === undefined ? { status: 404, body: 'No such page' } : await resolve(route, request)
    await send(answer, request, response, count)
  }

  const handle = (incoming: IncomingMessage, response: ServerResponse): void => {
    response.on('error', () => {})
    serve(incoming, response).catch((error: unknown) => {
      response.statusCode = 599
      response.end(`The test's own handler failed: ${String(error)}`)
    })
  }
  const server: Server = options.tls
    ? createTlsServer({ key: options.tls.key, cert: options.tls.cert }, handle)
    : createServer(handle)
  server.keepAliveTimeout = 60_000
  for (const event of ['connection', 'secureConnection']) {
    server.on(event, (socket: Socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => sockets.delete(socket))
    })
  }

  const listen = (port: number): Promise<void> =>
    new Promise((done, fail) => {
      server.once('error', fail)
      server.listen(port, host, () => {
        server.off('error', fail)
        done()
      })
    })
  const hangUp = async (): Promise<void> => {
    const closing = [...sockets].map((socket) => new Promise((done) => socket.once('close', done)))
    if (server.listening) closing.push(new Promise((done) => server.close(done)))
    for (const socket of sockets) socket.destroy()
    await Promise.all(closing)
  }

  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: `${options.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    requests,
    bytesSent: () => count.sent,
    openSockets: () => sockets.size,
    route: (path, route) => void table.set(path, route),
    refuse: hangUp,
    restart: () => listen(port),
    close: hangUp,
  }
}

async function record(incoming: IncomingMessage): Promise<RecordedRequest> {
  const at = Date.now()
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const url = incoming.url ?? '/'
  return {
    method: incoming.method ?? 'GET',
    url,
    path: url.split('?')[0] ?? '/',
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString('utf8'),
    at,
  }
}

async function resolve(route: Route, request: RecordedRequest): Promise<Answer> {
  return typeof route === 'function' ? await route(request) : route
}

async function send(
  answer: Answer,
  request: RecordedRequest,
  response: ServerResponse,
  count: { sent: number },
): Promise<void> {
  if (answer.silent) return
  if (answer.delay !== undefined) await wait(answer.delay)
  if (answer.drop) return void response.socket?.destroy()
  if (answer.raw !== undefined) return void response.socket?.end(answer.raw)

  const unchanged =
    (answer.etag !== undefined && request.headers['if-none-match'] === answer.etag) ||
    (answer.lastModified !== undefined && request.headers['if-modified-since'] === answer.lastModified)
  response.statusCode = unchanged ? 304 : (answer.status ?? (answer.redirect === undefined ? 200 : 302))
  if (answer.etag !== undefined) response.setHeader('etag', answer.etag)
  if (answer.lastModified !== undefined) response.setHeader('last-modified', answer.lastModified)
  if (answer.redirect !== undefined) response.setHeader('location', answer.redirect)
  if (answer.encoding !== undefined) response.setHeader('content-encoding', answer.encoding)
  for (const [name, value] of Object.entries(answer.headers ?? {})) {
    response.setHeader(name, typeof value === 'string' ? value : [...value])
  }
  if (unchanged) return void response.end()

  if (answer.flow !== undefined) {
    response.flushHeaders()
    answer.flow({
      write: (piece) => void response.write(piece),
      end: () => void response.end(),
      onGone: (callback) => void response.once('close', callback),
    })
    return
  }
  const body = compress(answer)
  if (answer.endless) return sendEndlessly(body, response, count)
  const cut = answer.stallAfter ?? answer.dropAfter
  if (cut === undefined) {
    count.sent += body.length
    response.end(request.method === 'HEAD' ? undefined : body)
    return
  }
  response.flushHeaders()
  if (cut > 0) await new Promise((done) => response.write(body.subarray(0, cut), done))
  count.sent += Math.min(cut, body.length)
  if (answer.dropAfter !== undefined) response.socket?.destroy()
}

function compress(answer: Answer): Uint8Array {
  const plain = typeof answer.body === 'string' ? Buffer.from(answer.body) : (answer.body ?? new Uint8Array())
  switch (answer.encoding) {
    case 'gzip':
      return gzipSync(plain)
    case 'br':
      return brotliCompressSync(plain)
    case 'deflate':
      return deflateSync(plain)
    case 'zstd':
      return zstdCompressSync(plain)
    default:
      return plain
  }
}

async function sendEndlessly(
  body: Uint8Array,
  response: ServerResponse,
  count: { sent: number },
): Promise<void> {
  const piece = body.length > 0 ? body : Buffer.alloc(64 * 1024, 'a')
  while (response.socket !== null && !response.destroyed && response.socket.writable) {
    const more = response.write(piece)
    count.sent += piece.length
    if (!more) {
      await new Promise<void>((done) => {
        const go = (): void => {
          response.off('drain', go)
          response.off('close', go)
          done()
        }
        response.once('drain', go)
        response.once('close', go)
      })
    } else await new Promise((done) => setImmediate(done))
  }
}
