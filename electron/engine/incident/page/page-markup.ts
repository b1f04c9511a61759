import { harmless } from '../../formats/harmless.ts'
import { factList, quietBox, stateBox, updateList } from './incident-markup.ts'
import { framed } from './page-frame.ts'
import type { PublicIncident, PublicPage } from './public-page.ts'
import { fileOf, headline, stateOf } from './public-state.ts'
import { dayElement, momentElement, stretch } from './public-words.ts'

/** The front of the folder: how things stand now, newest word first, and what was before. */
export function frontMarkup(page: PublicPage, style: string): string {
  const { incidents, zone, writtenAt } = page
  const open = incidents.filter((incident) => stateOf(incident) === 'open')
  const fixed = incidents.filter((incident) => stateOf(incident) === 'fixed')
  const closed = incidents.filter((incident) => stateOf(incident) === 'closed')
  const now = [...open, ...fixed]
  const words = headline(page)
  // The one that is wrong, or the only one, is what the page is about.
  const isAbout = open.length === 1 || now.length === 1
  return framed(page, style, {
    title: words,
    description: `How things stand at ${page.site.name}: ${words}.`,
    main: [
      now.length === 0 ? quietBox(words, momentElement(writtenAt, zone)) : '',
      now.length > 0 && !isAbout ? `<h1>${harmless(words)}</h1>` : '',
      ...now.map((incident, place) => whole(incident, zone, isAbout && place === 0 ? 1 : 2)),
      pastList(closed, zone),
    ]
      .filter(Boolean)
      .join('\n'),
    isFront: true,
  })
}

/** One trouble from its first word to its last, in the order in which it was told. */
export function incidentMarkup(incident: PublicIncident, page: PublicPage, style: string): string {
  const { zone } = page
  return framed(page, style, {
    title: incident.title,
    description: `What happened at ${page.site.name}: ${incident.title}.`,
    main: [
      stateBox(incident, zone, 1),
      factList(incident.facts, 2),
      updateList(incident.updates, { zone, heading: 'What was said, first things first', level: 2 }),
    ]
      .filter(Boolean)
      .join('\n'),
    isFront: false,
  })
}

function whole(incident: PublicIncident, zone: string, level: 1 | 2): string {
  const below = level === 1 ? 2 : 3
  return [
    '<article>',
    stateBox(incident, zone, level),
    factList(incident.facts, below),
    updateList(incident.updates.toReversed(), { zone, heading: 'Updates, newest first', level: below }),
    `<p class="alone"><a href="${fileOf(incident)}">This trouble on a page of its own</a></p>`,
    '</article>',
  ]
    .filter(Boolean)
    .join('\n')
}

function pastList(incidents: readonly PublicIncident[], zone: string): string {
  if (incidents.length === 0) return ''
  const items = incidents.map((incident) => {
    const { title, publishedAt, fixedAt } = incident
    const took =
      fixedAt !== undefined && fixedAt > publishedAt ? ` · fixed after ${stretch(fixedAt - publishedAt)}` : ''
    return `<li><a href="${fileOf(incident)}" dir="auto">${harmless(title)}</a> <span class="quiet">${dayElement(publishedAt, zone)}${took}</span></li>`
  })
  return `<section class="past">\n<h2>What was before</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`
}
