import { decodePage } from '../formats/decode-page.ts'
import type { HttpClient } from '../http/http-client.ts'
import { lookOf, type SiteLook, sheetsOf, siteNameOf } from './site-look.ts'

/** What a site calls itself and how it looks, as far as it could be found out. */
export interface FoundSite {
  readonly name?: string
  readonly look: SiteLook
}

/**
 * Fetches a site's page and its style sheets. Rejects with a `SourceError` when the page cannot be had; a sheet that
 * cannot is left out.
 */
export async function findSiteLook(address: string, http: HttpClient): Promise<FoundSite> {
  const limits = { timeout: 10_000, maxBytes: 1_000_000, whenLonger: 'cut' } as const
  const page = await http.request({ url: address, ...limits })
  const html = decodePage(page.body, page.headers['content-type'])
  const sheets = await Promise.all(
    sheetsOf(html, page.url).map(async (url) => {
      const sheet = await http.request({ url, ...limits }).catch(() => undefined)
      return sheet?.status === 200 ? new TextDecoder().decode(sheet.body) : ''
    }),
  )
  const name = siteNameOf(html)
  return { look: lookOf(html, sheets), ...(name === undefined ? {} : { name }) }
}
