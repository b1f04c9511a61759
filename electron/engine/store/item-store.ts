import type { ItemKind, ItemNeed, ItemState, NormalItem } from '../../shared/model/item.ts'

/** An item to be stored: what one source gave, and the watches it is a hit of. */
export interface NewItem extends NormalItem {
  readonly sourceId: string
  readonly state: ItemState
  readonly watchIds: readonly string[]
  /** Tells the person who said it from all others; absent when nothing is known about them. */
  readonly voice?: string
}

/** An item as it is kept; the source's own identity of it is kept only as a hash. */
export interface StoredItem
  extends Omit<
    NewItem,
    'externalId' | 'authorId' | 'voice' | 'repeats' | 'report' | 'answerTo' | 'mine' | 'thread'
  > {
  readonly id: string
  readonly sourceName: string
  readonly snoozedUntil: number | undefined
  /** Of a report that several sent: how many people they are, as far as they can be told apart. */
  readonly people?: number
  /** In how many places its story is told, itself included. */
  readonly spread: number
  /** The incident it belongs to. */
  readonly incidentId?: string
  /** The item that stands for its story, if that is another; state, need and snooze are then that one's. */
  readonly leaderId: string | undefined
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
  /** Only what belongs to this incident, or to one that was merged into it. */
  readonly incidentId?: string | undefined
  /** In lists without a query: without what belongs to an incident, which stands there as one (`folds` of the incidents). */
  readonly fold?: boolean | undefined
}

/** What matching looks at in an item. */
export type ScannedItem = Pick<StoredItem, 'id' | 'kind' | 'sourceId' | 'title' | 'text' | 'url' | 'html'> & {
  /** The item that stands for it in lists, mostly itself. */
  readonly storyId: string
}

/** Either named items or all that a filter selects. */
export type ItemSelection = { readonly ids: readonly string[] } | { readonly filter: ItemFilter }

export interface ItemChange {
  readonly state?: ItemState
  readonly needs?: ItemNeed
  /** Only with state `snoozed`; any other state clears it. */
  readonly snoozedUntil?: number
  /** Changes only what is set aside, which is otherwise left where it is. */
  readonly bringsBack?: boolean
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
  /**
   * Call inside `write`. An item that is known (same source and externalId) is never added twice; when its words or
   * its address changed, `watchIds` says anew which watches it is a hit of.
   */
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
  /** How the items of a source stand, by the source's own identities; those that are not stored are left out. */
  statesOf(sourceId: string, externalIds: readonly string[]): ReadonlyMap<string, ItemState>
  /** These items as `list` gives them, in this order; those that are gone are left out. */
  some(ids: readonly string[], textLimit: number): readonly StoredItem[]
  /**
   * Changes what is selected and says how it was before; items that already are as wanted are neither touched
   * nor returned. With `limit` at most that many: call again until fewer come back, letting others in between.
   */
  change(selection: ItemSelection, change: ItemChange, limit?: number): readonly ItemBefore[]
  putBack(before: readonly ItemBefore[]): void
  /** What is set aside counts only as that. */
  counts(): { total: number; unread: number; needsAnswer: number; snoozed: number; aside: number }
  /** How many of each kind came after a moment (milliseconds since 1970), members of a story left out. */
  countSince(receivedAt: number): Readonly<Record<ItemKind, number>>
  /** Wakes snoozed items whose time has come; returns how many. */
  wakeSnoozed(now: number): number
  nextSnoozeAt(): number | undefined
  /**
   * Walks all items in steps, oldest first, for matching a changed watch; those of removed sources too, which may
   * come back. `html` is read only when asked for.
   */
  scan(afterId: string | undefined, limit: number, withHtml?: boolean): readonly ScannedItem[]
  /** From the newest on, before `beforeId`, what is not hidden. */
  scanBack(beforeId: string | undefined, limit: number, withHtml?: boolean): readonly ScannedItem[]
  /** These items as `scan` gives them, newest first; those that are gone or hidden are left out. */
  look(ids: readonly string[], withHtml?: boolean): readonly ScannedItem[]
  /**
   * Newest first, the items in which all words of one of these phrases stand (in any order; a trailing `*` lets the
   * last one go on), those of removed sources included. `undefined` when there are more than `most`, or when the
   * word index cannot say. It knows fewer spellings of a letter than a matcher, "ß" and "ss" for example.
   */
  withWords(phrases: readonly string[], most: number): readonly string[] | undefined
  /** Of the `limit` items before one, those in whose address or markup one of these hosts stands; `next` leads on. */
  withLinks(
    hosts: readonly string[],
    before: string | undefined,
    limit: number,
  ): { readonly ids: readonly string[]; readonly next?: string }
  /** How many items of these kinds there are, in all sources or in these. */
  countOf(kinds: readonly ItemKind[], sourceIds?: readonly string[]): number
  setWatch(watchId: string, itemIds: readonly string[]): void
  clearWatch(watchId: string): void
}
