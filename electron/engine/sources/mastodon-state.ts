/** What a Mastodon source remembers. */
export interface MastodonState {
  /** For each question asked of this server the id of the newest answer and when that was written. */
  readonly newest: Readonly<Record<string, { readonly id: string; readonly at: number }>>
  readonly server: string
  /** The operator's own account there, by its id. */
  readonly me?: string
  /** How long a post may be there, and what a link counts; `at`: when that was asked, milliseconds since 1970. */
  readonly limits?: { readonly at: number; readonly characters: number; readonly link: number }
}
