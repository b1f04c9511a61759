import type { SiteCondition } from './site-page.ts'

/** A stretch of time in which a check saw one and the same, as the engine keeps it. Times in milliseconds since 1970. */
export interface SiteSpell {
  readonly state: SiteCondition
  readonly from: number
  readonly to: number
  /** Why it was not up, one sentence. */
  readonly reason?: string
}
