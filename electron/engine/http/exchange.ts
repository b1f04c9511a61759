import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import type { Timings } from '../../shared/model/site.ts'
import type { Agents } from './agents.ts'
import { describeFailure, timeoutFailure } from './describe-failure.ts'
import { HttpFailure } from './http-failure.ts'
import { httpRequest, httpsRequest } from './node-http.ts'
import { timePhases } from './time-phases.ts'

/** One question to one address: no redirects, no decompression. */
export interface ExchangeRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** When to give up, on `performance.now()`'s scale. */
  readonly deadline: number
  /** The whole time that was allowed, in milliseconds, to name it. */
  readonly timeout: number
  readonly maxBytes: number
  readonly whenLonger: 'refuse' | 'cut'
  readonly guarded: boolean
  /** A connection of its own, of this address family if one is named; see `HttpRequest`. */
  readonly fresh: boolean
  readonly family: 4 | 6 | undefined
  /** Gets a good answer's body piece by piece; see `HttpRequest`. */
  readonly hear: ((piece: Uint8Array) => void) | undefined
  /** Any of them calls it off. */
  readonly signals: readonly AbortSignal[]
}

/** The answer as it came over the wire. */
export interface ExchangeResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  readonly isCut: boolean
  /** The address that answered (a proxy's, if there is one); unknown when it hung up at once. */
  readonly remoteAddress: string | undefined
  readonly timings: Timings
}

/** Most bytes of a redirect's own body that are read: enough to keep the connection in the usual case. */
const redirectBodyLimit = 64 * 1024
/** Answers with long security policies and many cookies exceed Node's usual 16 KB. */
const maxHeaderSize = 64 * 1024

/**
 * Asks once. A connection that was kept from before and turns out closed is no failure of the site: then it
 * asks once more on a new one. Rejects with an `HttpFailure`.
 */
export async function exchange(request: ExchangeRequest, agents: Agents): Promise<ExchangeResponse> {
  try {
    return await ask(request, agents)
  } catch (error) {
    if (!(error instanceof StaleConnection)) throw error
    return await ask(request, agents, true)
  }
}

class StaleConnection extends Error {}

function ask(request: ExchangeRequest, agents: Agents, isSecondTry = false): Promise<ExchangeResponse> {
  return new Promise((resolve, reject) => {
    const { url, signals } = request
    const proxied = agents.usesProxy(url)
    const chunks: Buffer[] = []
    let length = 0
    let answer: IncomingMessage | undefined
    let remoteAddress: string | undefined
    let isSettled = false

    const settle = (): boolean => {
      if (isSettled) return false
      isSettled = true
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', cancel)
      return true
    }
    const fail = (error: unknown): void => {
      if (!settle()) return
      outgoing.destroy()
      const isStale = !isSecondTry && outgoing.reusedSocket && answer === undefined && isReset(error)
      reject(
        isStale && isRepeatable(request.method)
          ? new StaleConnection()
          : describeFailure(error, url, proxied),
      )
    }
    const succeed = (isCut: boolean): void => {
      if (answer === undefined || !settle()) return
      if (isCut) outgoing.destroy()
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        body: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, length),
        isCut,
        remoteAddress,
        timings: stopwatch.read(),
      })
    }
    const cancel = (): void =>
      fail(new HttpFailure('cancelled', 'The request was called off', 'Nothing is wrong.'))

    const outgoing: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)({
      agent: agents.choose(url, { ...request, endless: request.hear !== undefined }),
      family: request.family,
      protocol: url.protocol,
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port,
      path: url.pathname + url.search,
      method: request.method,
      headers: request.headers,
      maxHeaderSize,
    })
    const stopwatch = timePhases(outgoing)
    const giveUp = () => fail(timeoutFailure(phaseOf(outgoing, answer), url, request.timeout, length))
    let timer = setTimeout(giveUp, Math.max(0, Math.ceil(request.deadline - performance.now())))
    for (const signal of signals) signal.addEventListener('abort', cancel)

    outgoing.on('error', fail)
    outgoing.on('response', (incoming) => {
      answer = incoming
      stopwatch.answered()
      remoteAddress = incoming.socket.remoteAddress
      const { hear } = request
      if (hear !== undefined && incoming.statusCode === 200) {
        const rest = () => {
          clearTimeout(timer)
          timer = setTimeout(giveUp, request.timeout)
        }
        rest()
        incoming.on('error', fail)
        incoming.on('data', (piece: Buffer) => {
          length += piece.length
          rest()
          hear(piece)
        })
        incoming.on('end', () => succeed(false))
        return
      }
      const isRedirect = incoming.headers.location !== undefined && isRedirectStatus(incoming.statusCode)
      const limit = isRedirect ? Math.min(redirectBodyLimit, request.maxBytes) : request.maxBytes
      const cuts = isRedirect || request.whenLonger === 'cut'
      if (!cuts && request.method !== 'HEAD' && Number(incoming.headers['content-length']) > limit)
        return fail(tooBig(limit))
      incoming.on('error', fail)
      incoming.on('data', (chunk: Buffer) => {
        const room = limit - length
        if (chunk.length > room && !cuts) return fail(tooBig(limit))
        length += Math.min(chunk.length, room)
        chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
        if (chunk.length > room) succeed(true)
      })
      incoming.on('end', () => succeed(false))
    })
    if (signals.some((signal) => signal.aborted)) cancel()
    else outgoing.end(request.body)
  })
}

/** Whether asking twice does no more than asking once (RFC 9110, 9.2.2). */
function isRepeatable(method: string): boolean {
  return method !== 'POST' && method !== 'PATCH'
}

/** The statuses whose `Location` is followed (RFC 9110, 15.4). */
export function isRedirectStatus(status: number | undefined): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308
}

/** The failure for a body over the limit of `bytes`. */
export function tooBig(bytes: number): HttpFailure {
  const limit = bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.ceil(bytes / 1000)} KB`
  return new HttpFailure(
    'too-big',
    `Its answer is bigger than the limit of ${limit}`,
    'Check that the address leads to a page or feed and not to a download.',
  )
}

function phaseOf(
  outgoing: ClientRequest,
  answer: IncomingMessage | undefined,
): 'connect' | 'answer' | 'body' {
  if (answer !== undefined) return 'body'
  const { socket } = outgoing
  if (socket === null || socket.connecting) return 'connect'
  // Until both sides have agreed on encryption, a TLS socket knows no version of it.
  return socket instanceof TLSSocket && (socket.getProtocol() ?? 'unknown') === 'unknown'
    ? 'connect'
    : 'answer'
}

function isReset(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')
}
