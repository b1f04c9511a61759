import type { AlarmState } from '../../shared/model/alarm.ts'
import type { Problem } from '../../shared/model/health.ts'
import type { ItemKind, ItemNeed, ItemState } from '../../shared/model/item.ts'
import type { SiteCheck, SiteVerdict } from '../../shared/model/site.ts'
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

export interface SourceStore {
  /** Without those removed, oldest first. */
  list(): readonly StoredSource[]
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

export interface NewItem {
  readonly sourceId: string
  /** The source's own identity of the item; unique together with `sourceId`. */
  readonly externalId: string
  readonly kind: ItemKind
  readonly title: string
  readonly text: string
  readonly html: string | undefined
  readonly url: string | undefined
  readonly author: string | undefined
  readonly publishedAt: number
  readonly receivedAt: number
  readonly state: ItemState
  readonly needs: ItemNeed
  readonly watchIds: readonly string[]
}

/** An item as it is kept; the source's own identity of it is kept only as a hash. */
export interface StoredItem extends Omit<NewItem, 'externalId'> {
  readonly id: string
  readonly sourceName: string
  readonly snoozedUntil: number | undefined
}

export interface ItemFilter {
  /** Words that must all stand in title or text; a trailing `*` or the last word matches as a prefix; "quoted phrases" stand as such. */
  readonly query?: string | undefined
  readonly kinds?: readonly ItemKind[] | undefined
  readonly sourceId?: string | undefined
  readonly watchId?: string | undefined
  readonly state?: ItemState | undefined
  /** Any of these; together with `state` both must hold. */
  readonly states?: readonly ItemState[] | undefined
  readonly needs?: ItemNeed | undefined
}

/** Either named items or all that a filter selects. */
export type ItemSelection = { readonly ids: readonly string[] } | { readonly filter: ItemFilter }

export interface ItemChange {
  readonly state?: ItemState
  readonly needs?: ItemNeed
  /** Only with state `snoozed`; any other state clears it. */
  readonly snoozedUntil?: number
}

/** How an item was before a change, enough to put it back. */
export interface ItemBefore {
  readonly id: string
  readonly state: ItemState
  readonly needs: ItemNeed
  readonly snoozedUntil: number | undefined
}

export interface InsertOutcome {
  /** Ids of the items that were not known, in the order given. */
  readonly added: readonly { readonly id: string; readonly item: NewItem }[]
  /** How many known ones had changed words and were updated; their state stays. */
  readonly updated: number
}

export interface ItemStore {
  /** Call inside `write`. An item that is known (same source and externalId) is never added twice. */
  insert(items: readonly NewItem[]): InsertOutcome
  /**
   * Newest first: by the earlier of publication and receipt, then by id; with a query by arrival. `text` is
   * cut to `textLimit` characters, `html` left out. At most 1,000 come at once. With a quoted phrase a page may be
   * shorter than `limit` although more follows: only an absent `nextCursor` says that this was all.
   */
  list(
    filter: ItemFilter,
    page: { readonly limit: number; readonly cursor?: string | undefined; readonly textLimit: number },
  ): { readonly items: readonly StoredItem[]; readonly nextCursor: string | undefined }
  get(id: string): StoredItem | undefined
  /**
   * Changes what is selected and says how it was before; items that already are as wanted are neither touched
   * nor returned. With `limit` at most that many: call again until fewer come back, letting others in between.
   */
  change(selection: ItemSelection, change: ItemChange, limit?: number): readonly ItemBefore[]
  putBack(before: readonly ItemBefore[]): void
  counts(): { total: number; unread: number; needsAnswer: number; snoozed: number }
  /** Wakes snoozed items whose time has come; returns how many. */
  wakeSnoozed(now: number): number
  nextSnoozeAt(): number | undefined
  /** Walks all items in steps, oldest first, for matching a changed watch: titles and texts after `afterId`. */
  scan(
    afterId: string | undefined,
    limit: number,
  ): readonly { readonly id: string; readonly title: string; readonly text: string }[]
  setWatch(watchId: string, itemIds: readonly string[]): void
  clearWatch(watchId: string): void
}

export interface StoredSite {
  readonly sourceId: string
  readonly name: string
  readonly url: string
  readonly verdict: SiteVerdict
  readonly since: number | undefined
  readonly confirming: boolean
  readonly lastCheck: StoredCheck | undefined
}
export type StoredCheck = Omit<SiteCheck, 'at'> & { readonly at: number }

export interface SiteStore {
  /** Sites whose source is not removed. */
  list(): readonly StoredSite[]
  get(sourceId: string): StoredSite | undefined
  record(site: Omit<StoredSite, 'name' | 'lastCheck'> & { readonly check: StoredCheck }): void
  /** Newest first. */
  history(sourceId: string, since: number, limit: number): readonly StoredCheck[]
}

export interface StoredWatch {
  readonly id: string
  readonly name: string
  readonly terms: readonly string[]
  readonly createdAt: number
}

export interface WatchStore {
  list(): readonly StoredWatch[]
  save(watch: StoredWatch): void
  remove(id: string): void
}

export interface StoredAlarm {
  readonly id: string
  readonly sourceId: string
  readonly title: string
  readonly text: string
  readonly state: AlarmState
  readonly raisedAt: number
  readonly acknowledgedAt: number | undefined
  readonly note: string | undefined
  readonly endedAt: number | undefined
  readonly itemId: string | undefined
}

export interface AlarmStore {
  /** Newest first. */
  list(state: AlarmState | undefined, limit: number): readonly StoredAlarm[]
  get(id: string): StoredAlarm | undefined
  /** The one of this source that is not over, if any. */
  open(sourceId: string): StoredAlarm | undefined
  /** Adds or replaces by id. */
  save(alarm: StoredAlarm): void
}

/** A message to the operator that has not been delivered, or was and can be clicked. */
export interface StoredNotice {
  readonly id: string
  readonly itemId: string | undefined
  readonly alarmId: string | undefined
  readonly urgency: 'news' | 'alarm'
  readonly title: string
  readonly body: string
  readonly createdAt: number
  readonly deliveredAt: number | undefined
  readonly attempts: number
}

export interface NoticeStore {
  add(notice: StoredNotice): void
  pending(limit: number): readonly StoredNotice[]
  get(id: string): StoredNotice | undefined
  markDelivered(ids: readonly string[], at: number): void
  markTried(ids: readonly string[]): void
}

export interface UndoStore {
  /** Keeps what is needed to take a change back. JSON only. */
  keep(id: string, at: number, change: unknown): void
  /** Gives it back once and forgets it. */
  take(id: string): unknown
}

export interface ProblemStore {
  list(): readonly Problem[]
  /** The same id replaces the older one. */
  add(problem: Problem): void
  remove(id: string): void
}

/** Everything the engine keeps, in one SQLite file. All calls are synchronous and short. */
export interface Store {
  readonly sources: SourceStore
  readonly items: ItemStore
  readonly sites: SiteStore
  readonly watches: WatchStore
  readonly alarms: AlarmStore
  readonly notices: NoticeStore
  readonly undo: UndoStore
  readonly problems: ProblemStore
  /** Runs in one transaction: all or nothing. A call inside another joins it. */
  write<T>(work: () => T): T
  /** Small facts that outlive a restart, e.g. `pausedUntil`. JSON only. */
  readonly facts: { get(name: string): unknown; set(name: string, value: unknown): void }
  /**
   * Deletes one small step of what is no longer needed; true while there is more to do. Items older than
   * `keepSince` that nobody needs, what belongs to sources removed before `removedBefore`, old undo entries,
   * delivered notices and site checks.
   */
  prune(limits: { readonly keepSince: number; readonly removedBefore: number }): boolean
  /** Writes a consistent copy into the backup folder, keeps the newest three. */
  backUp(): Promise<void>
  close(): void
}
