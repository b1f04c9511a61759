import type { PageChange } from '../../shared/model/page.ts'
import type { PageProfile } from './page-profile.ts'
import type { PageForm, PageSnapshot } from './page-snapshot.ts'
import type { ScriptFacts } from './read-script.ts'

/** A page to look at: bytes as they came, undecoded. */
export interface PageQuestion {
  /** Handed over to the reader's thread, not copied: they are gone for the caller. */
  readonly bytes: Uint8Array
  readonly contentType: string | undefined
  /** Where it came from, after redirects. */
  readonly url: string
  readonly isCut: boolean
  /** What is known of the page; `undefined` at the first look. */
  readonly profile: PageProfile | undefined
  /** Simple selectors of what must be there and of what is left out, words that must not be there. */
  readonly selectors: readonly string[]
  readonly ignored: readonly string[]
  readonly forbidden: readonly string[]
  /** Keys of findings that are as they should be. */
  readonly accepted: readonly string[]
}

/** What a look came to, and what the inventory is made from. */
export interface PageAnswerOfReader extends Pick<PageSnapshot, 'title' | 'words' | 'loaded'> {
  readonly changes: readonly PageChange[]
  readonly profile: PageProfile | undefined
  readonly taken: readonly string[]
  readonly forms: readonly Pick<PageForm, 'action' | 'method' | 'fields'>[]
}

/** A script's bytes, read. */
export interface FetchedScript {
  /** SHA-256, hexadecimal. */
  readonly hash: string
  readonly facts: Pick<ScriptFacts, 'doings' | 'hosts'>
}

/** Reads pages and scripts off the engine's own thread, within time and memory limits. */
export interface PageReader {
  /** Rejects with a `SourceError` of kind `too-big`, `timeout` or `bug`. */
  look(question: PageQuestion): Promise<PageAnswerOfReader>
  /** The same for a script. */
  readScript(bytes: Uint8Array): Promise<FetchedScript>
  /** Ends the worker; the next question starts a new one. */
  close(): Promise<void>
}

/** What the thread is asked. */
export type PageJob =
  | ({ readonly kind: 'page' } & PageQuestion)
  | { readonly kind: 'script'; readonly bytes: Uint8Array }

/** What the thread answers; `bug` where the reader itself failed. */
export type PageReply =
  | { readonly page: PageAnswerOfReader }
  | { readonly script: FetchedScript }
  | { readonly bug: string }
