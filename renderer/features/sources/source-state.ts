import type { Site } from '../../../electron/shared/model/site.ts'
import type { Source } from '../../../electron/shared/model/source.ts'
import { siteWords } from '../../text/site-words.ts'
import { type SourceHealthWords, sourceHealthWords } from '../../text/source-health-words.ts'

/** How a source looks: its health, or `down` when it watches a site and the site is down. */
export type SourceTone = SourceHealthWords['tone'] | 'down'

/** How a source is doing, with the site's verdict in front where it watches one and could. */
export interface SourceState extends Omit<SourceHealthWords, 'tone'> {
  readonly tone: SourceTone
}

/** What is done to a site at every interval. */
export const siteVerb = 'Checked'

/** Joins a source's health and its site's verdict: what matters most to the person comes first. */
export function sourceState(source: Source, site: Site | undefined, now: number): SourceState {
  const health = sourceHealthWords(source, now, site ? siteVerb : undefined)
  if (!site?.lastCheck || health.tone === 'paused' || health.tone === 'blind') return health
  if (health.tone === 'trouble') return health
  return {
    ...health,
    tone: site.verdict === 'down' ? 'down' : health.tone,
    sentence: siteWords(site, now, source.kind),
  }
}
