/** A stretch in which a source was not observed. Times in milliseconds since 1970. */
export interface StoredBlindSpot {
  readonly id: string
  readonly sourceId: string
  readonly sourceName: string
  readonly from: number
  /** `undefined` while it lasts. */
  readonly to: number | undefined
  readonly reason: string
  readonly filled: boolean
}

export interface BlindSpotStore {
  /** Begins one; where one lasts already, that one goes on. */
  open(sourceId: string, from: number, reason: string): void
  /** Ends the one that lasts, if any. `isFilled` says whether everything said since a moment has been read after all. */
  close(sourceId: string, to: number, isFilled: (from: number) => boolean): void
  /** Adds one that is over. */
  add(sourceId: string, from: number, to: number, reason: string): void
  /** Those that reach beyond `since`, newest first, of sources that are not removed. */
  list(since: number, limit: number, sourceId?: string): readonly StoredBlindSpot[]
}
