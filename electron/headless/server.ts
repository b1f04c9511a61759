import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Engine } from '../engine/index.ts'
import type { Log } from '../engine/ports.ts'
import { sendError, setSecurityHeaders } from './answers.ts'
import { answerBeat } from './beat.ts'
import { answerEntry, sendLocked } from './entry.ts'
import { EventStreams } from './event-streams.ts'
import { admit } from './guard.ts'
import type { Keys } from './keys.ts'
import { answerLetter } from './letter.ts'
import { answerLook, lookKey } from './look.ts'
import { answerReport } from './report.ts'
import { answerCall } from './rpc.ts'
import { sendFile } from './static.ts'
import { answerStatus } from './status.ts'

/** Tried when the command line names no port. */
const usualPort = 8730

/** What the server stands on. */
export interface ServerParts {
  readonly engine: Pick<Engine, 'beat' | 'dispatch' | 'listen' | 'statusFile' | 'take' | 'terms'>
  readonly keys: Keys
  /** Absolute folder of the built page. */
  readonly page: string
  readonly log: Log
}

/** The running server. */
export interface HeadlessServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** Takes no more requests, ends the event streams, and resolves when what was under way is answered. */
  close(): Promise<void>
}

/**
 * Serves the page, the contract's methods and its events on 127.0.0.1, and nowhere else. Rejects with a sentence
 * when the port is taken. Without a `port` it takes the usual one, or any other when that one is taken.
 */
export async function startServer(port: number | undefined, parts: ServerParts): Promise<HeadlessServer> {
  const streams = new EventStreams()
  const stopListening = parts.engine.listen((event) => streams.send(event))
  const server = createServer(
    {
      maxHeaderSize: 16_384,
      // A client that sends slowly may hold its connection so long and no longer.
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5000,
      keepAliveTimeout: 10_000,
    },
    (request, response) => {
      answer(request, response, parts, streams, portOf(server)).catch((error: unknown) => {
        // The client hung up in the middle, or this is a bug of ours; either way there is nobody to throw to.
        parts.log.error('A request could not be answered.', { error: String(error) })
        if (response.headersSent) response.destroy()
        else sendError(response, 500, 'internal', 'Storeminder made a mistake; its log says more.')
      })
    },
  )
  server.maxConnections = 256
  try {
    await listen(server, port ?? usualPort).catch((error: unknown) => {
      if (port !== undefined || !isTaken(error)) throw error
      return listen(server, 0)
    })
  } catch (cause) {
    stopListening()
    streams.close()
    const why = isTaken(cause) ? 'another program has it' : String(cause)
    throw new Error(`Port ${port} of 127.0.0.1 cannot be used: ${why}. Choose another with --port.`, {
      cause,
    })
  }
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    async close() {
      stopListening()
      streams.close()
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeIdleConnections()
      await closed
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
  streams: EventStreams,
  port: number,
): Promise<void> {
  setSecurityHeaders(response)
  // Put together rather than resolved: `//name/…` must stay a path.
  const url = request.url?.startsWith('/') ? URL.parse(`http://storeminder${request.url}`) : null
  if (url === null) return sendError(response, 400, 'invalid', 'That is not an address.')
  if (url.pathname.startsWith('/beat/')) return answerBeat(url.pathname, request, response, parts.engine)
  if (url.pathname.startsWith('/hook/')) return answerLetter(url.pathname, request, response, parts.engine)
  if (url.pathname.startsWith('/report/')) return answerReport(url.pathname, request, response, parts.engine)
  if (/^\/status(?:\/|$)/u.test(url.pathname))
    return answerStatus(url.pathname, request, response, parts.engine)
  const look = lookKey(url.pathname)
  if (look !== undefined)
    return answerLook(look, request, response, (name, params) => parts.engine.dispatch(name, params))
  const admission = admit(request, port, parts.keys)
  if (admission.type === 'refused') return sendError(response, 403, 'invalid', admission.message)
  const isKnown = admission.type === 'known'
  if (url.pathname === '/enter') {
    const own = `http://${request.headers.host}`
    return answerEntry(request, response, { keys: parts.keys, isKnown, url: own, query: url.searchParams })
  }
  if (!isKnown) {
    if (request.method === 'GET' && url.pathname === '/') return sendLocked(response)
    return sendError(response, 401, 'invalid', 'The token or cookie is missing or wrong.')
  }
  if (url.pathname.startsWith('/rpc/')) {
    const method = url.pathname.slice('/rpc/'.length)
    return answerCall(method, request, response, (name, params) => parts.engine.dispatch(name, params))
  }
  if (request.method !== 'GET') {
    response.setHeader('Allow', 'GET')
    return sendError(response, 405, 'invalid', 'This address is only read.')
  }
  if (url.pathname === '/events') {
    const last = request.headers['last-event-id'] ?? url.searchParams.get('after') ?? undefined
    if (!streams.open(response, last?.toString()))
      sendError(response, 503, 'invalid', 'Too many listeners at once.')
    return
  }
  return sendFile(url.pathname, parts.page, request, response, streams.place)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      done()
    })
  })
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
