import { createHostPacing } from './http/host-pacing.ts'
import type { HttpClient } from './http/http-client.ts'
import { createListenDesk } from './listen-desk.ts'
import type { PollReport } from './pipeline.ts'
import type { Ports } from './ports.ts'
import { createScheduler, type Scheduler } from './scheduler.ts'
import { addressOf } from './sources/address-of.ts'
import { sourceAdapters } from './sources/registry.ts'
import type { SourceAdapter } from './sources/source-adapter.ts'
import type { Store } from './store/store.ts'

export interface PollingParts {
  readonly ports: Ports
  readonly store: Store
  readonly http: HttpClient
  /** While true nothing is asked or listened to by itself. */
  isPaused(): boolean
  /** Takes a source through the pipeline; `listens`: whether its kind can say by itself when something comes. */
  poll(id: string, listens: boolean, signal: AbortSignal): Promise<PollReport>
  /** A source that says by itself when something comes is connected, or is no longer. */
  onConnections(): void
}

/** By what sources are read: asked when they are due, and at once when they say that something came. */
export interface Polling {
  readonly scheduler: Scheduler
  /** Whether a source is connected and says by itself when something comes. */
  isListening(id: string): boolean
  /** Sources came, went or changed, or all checking was paused or resumed. */
  sourcesChanged(): void
  /** The machine slept: connections from before may be dead. */
  wake(): void
  start(): void
  stop(): Promise<void>
}

/** Makes it, with the pauses that each kind of source wants. */
export function createPolling({ ports, store, http, isPaused, poll, onConnections }: PollingParts): Polling {
  const { clock, log } = ports
  const { sources } = store

  function adapterOf(id: string): SourceAdapter | undefined {
    const kind = sources.get(id)?.kind
    return kind && sourceAdapters[kind]
  }

  const scheduler = createScheduler({
    ...{ clock, log, sources, isPaused, pacing: createHostPacing() },
    addressOf(id) {
      const source = sources.get(id)
      return adapterOf(id)?.lane ?? (source && addressOf(source))
    },
    hostPauseOf: (id) => adapterOf(id)?.hostPause,
    makeDue: (id) => store.write(() => sources.change(id, { dueAt: clock.now() })),
    async poll(id, signal) {
      const report = await poll(id, adapterOf(id)?.listen !== undefined, signal)
      listening.look(id)
      return report
    },
  })
  const listening = createListenDesk({
    ...{ ports, store, http, isPaused },
    onChanged: (id) => scheduler.hurry(id),
    onState: onConnections,
  })

  return {
    scheduler,
    isListening: listening.isListening,
    sourcesChanged() {
      scheduler.nudge()
      listening.nudge()
    },
    wake: listening.wake,
    start() {
      scheduler.start()
      listening.start()
    },
    async stop() {
      await listening.stop()
      await scheduler.stop()
    },
  }
}
