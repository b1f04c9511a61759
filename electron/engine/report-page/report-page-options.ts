import type { PageColours } from './page-palette.ts'
import type { ReportTarget } from './report-target.ts'

/** What the emergency page and the script for the site are made from. */
export interface ReportPageOptions {
  /** What the site calls itself. */
  readonly siteName: string
  readonly siteUrl?: string
  readonly colours: PageColours
  /** Whether the site itself stands on a dark ground; its script is drawn so then. */
  readonly siteIsDark: boolean
  /** Where reports go; the first one that takes a report has it. */
  readonly targets: readonly ReportTarget[]
  /** A mail address of the operator, shown where nothing else worked. */
  readonly mail?: string
  /** Where the page is put, as far as that is known: the site's script leads there. */
  readonly pageUrl?: string
}

/** A file to be put on a server. */
export interface PageFile {
  readonly name: string
  readonly text: string
}
