import type { SiteCheck, SiteFacts, SiteVerdict } from '../../shared/model/site.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import type { AnswerTally } from './answer-tally.ts'

export interface StoredSite {
  readonly sourceId: string
  readonly name: string
  readonly url: string
  readonly verdict: SiteVerdict
  readonly since: number | undefined
  readonly confirming: boolean
  readonly lastCheck: StoredCheck | undefined
  /** What checks found out besides. */
  readonly facts: SiteFacts | undefined
}
export type StoredCheck = Omit<SiteCheck, 'at'> & { readonly at: number }

/** One check to be kept, and the verdict after it. */
export interface CheckRecord
  extends Pick<StoredSite, 'sourceId' | 'url' | 'verdict' | 'since' | 'confirming'> {
  readonly check: StoredCheck
  /** Milliseconds after a check for which it can still be believed: a longer pause before this one is unknown time. */
  readonly speaksFor: number
  /** Whether the person had announced that the site may be down now. */
  readonly maintenance?: boolean
  /** Each fact replaces the one that was known; absent keeps all. */
  readonly facts?: SiteFacts
}

export interface SiteStore {
  /** Sites whose source is not removed. */
  list(): readonly StoredSite[]
  get(sourceId: string): StoredSite | undefined
  /** How many checks that are not paused found their site down and not well, and the name of one of the worst. */
  troubles(): { readonly down: number; readonly degraded: number; readonly worst?: string }
  record(record: CheckRecord): void
  /** What was seen since a moment, oldest first, up to the last check; the last one is what that saw, be it only just. */
  spells(sourceId: string, since: number): readonly SiteSpell[]
  /** How fast it was answered in each of `count` buckets of `length` milliseconds from `from` on. */
  answers(sourceId: string, from: number, count: number, length: number): readonly AnswerTally[]
  /** Newest first: those of the last 48 hours, or the last 60 if that is more. */
  history(sourceId: string, since: number, limit: number): readonly StoredCheck[]
  /** Rolls up answer times of a few hours that are over; true while there is more to do. */
  rollUp(): boolean
}
