import { createHmac, randomBytes } from 'node:crypto'
import { createKeyFinder } from './find-by-key.ts'
import type { Clock, Secrets } from './ports.ts'
import { sourceAdapters } from './sources/registry.ts'
import { maskSettings, openSettings } from './sources/secret-settings.ts'
import type { DoorPath, Inbox, Letter, Refusal, SourceAdapter } from './sources/source-adapter.ts'
import type { Store, StoredLetter, StoredSource } from './store/store.ts'

/**
 * What became of a letter. `taken`: it is stored; `unknown`: no source has that key; `too-often`: over the limits, not
 * kept; `too-long`: longer than that source takes; `full`: so many wait to be read that no more are kept.
 */
export type IntakeOutcome = 'taken' | 'unknown' | 'too-often' | 'too-long' | 'full' | Refusal

/** What comes through a door, before anything has been done about it. */
export type Posted = Omit<Letter, 'id' | 'at' | 'caller'>

/** Takes what others post to sources, stores it at once, and hands it to the source that it is for. */
export interface IntakeDesk {
  /** Takes a letter for the source of that kind of door and key. Rejects when the disk refuses. */
  take(path: DoorPath, key: string, posted: Posted): Promise<IntakeOutcome>
  /** What whoever wants to post to that door has to know before; `undefined` where there is no such door. */
  terms(path: DoorPath, key: string): Promise<object | undefined>
  /** What waits for a source; `undefined` where nobody can call. */
  inboxOf(sourceId: string): SourceInbox | undefined
}

/** An inbox, and up to which letter it reaches. */
export interface SourceInbox extends Inbox {
  /** The number of its last letter. */
  readonly upTo: number | undefined
}

interface IntakeDeskParts {
  readonly clock: Clock
  readonly secrets: Secrets
  readonly store: Pick<Store, 'intake' | 'sources' | 'write'>
  /** Whether the shell takes what others post. */
  isOpen(): boolean
  /** A source was made due, since something came for it. */
  onDue(): void
}

const minute = 60_000
/** Letters and bytes of one source that wait at most; beyond, no more are taken until some have been read. */
const mostWaiting = 10_000
/** Letters and bytes that one poll gets to read. */
const aPoll = { letters: 500, bytes: 8_000_000 }
/** Sources and callers that are counted in a minute. */
const mostCounted = 20_000
/** Under which name the print of a caller is kept; no header may have a space. */
const callerName = 'the caller'
/** Characters of one header that are kept. */
const longestHeader = 1000

/** Makes the desk. */
export function createIntakeDesk({ clock, secrets, store, isOpen, onDue }: IntakeDeskParts): IntakeDesk {
  const now = () => clock.now()
  const finders = new Map<DoorPath, ReturnType<typeof createKeyFinder>>()
  /** Letters of each source, and of each caller, in the minute under way and in the one before. */
  let counts = new Map<string, number>()
  let countsBefore = new Map<string, number>()
  /** Makes prints of callers that are of no use to anybody, and are others after the next start. */
  const salt = randomBytes(32)
  let countedFrom = Number.NEGATIVE_INFINITY

  function finderOf(path: DoorPath) {
    const finder =
      finders.get(path) ??
      createKeyFinder({ sources: store.sources, now, keyOf: (source) => keyOf(source, path) })
    finders.set(path, finder)
    return finder
  }

  function startCounting(): void {
    const passed = now() - countedFrom
    if (passed >= 0 && passed < minute) return
    countsBefore = passed < 2 * minute ? counts : new Map()
    counts = new Map()
    countedFrom = now()
  }

  /** Counts one more, and says how many came in the minute under way. */
  function count(what: string): number {
    startCounting()
    const counted = (counts.get(what) ?? 0) + 1
    // What is counted of callers is given up before it fills the memory; the limit of all of them holds on.
    if (counts.size < mostCounted || counts.has(what)) counts.set(what, counted)
    return counted
  }

  /** How many come in a minute at present. */
  function rate(id: string): number {
    startCounting()
    return Math.max(counts.get(id) ?? 0, countsBefore.get(id) ?? 0)
  }

  async function settingsOf({ kind, settings }: StoredSource) {
    const adapter: SourceAdapter = sourceAdapters[kind]
    return adapter.settings.parse(await openSettings(adapter.settings, settings, secrets))
  }

  function printOf(caller: string | undefined): string | undefined {
    if (caller === undefined) return undefined
    return createHmac('sha256', salt).update(caller).digest('base64url').slice(0, 16)
  }

  return {
    async take(path, key, posted) {
      const source = finderOf(path).find(key)
      if (typeof source === 'string') return source
      const adapter: SourceAdapter = sourceAdapters[source.kind]
      const door = adapter.door
      if (door === undefined) return 'unknown'
      count(source.id)
      const caller = printOf(door.callerOf?.(posted.headers))
      if (caller !== undefined && count(`${source.id} ${caller}`) > (door.mostOfOne ?? door.mostAMinute))
        return 'too-often'
      if (posted.body.length > door.longest) return 'too-long'
      const at = now()
      if (door.admit !== undefined) {
        const lately = rate(source.id)
        const refusal = await door.admit({ ...posted, at }, await settingsOf(source), { lately })
        if (refusal !== undefined) return refusal
      }
      // Those that were refused leave room for those that do as they are asked.
      if (count(`${source.id} taken`) > door.mostAMinute) return 'too-often'
      let isDue = false
      const taken = store.write(() => {
        // Opening the secrets took its time, in which the source may have been removed.
        if (store.sources.get(source.id) === undefined) return 'unknown'
        const waiting = store.intake.waiting(source.id)
        if (waiting >= mostWaiting) return 'full'
        store.intake.add(source.id, {
          at,
          type: posted.type,
          headers: {
            ...kept(posted.headers, door.keeps),
            ...(caller === undefined ? {} : { [callerName]: caller }),
          },
          body: posted.body,
        })
        // With others before it the source is due already, is reading, or rests after a failure.
        if (waiting > 0 || source.paused) return 'taken'
        store.sources.change(source.id, { dueAt: at })
        isDue = true
        return 'taken'
      })
      if (isDue) onDue()
      return taken
    },
    async terms(path, key) {
      const source = finderOf(path).find(key)
      if (typeof source === 'string') return undefined
      const door: SourceAdapter['door'] = sourceAdapters[source.kind].door
      // The next one is the one that is asked about.
      return door?.terms?.(await settingsOf(source), { lately: rate(source.id) + 1, at: now() })
    },
    inboxOf(sourceId) {
      if (!isOpen()) return undefined
      const stored = store.intake.oldest(sourceId, aPoll.letters, aPoll.bytes)
      return {
        letters: stored.map(toLetter),
        upTo: stored.at(-1)?.number,
      }
    },
  }
}

function toLetter({ number, at, type, headers: stored, body }: StoredLetter): Letter {
  const { [callerName]: caller, ...headers } = stored
  const letter = { id: `${at.toString(36)}-${number}`, at, type, headers, body }
  return caller === undefined ? letter : { ...letter, caller }
}

/** The key of a source's door, if it has one of that kind. */
function keyOf({ kind, settings }: StoredSource, path: DoorPath): string | undefined {
  const adapter: SourceAdapter = sourceAdapters[kind]
  if (adapter.door?.path !== path) return undefined
  const read = adapter.settings.safeParse(maskSettings(adapter.settings, settings))
  return read.success ? adapter.door.key(read.data) : undefined
}

function kept(
  headers: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name]
      return value === undefined ? [] : [[name, value.slice(0, longestHeader)]]
    }),
  )
}
