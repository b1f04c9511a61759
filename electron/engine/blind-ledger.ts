import type { Cancel, Clock, Log } from './ports.ts'
import type { Store } from './store/store.ts'

/** Writes down when nobody was looking at all: asleep, switched off, paused. */
export interface BlindLedger {
  /** Notes what passed since Storeminder last ran, and begins to show that it does. */
  start(): void
  /** The machine goes to sleep. */
  fallAsleep(): void
  /** It has woken up. */
  wake(): void
  /** The person has paused all checking. */
  pause(): void
  /** The person has paused one source. */
  pauseSource(sourceId: string): void
  stop(): void
}

export interface BlindLedgerParts {
  readonly clock: Clock
  readonly log: Log
  readonly store: Pick<Store, 'blindSpots' | 'facts' | 'sources' | 'write'>
}

/** When it was last noted that Storeminder runs, milliseconds since 1970; it stands in the store. */
const fact = 'aliveAt'
/** Milliseconds between two such notes. */
const heartbeat = 60_000
/** Shorter absences are no more than the pause between two polls. */
const shortest = 5 * 60_000

/** Makes the ledger. What a source shows afterwards closes and fills what is opened here. */
export function createBlindLedger({ clock, log, store }: BlindLedgerParts): BlindLedger {
  let timer: Cancel | undefined

  function aliveAt(): number | undefined {
    const at = store.facts.get(fact)
    return typeof at === 'number' ? at : undefined
  }

  function beat(): void {
    timer = clock.after(heartbeat, beat)
    // After waking this timer may come before anybody has told of the sleep.
    noteAbsence('this machine was asleep')
    guarded(() => store.facts.set(fact, clock.now()))
  }

  function openAll(from: number, reason: string): void {
    for (const { id, paused, lastSuccessAt } of store.sources.list())
      if (!paused && lastSuccessAt !== undefined)
        store.blindSpots.open(id, Math.max(from, lastSuccessAt), reason)
  }

  function noteAbsence(reason: string): void {
    const from = aliveAt()
    if (from !== undefined && clock.now() - from >= shortest) guarded(() => openAll(from, reason))
  }

  /** A ledger that cannot be written, e.g. on a full disk, must not stop the watch. */
  function guarded(work: () => void): void {
    try {
      store.write(work)
    } catch (error) {
      log.warn('What was not observed could not be written down', { error: String(error) })
    }
  }

  return {
    start() {
      noteAbsence('Storeminder was not running')
      beat()
    },
    fallAsleep: () => guarded(() => store.facts.set(fact, clock.now())),
    wake() {
      noteAbsence('this machine was asleep')
      guarded(() => store.facts.set(fact, clock.now()))
    },
    pause: () => guarded(() => openAll(clock.now(), 'checking was paused')),
    pauseSource: (sourceId) =>
      guarded(() => store.blindSpots.open(sourceId, clock.now(), 'the source was paused')),
    stop: () => timer?.(),
  }
}
