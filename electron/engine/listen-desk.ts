import type { HttpClient } from './http/http-client.ts'
import type { Cancel, Ports } from './ports.ts'
import { sourceAdapters } from './sources/registry.ts'
import { openSettings } from './sources/secret-settings.ts'
import type { SourceAdapter } from './sources/source-adapter.ts'
import { SourceError } from './sources/source-error.ts'
import type { Store, StoredSource } from './store/store.ts'

/** Keeps the connections on which sources say by themselves that something came. Polling goes on beside it. */
export interface ListenDesk {
  start(): void
  /** Sources came, went or changed, or all checking was paused or resumed. */
  nudge(): void
  /** One source was polled or changed. */
  look(id: string): void
  /** Whether a source is connected at this moment. */
  isListening(id: string): boolean
  /** Connections from before a sleep are dead without knowing it: all are made anew. */
  wake(): void
  /** Ends all connections and waits until they are gone. */
  stop(): Promise<void>
}

export interface ListenDeskParts {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'random' | 'secrets'>
  readonly store: Pick<Store, 'sources'>
  readonly http: HttpClient
  /** While true nobody listens. */
  isPaused(): boolean
  /** A source said that something is there, or may be. */
  onChanged(id: string): void
  /** A connection was made or lost. */
  onState(): void
}

/** Milliseconds before the first new try, and the longest between two. */
const pause = { first: 2000, longest: 10 * 60_000 }
/** A connection that stood for so many milliseconds was a good one: the next pause is the first again. */
const goodLife = 60_000

interface Listening {
  readonly print: string
  readonly ending: AbortController
  isConnected: boolean
  /** The other side cannot do it with these settings. */
  isImpossible: boolean
  retry: Cancel | undefined
  failures: number
  done: Promise<void>
}

/** Makes the desk. */
export function createListenDesk(parts: ListenDeskParts): ListenDesk {
  const { clock, log, random, secrets } = parts.ports
  const all = new Map<string, Listening>()
  /** What was ended and is not yet gone. */
  const ending = new Set<Promise<void>>()
  let isRunning = false

  function wants(source: StoredSource | undefined): source is StoredSource {
    if (!isRunning || source === undefined || source.paused || parts.isPaused()) return false
    const adapter: SourceAdapter = sourceAdapters[source.kind]
    // What could not be read by asking is not listened to either: a refused sign-in above all.
    return adapter.listen !== undefined && source.lastSuccessAt !== undefined && source.error === undefined
  }

  function look(id: string): void {
    const source = parts.store.sources.get(id)
    const current = all.get(id)
    if (!wants(source)) {
      if (current !== undefined) end(id, current)
      return
    }
    const print = JSON.stringify(source.settings)
    if (current?.print === print) return
    if (current !== undefined) end(id, current)
    const fresh: Listening = {
      ...{ print, ending: new AbortController(), isConnected: false, isImpossible: false },
      ...{ retry: undefined, failures: 0, done: Promise.resolve() },
    }
    all.set(id, fresh)
    fresh.done = run(id, fresh)
  }

  function end(id: string, listening: Listening): void {
    all.delete(id)
    listening.retry?.()
    listening.ending.abort()
    const gone = listening.done.finally(() => ending.delete(gone))
    ending.add(gone)
    if (listening.isConnected) {
      listening.isConnected = false
      parts.onState()
    }
  }

  async function run(id: string, listening: Listening): Promise<void> {
    const began = clock.now()
    try {
      const outcome = await listen(id, listening)
      listening.isImpossible = outcome === 'impossible'
      listening.failures = clock.now() - began >= goodLife ? 0 : listening.failures + 1
    } catch (error) {
      listening.failures += 1
      const isOurs = !(error instanceof SourceError)
      if (!listening.ending.signal.aborted)
        log[isOurs ? 'error' : 'info']('A source cannot be listened to', { id, error: String(error) })
      // Only the person can mend a refused sign-in. A poll finds out and ends this, or this is tried again much later.
      if (error instanceof SourceError && error.kind === 'auth' && !listening.ending.signal.aborted) {
        listening.failures = Number.MAX_SAFE_INTEGER
        parts.onChanged(id)
      }
    }
    if (listening.isConnected) {
      listening.isConnected = false
      parts.onState()
    }
    if (listening.ending.signal.aborted || listening.isImpossible) return
    listening.retry = clock.after(waitAfter(listening.failures), () => {
      listening.done = run(id, listening)
    })
  }

  async function listen(id: string, listening: Listening): Promise<'ended' | 'impossible'> {
    const source = parts.store.sources.get(id)
    if (source === undefined) return 'ended'
    const adapter: SourceAdapter = sourceAdapters[source.kind]
    if (adapter.listen === undefined) return 'impossible'
    const settings = adapter.settings.parse(await openSettings(adapter.settings, source.settings, secrets))
    return await adapter.listen({
      ...{ settings, secrets, http: parts.http, signal: listening.ending.signal },
      now: () => clock.now(),
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      state: () => parts.store.sources.get(id)?.state,
      connected() {
        if (listening.isConnected || listening.ending.signal.aborted) return
        listening.isConnected = true
        parts.onState()
      },
      changed() {
        if (!listening.ending.signal.aborted) parts.onChanged(id)
      },
    })
  }

  /** Doubles from the first pause to the longest, with a jitter of ±30 % so that many do not come back together. */
  function waitAfter(failures: number): number {
    const wait = Math.min(pause.longest, pause.first * 2 ** Math.min(Math.max(0, failures - 1), 12))
    return wait * (0.7 + 0.6 * random())
  }

  function lookAll(): void {
    const known = parts.store.sources.list().filter(({ kind }) => {
      const adapter: SourceAdapter = sourceAdapters[kind]
      return adapter.listen !== undefined
    })
    const ids = new Set(known.map(({ id }) => id))
    for (const [id, listening] of all) if (!ids.has(id)) end(id, listening)
    for (const id of ids) look(id)
  }

  function endAll(): void {
    for (const [id, listening] of all) end(id, listening)
  }

  return {
    start() {
      isRunning = true
      lookAll()
    },
    nudge() {
      if (isRunning) lookAll()
    },
    look,
    isListening: (id) => all.get(id)?.isConnected === true,
    wake() {
      endAll()
      if (isRunning) lookAll()
    },
    async stop() {
      isRunning = false
      endAll()
      await Promise.all(ending)
    },
  }
}
