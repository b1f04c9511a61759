/** What a Bluesky source remembers. */
export interface BlueskyState {
  /** Whose session it is; another account begins anew. */
  readonly account: string
  /** The session, sealed. */
  readonly session: string
  /** For each question when its newest answer was indexed, milliseconds since 1970. */
  readonly newest: Readonly<Record<string, number>>
}
