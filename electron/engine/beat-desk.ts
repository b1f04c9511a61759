import { createKeyFinder } from './find-by-key.ts'
import type { Cancel, Clock, Log } from './ports.ts'
import { sourceAdapters } from './sources/registry.ts'
import { maskSettings } from './sources/secret-settings.ts'
import type { BeatInbox, SourceAdapter } from './sources/source-adapter.ts'
import type { Store, StoredSource } from './store/store.ts'

/** What somebody who calls a beat address says. */
export interface BeatReport {
  /** Whether the work failed that is reported about. */
  readonly failed: boolean
  /** What was said besides; foreign text. */
  readonly text: string
}

/** What became of a beat. `unknown`: no source has that key; `too-often`: over the limits, not kept. */
export type BeatOutcome = 'taken' | 'unknown' | 'too-often'

/** Takes the calls of what reports in by itself, and hands the last one to the source that waits for it. */
export interface BeatDesk {
  /** Stores a beat at once. Throws when the disk refuses. */
  take(key: string, report: BeatReport): BeatOutcome
  /** What a source may know of its beats; `undefined` where nobody can call. */
  inboxOf(sourceId: string): BeatInbox | undefined
  /** Begins to notice when the machine slept: what was called meanwhile found nobody. */
  start(): void
  stop(): void
}

export interface BeatDeskParts {
  readonly clock: Clock
  readonly log: Log
  readonly store: Pick<Store, 'beats' | 'facts' | 'sites' | 'sources' | 'write'>
  /** Where the shell takes calls, with a slash at the end; `undefined` when it takes none. */
  address(): string | undefined
  /** A source was made due, since its beat changes what is known of it. */
  onDue(): void
}

/** Beats a minute that are taken of one source. */
const mostOfOne = 60
const minute = 60_000
/** Characters of a beat's text that are kept. */
const longestText = 1000
/** A shorter absence is no more than a restart, and whoever reports in rarely does so in just that moment. */
const longAbsence = 5 * minute
/** Milliseconds between two looks at the clock. */
const look = minute

/** Makes the desk. To be made before the ledger of blind spots starts, which notes that Storeminder runs again. */
export function createBeatDesk({ clock, log, store, address, onDue }: BeatDeskParts): BeatDesk {
  const keys = createKeyFinder({ sources: store.sources, now: () => clock.now(), keyOf: beatKeyOf })
  const counts = new Map<string, number>()
  let countedFrom = Number.NEGATIVE_INFINITY
  let heardSince = startHearing()
  /** When the clock was last looked at; `undefined` before the start. */
  let seenAt: number | undefined
  let timer: Cancel | undefined

  /** Since when all calls were heard: since the last longer absence. */
  function startHearing(): number {
    const since = store.facts.get('beatsHeardSince')
    const now = clock.now()
    if (typeof since === 'number' && since <= now && now - aliveAt() < longAbsence) return since
    store.write(() => store.facts.set('beatsHeardSince', now))
    return now
  }

  /** When the ledger of blind spots last noted that Storeminder runs. */
  function aliveAt(): number {
    const at = store.facts.get('aliveAt')
    return typeof at === 'number' ? at : Number.NEGATIVE_INFINITY
  }

  /**
   * A gap between two looks is a sleep. Asked for by whoever uses what it says, since after waking nobody knows whose
   * timer comes first.
   */
  function noticeSleep(): void {
    if (seenAt === undefined) return
    const now = clock.now()
    if (now - seenAt >= longAbsence) {
      heardSince = now
      try {
        store.write(() => store.facts.set('beatsHeardSince', heardSince))
      } catch (error) {
        log.warn('It could not be written down since when beats are heard', { error: String(error) })
      }
    }
    seenAt = now
  }

  function lookAgain(): void {
    noticeSleep()
    timer = clock.after(look, lookAgain)
  }

  function startCounting(now: number): void {
    if (now - countedFrom < minute && now >= countedFrom) return
    counts.clear()
    countedFrom = now
  }

  return {
    take(key, report) {
      const now = clock.now()
      startCounting(now)
      const source = keys.find(key)
      if (typeof source === 'string') return source
      const { id, paused } = source
      const count = (counts.get(id) ?? 0) + 1
      counts.set(id, count)
      if (count > mostOfOne) return 'too-often'
      // What already counts as well learns nothing from one more good beat.
      const isNews = !paused && (report.failed || store.sites.get(id)?.verdict !== 'up')
      store.write(() => {
        store.beats.record(id, { at: now, failed: report.failed, text: report.text.slice(0, longestText) })
        if (isNews) store.sources.change(id, { dueAt: now })
      })
      if (isNews) onDue()
      return 'taken'
    },
    inboxOf(sourceId) {
      const base = address()
      if (base === undefined) return undefined
      noticeSleep()
      const last = store.beats.last(sourceId)
      return {
        heardSince,
        addressOf: (key) => `${base}beat/${key}`,
        ...(last === undefined ? {} : { last }),
      }
    },
    start() {
      seenAt = clock.now()
      lookAgain()
    },
    stop: () => timer?.(),
  }
}

/** The key by which somebody reports in to a source. */
function beatKeyOf({ kind, settings }: StoredSource): string | undefined {
  const adapter: SourceAdapter = sourceAdapters[kind]
  if (adapter.beatKey === undefined) return undefined
  const read = adapter.settings.safeParse(maskSettings(adapter.settings, settings))
  return read.success ? adapter.beatKey(read.data) : undefined
}
