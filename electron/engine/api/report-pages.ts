import { CallFailure } from '../call-failure.ts'
import { luminance, readColour } from '../report-page/colour.ts'
import { type FoundSite, findSiteLook } from '../report-page/find-site-look.ts'
import { makeReportPage, makeSiteScript } from '../report-page/make-report-page.ts'
import { coloursFrom } from '../report-page/page-palette.ts'
import { loadPageParts } from '../report-page/page-parts.ts'
import type { ReportPageOptions } from '../report-page/report-page-options.ts'
import type { ReportTarget } from '../report-page/report-target.ts'
import { publicKeyOf } from '../report-page/seal.ts'
import { type ReportPageSettings, reportPageSettingsSchema } from '../sources/report-page-settings.ts'
import { openSettings } from '../sources/secret-settings.ts'
import type { ApiContext, Handlers } from './context.ts'

/** Handlers of the emergency page. */
export function reportPageHandlers({ store, parts }: ApiContext): Pick<Handlers, 'reports.page'> {
  return {
    'reports.page': async ({ sourceId }) => {
      const source = store.sources.get(sourceId)
      if (source?.kind !== 'report-page')
        throw new CallFailure('not-found', 'That is no emergency page: add a source of that kind first.')
      const settings = reportPageSettingsSchema.parse(
        await openSettings(reportPageSettingsSchema, source.settings, parts.ports.secrets),
      )
      const notes: string[] = []
      const found = await siteOf(settings, parts.http, notes)
      const options = optionsFrom(settings, found)
      const pageParts = await loadPageParts()
      const script = makeSiteScript(options, pageParts)
      notes.push(...advice(settings))
      return {
        files: [
          { ...makeReportPage(options, pageParts), place: 'page' },
          ...(script === undefined ? [] : [{ ...script, place: 'site' } as const]),
        ],
        ...(script === undefined ? {} : { siteTag: `<script src="/${script.name}" defer></script>` }),
        notes,
      }
    },
  }
}

async function siteOf(
  { siteUrl }: ReportPageSettings,
  http: ApiContext['parts']['http'],
  notes: string[],
): Promise<FoundSite> {
  if (siteUrl === '') return { look: {} }
  try {
    return await findSiteLook(siteUrl, http)
  } catch (error) {
    notes.push(
      `Your site could not be read for its name and colours (${error instanceof Error ? error.message : String(error)}), so the page has plain ones. Make it again when the site answers.`,
    )
    return { look: {} }
  }
}

function optionsFrom(settings: ReportPageSettings, { name, look }: FoundSite): ReportPageOptions {
  const { siteUrl, pageUrl, mail } = settings
  const accent = readColour(settings.colour)
  return {
    siteName: settings.name || name || URL.parse(siteUrl)?.host || 'this site',
    siteIsDark: look.ground !== undefined && luminance(look.ground) < 0.18,
    colours: coloursFrom({ ...look, ...(accent === undefined ? {} : { accent }) }),
    targets: targetsOf(settings),
    ...(siteUrl === '' ? {} : { siteUrl }),
    ...(pageUrl === '' ? {} : { pageUrl }),
    ...(mail === '' ? {} : { mail }),
  }
}

/** In the order in which they are tried. */
function targetsOf({ topic, server, sealKey, formUrl, publicUrl, key }: ReportPageSettings): ReportTarget[] {
  const publicKey = publicKeyOf(sealKey)
  return [
    ...(topic === ''
      ? []
      : [{ kind: 'ntfy', server, topic, ...(publicKey === undefined ? {} : { publicKey }) } as const]),
    ...(formUrl === '' ? [] : [{ kind: 'form', url: formUrl } as const]),
    ...(publicUrl === ''
      ? []
      : [{ kind: 'headless', url: `${publicUrl.replace(/\/+$/u, '')}/report/${key}` } as const]),
  ]
}

function advice({ siteUrl, pageUrl, token }: ReportPageSettings): readonly string[] {
  const [site, page] = [URL.parse(siteUrl)?.host, URL.parse(pageUrl)?.host]
  return [
    ...(pageUrl === ''
      ? ['Say in the settings where the page will be; then there is a script for the site as well.']
      : []),
    ...(page !== undefined && page === site
      ? [
          `The page is to stand on ${page}, like the site: when that is down, so is the page. Choose another host.`,
        ]
      : []),
    ...(token
      ? ['The topic is protected by a token. The page holds none, so the topic must let everybody write.']
      : []),
  ]
}
