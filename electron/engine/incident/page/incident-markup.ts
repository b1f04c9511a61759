import { assertNever } from '../../../shared/assert-never.ts'
import { type IncidentStage, incidentStages } from '../../../shared/model/incident.ts'
import { harmless } from '../../formats/harmless.ts'
import type { PublicFact, PublicIncident, PublicUpdate } from './public-page.ts'
import { stateOf } from './public-state.ts'
import {
  certaintyWords,
  factWords,
  momentElement,
  paragraphs,
  safeUrl,
  stageWords,
  stretch,
} from './public-words.ts'

/** How one trouble stands, as a box; `level` is that of its heading. */
export function stateBox(incident: PublicIncident, zone: string, level: 1 | 2): string {
  const state = stateOf(incident)
  const { title, nextBy } = incident
  const next =
    nextBy === undefined || state !== 'open'
      ? ''
      : `<p><strong>Next update</strong> by ${momentElement(nextBy, zone)}</p>\n`
  return `<section class="state ${state}">
<p class="kicker">${icons[state]} ${kicker(state)}</p>
<h${level} dir="auto">${harmless(title)}</h${level}>
${stageRail(incident.stage)}
${next}${lasted(incident, zone)}</section>`
}

/** The box for when nothing is known to be wrong. */
export function quietBox(words: string, asOf: string): string {
  return `<section class="state no-trouble">
<p class="kicker">${icons.fixed} As far as I know</p>
<h1>${harmless(words)}</h1>
<p class="quiet">As of ${asOf}</p>
</section>`
}

function kicker(state: ReturnType<typeof stateOf>): string {
  switch (state) {
    case 'open':
      return 'Something is wrong'
    case 'fixed':
      return 'It works again'
    case 'closed':
      return 'It is over'
    default:
      return assertNever(state)
  }
}

/** Drawn by their outlines, so that no colour is needed to tell them apart. */
const icons = {
  open: icon('<path d="M12 3.5 22 20.5H2Z"/><path d="M12 10v4.5M12 17.4v.2"/>'),
  fixed: icon('<circle cx="12" cy="12" r="9"/><path d="m7.8 12.4 2.9 2.9 5.6-6"/>'),
  closed: icon('<circle cx="12" cy="12" r="9"/><path d="m7.8 12.4 2.9 2.9 5.6-6"/>'),
} as const

function icon(paths: string): string {
  return `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`
}

/** The way from the first word to the mended site, and how far it has come. */
function stageRail(stage: IncidentStage): string {
  const steps = ['acknowledged', 'finding', 'cause', 'fixed'] as const
  const reached = incidentStages.indexOf(stage)
  const items = steps.map((step) => {
    const isReached = incidentStages.indexOf(step) <= reached
    const isCurrent = step === stage
    const marks = `${isReached ? ' class="reached"' : ''}${isCurrent ? ' aria-current="step"' : ''}`
    return `<li${marks}>${stageWords[step]}</li>`
  })
  return `<ol class="stages" aria-label="How far it has come">\n${items.join('\n')}\n</ol>`
}

function lasted({ publishedAt, fixedAt, updates }: PublicIncident, zone: string): string {
  if (fixedAt === undefined) return ''
  const began = Math.min(publishedAt, ...updates.map(({ at }) => at))
  const took = fixedAt > began ? `, ${stretch(fixedAt - began)} after the first word about it` : ''
  return `<p class="quiet">Fixed at ${momentElement(fixedAt, zone)}${took}</p>\n`
}

/** What is known and what is not, in the order of the ledger; empty without any. `level` is that of its heading. */
export function factList(facts: readonly PublicFact[], level: 2 | 3): string {
  if (facts.length === 0) return ''
  return `<h${level} class="part">What is known</h${level}>\n<dl class="facts">\n${facts.map(factRow).join('\n')}\n</dl>`
}

function factRow({ field, certainty, text }: PublicFact): string {
  const sure = certaintyWords[certainty]
  const mark = sure === undefined ? '' : `<span class="sure">${sure}</span>\n`
  return `<div>\n<dt>${factWords[field]}</dt>\n<dd>${mark}${paragraphs(text)}</dd>\n</div>`
}

/** What was said, each with its time; empty while nothing was. `level` is that of the heading. */
export function updateList(
  updates: readonly PublicUpdate[],
  { zone, heading, level }: { readonly zone: string; readonly heading: string; readonly level: 2 | 3 },
): string {
  if (updates.length === 0) return ''
  const items = updates.map((one) => updateItem(one, zone, level + 1)).join('\n')
  return `<h${level} class="part">${heading}</h${level}>\n<ol class="updates">\n${items}\n</ol>`
}

function updateItem({ id, at, stage, text, where, url }: PublicUpdate, zone: string, level: number): string {
  const also = where === undefined ? '' : ` · also on ${linked(where, url)}`
  return `<li id="u-${harmless(id)}">
<h${level}>${stageWords[stage]}</h${level}>
<p class="when">${momentElement(at, zone)}${also}</p>
<div class="text">${paragraphs(text)}</div>
</li>`
}

function linked(words: string, url: string | undefined): string {
  const address = safeUrl(url)
  if (address === undefined) return harmless(words)
  return `<a href="${harmless(address)}" rel="noopener noreferrer">${harmless(words)}</a>`
}
