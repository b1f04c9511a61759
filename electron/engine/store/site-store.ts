import type { SiteCheck, SiteVerdict } from '../../shared/model/site.ts'
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
}
export type StoredCheck = Omit<SiteCheck, 'at'> & { readonly at: number }

export interface SiteStore {
  /** Sites whose source is not removed. */
  list(): readonly StoredSite[]
  get(sourceId: string): StoredSite | undefined
  record(site: Omit<StoredSite, 'name' | 'lastCheck'> & { readonly check: StoredCheck }): void
  /** What was seen since a moment, oldest first, up to the last check. */
  spells(sourceId: string, since: number): readonly SiteSpell[]
  /** How fast it was answered in each of `count` buckets of `length` milliseconds from `from` on. */
  answers(sourceId: string, from: number, count: number, length: number): readonly AnswerTally[]
  /** Newest first. */
  history(sourceId: string, since: number, limit: number): readonly StoredCheck[]
}
