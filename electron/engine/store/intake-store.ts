/** What somebody posted to a source, as it came. */
export interface StoredLetter {
  /** Grows with each letter, and is never used twice. */
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** Its `Content-Type`, in lower case, without parameters; empty when it names none. */
  readonly type: string
  /** Those of its headers that are kept; names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

export interface IntakeStore {
  /** Keeps a letter until it is dropped. Does nothing for a source that does not exist. */
  add(sourceId: string, letter: Omit<StoredLetter, 'number'>): void
  /** The oldest letters of a source, at most `limit` of them and, but for the first, at most `bytes` of bodies. */
  oldest(sourceId: string, limit: number, bytes: number): readonly StoredLetter[]
  /** How many letters of a source wait. */
  waiting(sourceId: string): number
  /** Forgets a source's letters up to this number. */
  drop(sourceId: string, upTo: number): void
}
