import { atomFeed } from './page-atom.ts'
import { pageData } from './page-data.ts'
import { dataFile, feedFile, frontFile } from './page-frame.ts'
import { frontMarkup, incidentMarkup } from './page-markup.ts'
import type { PublicFile, PublicPage } from './public-page.ts'
import { fileOf } from './public-state.ts'

/**
 * Writes the whole folder. Files come in the order in which they may replace the old ones one by one, with no link
 * leading nowhere in between: each trouble first, then what names them, the front last. `style` is `assets/incident/page.css`.
 */
export function writePublicPage(page: PublicPage, style: string): readonly PublicFile[] {
  return [
    ...page.incidents.map((incident) => ({
      name: fileOf(incident),
      text: incidentMarkup(incident, page, style),
    })),
    { name: feedFile, text: atomFeed(page) },
    { name: dataFile, text: pageData(page) },
    { name: frontFile, text: frontMarkup(page, style) },
  ]
}

/** Whether a file of the folder may be one of ours, so that it can be taken away when it is no longer written. */
export function isIncidentFile(name: string): boolean {
  return /^incident-[\w-]{1,64}\.html$/u.test(name)
}

/** Those names that are files of the page, in the order of `writePublicPage`. */
export function filesInOrder(names: readonly string[]): readonly string[] {
  const others = [feedFile, dataFile, frontFile].filter((name) => names.includes(name))
  return [...names.filter(isIncidentFile).toSorted(), ...others]
}
