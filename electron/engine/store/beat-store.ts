/** One call of what reports in by itself. */
export interface StoredBeat {
  /** Milliseconds since 1970. */
  readonly at: number
  /** It reported that its work failed. */
  readonly failed: boolean
  /** What it said besides, plain text; empty when nothing. */
  readonly text: string
}

export interface BeatStore {
  /** The last beat that came for a source. */
  last(sourceId: string): StoredBeat | undefined
  /** Keeps a beat in the place of the one before. Does nothing for a source that does not exist. */
  record(sourceId: string, beat: StoredBeat): void
}
