import type { Data } from '../../../electron/shared/contract.ts'

/** What discovery found at the site. */
export type Found = Data<'sources.discover'>

/** How far the first run has come. Kept while the page is open, so that a look elsewhere loses nothing. */
export interface FirstRun {
  readonly step: 1 | 2 | 3
  /** As typed. */
  readonly address: string
  readonly found: Found | undefined
  /** Places of the ticked offers. */
  readonly ticked: ReadonlySet<number>
  /** `undefined` until the suggestion is made. */
  readonly names: readonly string[] | undefined
}

let kept: FirstRun | undefined

/** The first run as it was left; at the very beginning with the address that is already in the settings. */
export function keptFirstRun(siteAddress: string): FirstRun {
  kept ??= { step: 1, address: siteAddress, found: undefined, ticked: new Set(), names: undefined }
  return kept
}

/** Keeps the first run for when its page is shown again; `undefined` ends it. */
export function keepFirstRun(next: FirstRun | undefined): void {
  kept = next
}
