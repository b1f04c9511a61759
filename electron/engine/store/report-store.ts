/** What is looked at of a stored report. */
export interface StoredReport {
  readonly id: string
  /** The item that leads its story; itself when it is none's member. */
  readonly storyId: string
  /** When it was published, or came if that was before; milliseconds since 1970. */
  readonly at: number
  /** The beginning of what it says. */
  readonly text: string
  /** What tells its author from all others; `undefined` where nothing does. */
  readonly person: string | undefined
  /** Whether the operator has ever answered or written to them, or keeps a note about them. */
  readonly isKnown: boolean
  /** Its source takes it for spam. */
  readonly isSpam: boolean
  /** Its browser did work for it. */
  readonly isStamped: boolean
}

/** Reports, also those set aside and those that were joined into stories. */
export interface ReportStore {
  /** Reports published since a moment, a slice at a time: those stored after the one with the id `after`, in that order. */
  since(at: number, after: string | undefined, limit: number): readonly StoredReport[]
}
