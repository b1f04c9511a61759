import { bucketLength } from './alarm/storm/bucket.ts'
import { bucketOf } from './alarm/storm-watch/count-mentions.ts'
import type { AlarmDesk } from './alarm-desk.ts'
import { observedShare } from './observed-share.ts'
import type { Cancel, Ports } from './ports.ts'
import type {
  NewItem,
  Store,
  StoredBlindSpot,
  StoredSource,
  StoredWatch,
  StormSubject,
} from './store/store.ts'
import { createStormTracker, type StormTracker } from './storm-tracker.ts'

/** Watches for storms, of each watch that is to warn of them and of all together. */
export interface StormWatch {
  /** Items have been stored; `isImport` when they are all that a source had when it was first read. */
  arrived(items: readonly NewItem[], isImport: boolean): void
  /** Watches came, went or changed; the mentions of this one are going to be looked for anew. */
  watchesChanged(watchId?: string): void
  /** They have been. */
  matched(): void
  start(): void
  /** Time may have passed in sleep. */
  nudge(): void
  stop(): void
}

export interface StormWatchParts {
  readonly ports: Pick<Ports, 'clock' | 'log'>
  readonly store: Store
  readonly desk: Pick<AlarmDesk, 'report' | 'drop'>
  /** Whether the stored items are being searched for this watch, or still to be. */
  isMatching(watchId: string): boolean
}

/** A subject is looked at again at the earliest this long after the last time, in milliseconds. */
const throttle = 2000
/** After a bucket has ended; enough for what comes at its very end. */
const settle = 1000
/** Work done in one go before others have their turn, and the pause between, in milliseconds. */
const most = 20
const breath = 10
/** A source's first import makes everything be counted anew; many sources are often added together. */
const importsTogether = 10_000
/** After the start the person comes first. */
const atFirst = 5000
/** How far back what was not observed matters to what is counted anew, and how many stretches are looked at. */
const spotsLookBack = 7 * 86_400_000
const mostSpots = 500
/** How soon it is tried again when the disk refused. */
const retry = 60_000

/** Makes the storm watch. */
export function createStormWatch({ ports, store, desk, isMatching }: StormWatchParts): StormWatch {
  const { clock, log } = ports
  const trackers = new Map<StormSubject, StormTracker>()
  /** When each subject is to be looked at next. */
  const due = new Map<StormSubject, number>()
  const lookedAt = new Map<StormSubject, number>()
  const anew = new Set<StormSubject>()
  let timer: Cancel | undefined
  let running = false

  /** Those that are to warn, all sources, and what was not observed: read once for each round. */
  let watches: readonly StoredWatch[] = []
  let sources: readonly StoredSource[] = []
  let spots: readonly StoredBlindSpot[] = []
  function readAgain(): void {
    watches = store.watches.list().filter(({ storm }) => storm)
    sources = store.sources.list()
    spots = store.blindSpots.list(clock.now() - spotsLookBack, mostSpots)
  }

  function tracker(subject: StormSubject): StormTracker {
    const known = trackers.get(subject)
    if (known !== undefined) return known
    const made = createStormTracker(subject, {
      ...{ store, desk, now: () => clock.now() },
      observed: (of) => observedShare(sources, spots, watches.find(({ id }) => id === of)?.sourceIds),
      isToldElsewhere: (of) =>
        of === 'overall' && [...trackers].some(([id, other]) => id !== of && other.isStorming()),
    })
    trackers.set(subject, made)
    return made
  }

  /** All subjects; the watches come first, so that what one of them tells is not told again of all together. */
  function subjects(): readonly StormSubject[] {
    const isAnything = watches.length > 0 || store.items.countOf(['report']) > 0
    return isAnything ? [...watches.map(({ id }) => id), 'overall'] : []
  }

  function ask(subject: StormSubject, wait: number): void {
    const at = Math.max(clock.now() + wait, (lookedAt.get(subject) ?? 0) + throttle)
    due.set(subject, Math.min(due.get(subject) ?? at, at))
  }

  function askAll(): void {
    for (const subject of subjects()) ask(subject, 0)
  }

  function wake(): void {
    timer?.()
    if (!running) return
    const now = clock.now()
    const bucketEnd = bucketOf(now - settle) + bucketLength + settle
    const next = Math.min(bucketEnd, ...due.values())
    timer = clock.after(Math.max(next - now, breath), () => {
      if (clock.now() >= bucketEnd) askAll()
      workThrough()
      wake()
    })
  }

  function workThrough(): void {
    readAgain()
    const begun = performance.now()
    const now = clock.now()
    const order = subjects()
    for (const subject of order) {
      if ((due.get(subject) ?? Number.POSITIVE_INFINITY) > now) continue
      if (performance.now() - begun > most) return
      if (isBeingMatched(subject)) due.delete(subject)
      else look(subject)
    }
    for (const subject of due.keys()) if (!order.includes(subject)) due.delete(subject)
  }

  /** While stored items are searched for a watch, its mentions are not all there. */
  function isBeingMatched(subject: StormSubject): boolean {
    return subject === 'overall' ? watches.some(({ id }) => isMatching(id)) : isMatching(subject)
  }

  function look(subject: StormSubject): void {
    due.delete(subject)
    try {
      const one = tracker(subject)
      if (anew.delete(subject)) one.reset()
      if (one.work()) lookedAt.set(subject, clock.now())
      else due.set(subject, clock.now())
    } catch (error) {
      log.error('Mentions could not be counted', { error: String(error) })
      due.set(subject, clock.now() + retry)
    }
  }

  /** Forgets the watches that are gone or no longer warn, and ends their alarms. */
  function forgetGone(): void {
    const wanted = new Set(subjects())
    for (const subject of trackers.keys()) {
      if (wanted.has(subject)) continue
      trackers.delete(subject)
      store.write(() => {
        store.storms.remove(subject)
        desk.drop({ kind: 'watch', id: subject })
      })
    }
  }

  return {
    arrived(items, isImport) {
      let isHeard = false
      for (const { watchIds, kind, publishedAt, receivedAt } of items) {
        const heard = watchIds.filter((id) => watches.some((watch) => watch.id === id))
        if (heard.length === 0 && kind !== 'report') continue
        const at = Math.min(publishedAt, receivedAt)
        isHeard = true
        for (const subject of [...heard, 'overall']) {
          if (isImport) anew.add(subject)
          tracker(subject).heard(at)
          ask(subject, isImport ? importsTogether : 0)
        }
      }
      if (isHeard) wake()
    },
    watchesChanged(watchId) {
      readAgain()
      forgetGone()
      for (const subject of watchId === undefined ? ['overall'] : [watchId, 'overall']) {
        anew.add(subject)
        store.write(() => store.storms.forgetMarks(subject))
      }
      askAll()
      wake()
    },
    matched() {
      askAll()
      wake()
    },
    start() {
      running = true
      readAgain()
      for (const subject of subjects()) {
        tracker(subject)
        ask(subject, atFirst)
      }
      wake()
    },
    nudge() {
      askAll()
      wake()
    },
    stop() {
      running = false
      timer?.()
    },
  }
}
