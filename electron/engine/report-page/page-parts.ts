import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shippedAsset } from '../formats/shipped-asset.ts'

/** What the emergency page and the site's script are put together from: the files of `assets/report-page/`. */
export interface PageParts {
  readonly pageStyle: string
  readonly page: string
  readonly script: string
  readonly scriptStyle: string
  readonly scriptMarkup: string
  readonly stamp: string
}

/** Reads the parts that come with the program. */
export async function loadPageParts(folder: string = shippedPageParts()): Promise<PageParts> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8')
  const [pageStyle, page, script, scriptStyle, scriptMarkup, stamp] = await Promise.all([
    read('page.css'),
    read('page.js'),
    read('script.js'),
    read('script.css'),
    read('script.html'),
    read('stamp.js'),
  ])
  return { pageStyle, page, script, scriptStyle, scriptMarkup, stamp }
}

/** The folder that comes with the program: `assets/report-page` beside the sources, the built files or in the package. */
function shippedPageParts(): string {
  return shippedAsset('report-page')
}
