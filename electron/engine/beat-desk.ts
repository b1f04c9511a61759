import { hash } from 'node:crypto'
import type { Clock, Log } from './ports.ts'
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
  /** The machine has woken up: what was called meanwhile found nobody. */
  woke(): void
}

export interface BeatDeskParts {
  readonly clock: Clock
  readonly log: Log
  readonly store: Pick<Store, 'beats' | 'facts' | 'sites' | 'sources' | 'write'>
  /** Where the shell takes beats, with a slash at the end; `undefined` when it takes none. */
  address(): string | undefined
  /** A source was made due, since its beat changes what is known of it. */
  onDue(): void
}

/** Beats a minute that are taken of one source, and of all together; wrong keys count too. */
const most = { ofOne: 60, ofAll: 600 }
const minute = 60_000
/** Characters of a beat's text that are kept. */
const longestText = 1000
/** A shorter absence is no more than a restart, and whoever reports in rarely does so in just that moment. */
const longAbsence = 5 * minute

/** Makes the desk. To be made before the ledger of blind spots starts, which notes that Storeminder runs again. */
export function createBeatDesk({ clock, log, store, address, onDue }: BeatDeskParts): BeatDesk {
  const counts = new Map<string, number>()
  let all = 0
  let countedFrom = Number.NEGATIVE_INFINITY
  let heardSince = startHearing()

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

  function isTooOften(key: string): boolean {
    const now = clock.now()
    if (now - countedFrom >= minute || now < countedFrom) {
      counts.clear()
      all = 0
      countedFrom = now
    }
    all += 1
    const print = hash('sha256', key, 'base64')
    const count = (counts.get(print) ?? 0) + 1
    if (all > most.ofAll) return true
    counts.set(print, count)
    return count > most.ofOne
  }

  return {
    take(key, report) {
      if (isTooOften(key)) return 'too-often'
      const source = store.sources.list().find((one) => isFor(one, key))
      if (source === undefined) return 'unknown'
      const { id, paused } = source
      const now = clock.now()
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
      const last = store.beats.last(sourceId)
      return {
        heardSince,
        addressOf: (key) => `${base}${key}`,
        ...(last === undefined ? {} : { last }),
      }
    },
    woke() {
      if (clock.now() - aliveAt() < longAbsence) return
      heardSince = clock.now()
      try {
        store.write(() => store.facts.set('beatsHeardSince', heardSince))
      } catch (error) {
        log.warn('It could not be written down since when beats are heard', { error: String(error) })
      }
    },
  }
}

/** Whether a source waits for beats with this key. Compared by hash, so that the time taken tells nothing of it. */
function isFor({ kind, settings }: StoredSource, key: string): boolean {
  const adapter: SourceAdapter = sourceAdapters[kind]
  if (adapter.beatKey === undefined) return false
  const read = adapter.settings.safeParse(maskSettings(adapter.settings, settings))
  const own = read.success ? adapter.beatKey(read.data) : undefined
  return own !== undefined && hash('sha256', own) === hash('sha256', key)
}
