import type { SourceErrorKind, SourceKind, SourceSettings } from '../../shared/model/source.ts'

/** A source as it is kept. Times in milliseconds since 1970. Secret settings are sealed. */
export interface StoredSource {
  readonly id: string
  readonly kind: SourceKind
  readonly name: string
  readonly everyMinutes: number
  readonly settings: SourceSettings
  readonly paused: boolean
  readonly createdAt: number
  /** What the adapter returned last time; `undefined` before the first success. */
  readonly state: unknown
  /** When it is to be polled next. */
  readonly dueAt: number
  readonly lastTriedAt: number | undefined
  readonly lastSuccessAt: number | undefined
  /** Failures in a row. */
  readonly failures: number
  /** True while it could not be observed through no fault of its own. */
  readonly blind: boolean
  readonly error: StoredSourceError | undefined
}

export interface StoredSourceError {
  readonly kind: SourceErrorKind
  readonly message: string
  readonly advice: string
  readonly at: number
}

/** What a poll changed about its source. */
export interface PollOutcome {
  readonly triedAt: number
  readonly dueAt: number
  readonly succeeded: boolean
  readonly blind: boolean
  readonly failures: number
  /** Absent clears the last error. */
  readonly error?: StoredSourceError
  /** Absent keeps the adapter's last state. */
  readonly state?: unknown
}

/** How many sources there are, paused ones included, and how many of those not paused have trouble. */
export interface SourceTally {
  readonly total: number
  /** Not observed through no fault of their own. */
  readonly blind: number
  /** Could not be read for another reason. */
  readonly failing: number
}

export interface SourceStore {
  /** Without those removed, oldest first. */
  list(): readonly StoredSource[]
  /** The same in numbers, cheap enough for every poll. */
  tally(): SourceTally
  get(id: string): StoredSource | undefined
  add(source: StoredSource): void
  change(
    id: string,
    patch: Partial<Pick<StoredSource, 'name' | 'everyMinutes' | 'settings' | 'paused' | 'dueAt' | 'state'>>,
  ): void
  /** Hides the source and its items; `restore` brings both back until `purge` has run. */
  remove(id: string, at: number): void
  restore(id: string): void
  recordPoll(id: string, outcome: PollOutcome): void
  /** Ids of sources that are neither paused nor removed and due at `now`, longest due first. */
  due(now: number, limit: number): readonly string[]
  /** When the next one is due, `undefined` when there is none. */
  nextDueAt(): number | undefined
}
