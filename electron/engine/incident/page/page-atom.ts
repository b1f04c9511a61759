import { createHash } from 'node:crypto'
import { harmless } from '../../formats/harmless.ts'
import { dataFile, feedFile, frontFile } from './page-frame.ts'
import type { PublicIncident, PublicPage, PublicUpdate } from './public-page.ts'
import { changedAt, fileOf } from './public-state.ts'
import { instant, paragraphs, stageWords } from './public-words.ts'

/** Most entries of the feed: those that are longest ago fall out. */
const mostEntries = 100

/**
 * Every update as an entry of an Atom feed (https://www.rfc-editor.org/rfc/rfc4287), newest first. Names never change
 * with a title, a text or the place of the page, so that no reader shows an update twice.
 */
export function atomFeed(page: PublicPage): string {
  const entries = page.incidents
    .flatMap((incident) => incident.updates.map((update) => ({ incident, update })))
    .toSorted((one, other) => other.update.at - one.update.at)
    .slice(0, mostEntries)
  const at = (file: string): string => (page.url === undefined ? file : new URL(file, page.url).href)
  const own =
    page.url === undefined
      ? ''
      : `\n<link rel="self" type="application/atom+xml" href="${harmless(at(feedFile))}"/>`
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${harmless(page.site.name)}: how things stand</title>
<id>${nameOf('page', page.site.url ?? page.site.name)}</id>
<updated>${instant(changedAt(page) ?? page.writtenAt)}</updated>
<author><name>${harmless(page.site.name)}</name></author>
<link rel="alternate" type="text/html" href="${harmless(at(frontFile))}"/>
<link rel="related" type="application/json" href="${harmless(at(dataFile))}"/>${own}
${entries.map(({ incident, update }) => entry(incident, update, at)).join('\n')}
</feed>
`
}

function entry(incident: PublicIncident, update: PublicUpdate, at: (file: string) => string): string {
  return `<entry>
<title>${harmless(`${stageWords[update.stage]}: ${incident.title}`)}</title>
<id>${nameOf('update', update.id)}</id>
<published>${instant(update.at)}</published>
<updated>${instant(update.at)}</updated>
<link rel="alternate" type="text/html" href="${harmless(`${at(fileOf(incident))}#u-${update.id}`)}"/>
<content type="html">${harmless(paragraphs(update.text))}</content>
</entry>`
}

/** A name for ever, made of what it names: a UUID of version 8 (https://www.rfc-editor.org/rfc/rfc9562#section-5.8). */
function nameOf(kind: string, what: string): string {
  const hex = createHash('sha256').update(`storeminder:${kind}:${what}`).digest('hex')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
