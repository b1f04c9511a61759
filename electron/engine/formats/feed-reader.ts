/** One entry as a feed gives it, cleaned of what differs between formats. All text is decoded, none is trusted. */
export interface FeedEntry {
  /** guid, Atom id, or JSON Feed id; absent when the feed gives none. */
  readonly id?: string
  /** Plain text without markup; empty when the feed gives none. */
  readonly title: string
  /** Absolute address; relative ones are resolved against the entry's base, the feed's link, then the feed's address. */
  readonly url?: string
  /** Plain text of the fullest content there is. */
  readonly text: string
  /** The fullest content as markup, unsanitised; absent when it is plain text. */
  readonly html?: string
  readonly author?: string
  /** Milliseconds since 1970; absent when the feed gives none or an unreadable one. */
  readonly publishedAt?: number
}

export interface Feed {
  readonly title: string
  readonly description?: string
  /** The site the feed belongs to, absolute. */
  readonly link?: string
  readonly language?: string
  /** Who the feed says it is by. */
  readonly author?: string
  /** Milliseconds since 1970: when the feed says it last changed. */
  readonly updatedAt?: number
  readonly entries: readonly FeedEntry[]
  /** Which library read it: rss-parser every XML feed, feedsmith JSON Feed. */
  readonly readBy: 'rss-parser' | 'feedsmith'
  /** Whether it was ill-formed and had to be mended before it could be read. */
  readonly isMended: boolean
}

/** A document to read as a feed: bytes as they came, undecoded. */
export interface FeedDocument {
  /** Handed over to the reader's thread, not copied: they are gone for the caller once `read` has been called. */
  readonly bytes: Uint8Array
  /** The `Content-Type` header, for its charset. */
  readonly contentType?: string
  /** Where it came from, for relative links. */
  readonly url: string
}

/** Reads feeds off the engine's own thread, within time and memory limits. */
export interface FeedReader {
  /** Rejects with a `SourceError` of kind `malformed`, `too-big` or `timeout`. */
  read(document: FeedDocument): Promise<Feed>
  /** Ends the worker; the next `read` starts a new one. */
  close(): Promise<void>
}
