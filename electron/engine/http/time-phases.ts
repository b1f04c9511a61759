import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { Timings } from '../../shared/model/site.ts'

const phaseNames = ['dns', 'connect', 'tls', 'firstByte', 'download'] as const satisfies (keyof Timings)[]

/** Takes the time of one request as its phases end; cheap, since it only listens to what happens anyway. */
export interface Stopwatch {
  /** The status came. */
  answered(): void
  /** The last byte came. */
  read(): Timings
}

/** Starts when a connection is given to the request, so that waiting for a free one counts as no phase. */
export function timePhases(request: ClientRequest): Stopwatch {
  let lap = performance.now()
  let phases: Timings = {}
  const take = (): number => {
    const before = lap
    lap = performance.now()
    return lap - before
  }

  request.once('socket', (socket: Socket) => {
    const waited = take()
    if (request.reusedSocket) return
    if (!socket.connecting) {
      phases = { connect: waited }
      return
    }
    // A name with several addresses tells each of them.
    socket.once('lookup', () => {
      phases = { dns: take() }
    })
    socket.once('connect', () => {
      phases = { ...phases, connect: take() }
    })
    if (socket instanceof TLSSocket)
      socket.once('secureConnect', () => {
        phases = { ...phases, tls: take() }
      })
  })

  return {
    answered() {
      phases = { ...phases, firstByte: take() }
    },
    read: () => ({ ...phases, download: take() }),
  }
}

/** Tenths of a millisecond: finer than that a network never is, and shorter to keep. */
export function roundTimings(timings: Timings): Timings {
  const rounded: { -readonly [Phase in keyof Timings]: Timings[Phase] } = {}
  for (const phase of phaseNames) {
    const time = timings[phase]
    if (time !== undefined) rounded[phase] = Math.round(time * 10) / 10
  }
  return rounded
}

/** What several requests took together, phase by phase, e.g. those on the way of a redirect. */
export function addTimings(one: Timings, other: Timings): Timings {
  const sum: { -readonly [Phase in keyof Timings]: Timings[Phase] } = { ...one }
  for (const phase of phaseNames)
    if (other[phase] !== undefined) sum[phase] = (sum[phase] ?? 0) + other[phase]
  return sum
}
