import type { BrowserAnswer, LookLimits } from '../../engine/browser/index.ts'

/** What the shell sends to the process that takes one look. */
export type ToLooker =
  | { readonly type: 'look'; readonly url: string; readonly limits: LookLimits }
  /** Its browser was ended, because the page took too much memory. */
  | { readonly type: 'memory' }

/** What that process sends. */
export type FromLooker =
  /** The browser runs and the page is about to be opened; from now on it has its time. */
  | { readonly type: 'ready' }
  | { readonly type: 'answer'; readonly answer: BrowserAnswer }
  | { readonly type: 'failed'; readonly message: string }
