import type { SiteCheck, SiteVerdict } from '../../shared/model/site.ts'

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
