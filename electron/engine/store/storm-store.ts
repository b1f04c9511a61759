import type { StoredWatch } from './watch-store.ts'

/** Whose storms: the id of a watch, or `overall` for all that warn of storms together, and the reports. */
export type StormSubject = StoredWatch['id'] | 'overall'

/** What the storm watch needs of one mention. Times in milliseconds since 1970. */
export interface StormMention {
  /** When it was said. */
  readonly at: number
  /** Stands for the person who said it; the same number is the same person. */
  readonly voice: number
  readonly sourceId: string
  /** When its source was first read, if this came with that first import and so is history, not news. */
  readonly importedAt: number | undefined
}

/** A mention with its words. */
export interface StormText {
  readonly id: string
  readonly voice: number
  readonly title: string
  /** The beginning of it. */
  readonly text: string
}

/** What was usual in one hour. */
export interface StormHour {
  /** When it began. */
  readonly at: number
  readonly expected: number
  /** Up to how many were still ordinary. */
  readonly high: number
  /** The share of the hour that was watched, 0 to 1. */
  readonly observed: number
}

/** What the storm watch keeps of one subject besides what it can read off the mentions. */
export interface StormRecord {
  /** What the person has been told. JSON only. */
  readonly told: unknown
  /** The newest item that has been counted: what has a higher number came later. */
  readonly countedItem: number
  /** The detector's memory at several moments, oldest first. JSON only. */
  readonly marks: readonly { readonly at: number; readonly mark: unknown }[]
}

/** Everything about storms that stands in the file. Mentions of removed sources are left out everywhere. */
export interface StormStore {
  /** Oldest first, from `from` on and before `to`. */
  mentions(subject: StormSubject, from: number, to: number): readonly StormMention[]
  /** When the oldest mention since `from` was said. */
  firstSince(subject: StormSubject, from: number): number | undefined
  /** The same among those that were stored after this item. */
  firstAfter(subject: StormSubject, item: number, from: number): number | undefined
  /** The number of the newest item. */
  newestItem(): number
  /** How many, by how many people, where; most first. */
  sum(
    subject: StormSubject,
    from: number,
    to: number,
  ): {
    readonly count: number
    readonly authors: number
    readonly places: readonly { readonly sourceId: string; readonly name: string; readonly count: number }[]
  }
  /** Newest first, at most `limit`, texts cut to `textLimit` characters. */
  texts(
    subject: StormSubject,
    from: number,
    to: number,
    limit: number,
    textLimit: number,
  ): readonly StormText[]
  /** Mentions and people in each stretch of `length` milliseconds that has any; `number` counts them from `from`. */
  tally(
    subject: StormSubject,
    from: number,
    to: number,
    length: number,
  ): readonly { readonly number: number; readonly count: number; readonly authors: number }[]
  /** Mentions of every watch in each hour since `from`; `hour` counts from there. */
  perHour(from: number): readonly { readonly id: string; readonly hour: number; readonly count: number }[]
  hours(subject: StormSubject, from: number, to: number): readonly StormHour[]
  get(subject: StormSubject): StormRecord | undefined
  /** Of `marks` only those from `changedFrom` on are written; those that are no longer among them are dropped. */
  save(subject: StormSubject, record: StormRecord, changedFrom: number, hours: readonly StormHour[]): void
  /** Forgets the detector's memory but not what was told. */
  forgetMarks(subject: StormSubject): void
  /** Forgets everything about a subject that is no more. */
  remove(subject: StormSubject): void
}
