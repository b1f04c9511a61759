import type { LookEnd } from '../../shared/model/page-look.ts'

/** What one look may cost. Whatever the page does, it ends within these. */
export interface LookLimits {
  /** From asking for the page until the look is over. */
  readonly milliseconds: number
  /** Memory of the browser processes that the page has to itself. */
  readonly megabytes: number
  /** Bytes of everything the page loads, in megabytes. */
  readonly trafficMegabytes: number
}

/** Something a page tried that a page looked at has no business with; it was not let. */
export interface PageAttempt {
  readonly kind: 'dialog' | 'download' | 'window' | 'leave'
  /** The words of the dialog, or the address of the rest; a line at most. */
  readonly text: string
}

/** What a visitor's browser meets on a page. Lists are cut, texts are a line at most; all of it is foreign. */
export interface BrowserLook {
  readonly end: LookEnd
  /** Why it could not be opened, in the browser's words. */
  readonly failure?: string
  /** Where it ended, after all redirects. */
  readonly url: string
  readonly title: string
  /** Until the page was loaded, or given up. */
  readonly milliseconds: number
  readonly requests: number
  readonly bytes: number
  readonly hosts: readonly { readonly host: string; readonly requests: number }[]
  readonly failedRequests: readonly { readonly url: string; readonly reason: string }[]
  readonly consoleErrors: readonly string[]
  readonly exceptions: readonly string[]
  readonly attempts: readonly PageAttempt[]
  /** Processor time that the page's scripts took, in milliseconds. */
  readonly scripts: number
  /** Stretches of more than 50 ms in which scripts let nothing else happen; milliseconds. */
  readonly longTasks: { readonly count: number; readonly milliseconds: number; readonly longest: number }
  /** Characters of text in the page, and how many of them can be seen. */
  readonly text: { readonly characters: number; readonly visible: number }
  /** PNG of the page's top, `viewport` large; absent where it could not be taken. */
  readonly picture?: Uint8Array
}

/** `unavailable` when there is no browser to look with: why, and what to do about it, a sentence each. */
export type BrowserAnswer =
  | { readonly kind: 'look'; readonly look: BrowserLook }
  | { readonly kind: 'unavailable'; readonly message: string; readonly advice: string }

/**
 * Opens pages in a browser of its own that shares nothing with the person's: no cookies, no permissions, no downloads,
 * no sound, nothing left behind. One page at a time.
 */
export interface Browser {
  /** Looks at one page. Rejects only when `signal` is aborted, or by a mistake of its own. */
  look(url: string, limits: LookLimits, signal: AbortSignal): Promise<BrowserAnswer>
}

/** How large the window is that pages are looked at in, in CSS pixels: wide as on a desk, and as high as a page's top. */
export const viewport = { width: 1280, height: 1600 } as const

/** A look of which nothing is known but how it ended. */
export function nothingSeen(url: string, milliseconds: number, end: LookEnd): BrowserLook {
  return {
    ...{ end, url, title: '', milliseconds, requests: 0, bytes: 0, hosts: [] },
    ...{ failedRequests: [], consoleErrors: [], exceptions: [], attempts: [] },
    scripts: 0,
    longTasks: { count: 0, milliseconds: 0, longest: 0 },
    text: { characters: 0, visible: 0 },
  }
}
