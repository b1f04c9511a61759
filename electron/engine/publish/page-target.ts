import type { z } from 'zod'
import type { PageTargetKind } from '../../shared/model/public-page.ts'

/** A file of the page. */
export interface TargetFile {
  /** Without a folder. */
  readonly name: string
  readonly text: string
}

/** What a target gets to work with. */
export interface TargetContext<Settings> {
  readonly settings: Settings
  readonly signal: AbortSignal
}

/** The page as a whole. */
export interface TargetPage {
  /** In the order in which they may take the place of the old ones; the last is the front. */
  readonly files: readonly TargetFile[]
  /** Whether a file of this name is one of the page's, to be taken away when it is no longer among `files`. */
  isOurs(name: string): boolean
  /** Whether a file is as it was when it was brought there last, so that a slow line need not carry it again. */
  isUnchanged(file: TargetFile): boolean
  /** What the page is about, in a few words, for whoever keeps a history. */
  readonly says: string
}

/** What a target found out that is to be kept among its settings, e.g. the key of a host seen for the first time. */
export type Learned = Readonly<Record<string, string>>

/** Everything there is to know about one kind of target; as with sources, the form is drawn from `settings`. */
export interface PageTarget<Schema extends z.ZodObject = z.ZodObject> {
  readonly kind: PageTargetKind
  readonly label: string
  readonly description: string
  readonly settings: Schema
  /**
   * Puts the page there. Until every file has arrived, whoever reads it finds the old page whole. Rejects with a
   * `PublishError`, after which it can be tried again.
   */
  publish(context: TargetContext<z.output<Schema>>, page: TargetPage): Promise<Learned>
  /** Goes there and looks, without touching the page; resolves with a sentence. Rejects with a `PublishError`. */
  look(
    context: TargetContext<z.output<Schema>>,
  ): Promise<{ readonly found: string; readonly learned: Learned }>
}
