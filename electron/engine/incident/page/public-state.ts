import type { IncidentStage } from '../../../shared/model/incident.ts'
import type { PublicIncident, PublicPage } from './public-page.ts'

/** Whether something is wrong, was just put right, or nothing is known to be wrong. */
export type PublicState = 'trouble' | 'fixed' | 'no-trouble'

/** How a trouble stands for whoever reads about it. */
export function stateOf({ stage }: { readonly stage: IncidentStage }): 'open' | 'fixed' | 'closed' {
  if (stage === 'closed') return 'closed'
  return stage === 'fixed' ? 'fixed' : 'open'
}

/** How the whole page stands. */
export function stateOfPage({ incidents }: Pick<PublicPage, 'incidents'>): PublicState {
  if (incidents.some((incident) => stateOf(incident) === 'open')) return 'trouble'
  return incidents.some((incident) => stateOf(incident) === 'fixed') ? 'fixed' : 'no-trouble'
}

/** The state in a few words. */
export function headline({ incidents }: Pick<PublicPage, 'incidents'>): string {
  const open = incidents.filter((incident) => stateOf(incident) === 'open')
  const fixed = incidents.filter((incident) => stateOf(incident) === 'fixed')
  if (open.length > 1) return `${open.length} troubles at the moment`
  if (open[0] !== undefined) return open[0].title
  if (fixed.length > 1) return `${fixed.length} troubles are fixed`
  return fixed[0] === undefined ? 'No trouble known' : `Fixed: ${fixed[0].title}`
}

/** Name of the file that tells one trouble. */
export function fileOf({ id }: Pick<PublicIncident, 'id'>): string {
  return `incident-${id}.html`
}

/** When something on the page last changed; `undefined` while nothing has been made public. */
export function changedAt(page: Pick<PublicPage, 'incidents'>): number | undefined {
  const times = page.incidents.flatMap(changesOf)
  return times.length === 0 ? undefined : Math.max(...times)
}

function changesOf({ publishedAt, fixedAt, closedAt, updates }: PublicIncident): readonly number[] {
  return [publishedAt, fixedAt ?? 0, closedAt ?? 0, ...updates.map(({ at }) => at)]
}
