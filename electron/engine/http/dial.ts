import { connect, isIP, type Socket } from 'node:net'
import { type TLSSocket, connect as tlsConnect } from 'node:tls'
import type { Timings } from '../../shared/model/site.ts'
import { describeFailure, timeoutFailure } from './describe-failure.ts'
import { HttpFailure } from './http-failure.ts'

/** A bare connection, without HTTP. It goes straight there: proxies carry web pages only. */
export interface DialRequest {
  /** A name or an address, IPv6 without brackets. */
  readonly host: string
  readonly port: number
  /** Connects by IPv4 or by IPv6 only. Default: whichever answers. */
  readonly family?: 4 | 6
  /** Milliseconds until the connection must stand, encryption included. */
  readonly timeout: number
  readonly signal: AbortSignal
}

/** A connection that stands, and how long that took. Whoever dialled destroys it. */
export interface Dialled<Connection extends Socket = Socket> {
  readonly socket: Connection
  readonly timings: Timings
}

/** Connects. Rejects with an `HttpFailure`. */
export function dial(request: DialRequest): Promise<Dialled> {
  return wait(request, connect(options(request)), 'connect')
}

/**
 * Connects and agrees on encryption, whatever certificate the other side shows, so that it can be looked at. Takes
 * either version of HTTP, since some servers hang up on whoever does not. Rejects with an `HttpFailure`.
 */
export function dialSecurely(request: DialRequest): Promise<Dialled<TLSSocket>> {
  const socket = tlsConnect({
    ...options(request),
    ...(isIP(request.host) === 0 ? { servername: request.host } : {}),
    rejectUnauthorized: false,
    ALPNProtocols: ['h2', 'http/1.1'],
  })
  return wait(request, socket, 'secureConnect')
}

function options({ host, port, family }: DialRequest) {
  return { host, port, autoSelectFamilyAttemptTimeout: 1_500, ...(family === undefined ? {} : { family }) }
}

function wait<Connection extends Socket>(
  request: DialRequest,
  socket: Connection,
  ready: 'connect' | 'secureConnect',
): Promise<Dialled<Connection>> {
  return new Promise((resolve, reject) => {
    const { signal, timeout } = request
    const url = urlOf(request)
    let lap = performance.now()
    const take = (): number => {
      const before = lap
      lap = performance.now()
      return lap - before
    }
    let timings: Timings = {}

    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      socket.removeListener('error', fail)
      socket.removeListener('close', hangUp)
      // What else this socket has to complain of must not end the process; who wants to know listens, too.
      socket.on('error', () => {})
    }
    const fail = (error: unknown): void => {
      end()
      socket.destroy()
      reject(describeFailure(error, url, false))
    }
    const hangUp = (): void => fail(Object.assign(new Error('Closed'), { code: 'ECONNRESET' }))
    const cancel = (): void =>
      fail(new HttpFailure('cancelled', 'The request was called off', 'Nothing is wrong.'))
    const timer = setTimeout(() => fail(timeoutFailure('connect', url, timeout, 0)), timeout)

    socket.once('error', fail)
    socket.once('close', hangUp)
    socket.once('lookup', () => {
      timings = { dns: take() }
    })
    socket.once('connect', () => {
      timings = { ...timings, connect: take() }
    })
    socket.once(ready, () => {
      end()
      resolve({ socket, timings: ready === 'connect' ? timings : { ...timings, tls: take() } })
    })
    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()
  })
}

/** What failures are told with; the scheme is never shown. */
function urlOf({ host, port }: DialRequest): URL {
  return new URL(`tcp://${isIP(host) === 6 ? `[${host}]` : host}:${port}`)
}
