/** `lost`: the engine does not answer; `locked`: it answers but no longer knows this page (HTTP 401). */
export type ConnectionState = 'ok' | 'lost' | 'locked'

/** Whether the engine answers, as the page's transports have last seen it. */
export interface Connection {
  readonly get: () => ConnectionState
  /** Hears every change until the returned function is called. */
  readonly subscribe: (hear: () => void) => () => void
  /** A transport reports what it saw. */
  readonly report: (state: ConnectionState) => void
}

const retryMilliseconds = 2000

/**
 * Keeps the state of a connection. While it is not `ok`, `probe` is called every two seconds; it is expected
 * to ask the engine something and to report what came of it.
 */
export function createConnection(probe: () => void): Connection {
  let state: ConnectionState = 'ok'
  let timer: ReturnType<typeof setInterval> | undefined
  const hearers = new Set<() => void>()
  return {
    get: () => state,
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    report(next) {
      if (next === state) return
      state = next
      clearInterval(timer)
      timer = next === 'ok' ? undefined : setInterval(probe, retryMilliseconds)
      for (const hear of hearers) hear()
    },
  }
}
