import type { PublicIncident, PublicPage } from './public-page.ts'
import { fileOf, headline, stateOf, stateOfPage } from './public-state.ts'
import { instant, safeUrl } from './public-words.ts'

/** The same as JSON, for programs. `version` grows when a field changes its meaning; new fields may come at any time. */
export function pageData(page: PublicPage): string {
  const data = {
    version: 1,
    site: { name: page.site.name, url: safeUrl(page.site.url) },
    state: stateOfPage(page),
    headline: headline(page),
    writtenAt: instant(page.writtenAt),
    contact: page.contact,
    incidents: page.incidents.map(incidentData),
  }
  return `${JSON.stringify(data, undefined, 2)}\n`
}

function incidentData(incident: PublicIncident) {
  const { id, title, stage, publishedAt, fixedAt, closedAt, nextBy } = incident
  const when = (at: number | undefined): string | undefined => (at === undefined ? undefined : instant(at))
  return {
    ...{ id, title, stage, state: stateOf(incident), page: fileOf(incident) },
    publishedAt: instant(publishedAt),
    fixedAt: when(fixedAt),
    closedAt: when(closedAt),
    nextUpdateBy: stateOf(incident) === 'open' ? when(nextBy) : undefined,
    facts: incident.facts,
    updates: incident.updates.map(({ at, url, ...update }) => ({
      ...{ ...update, at: instant(at), url: safeUrl(url) },
    })),
  }
}
