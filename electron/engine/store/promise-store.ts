/** A word given with a time, as it is kept. Times in milliseconds since 1970. */
export interface StoredPromise {
  readonly id: string
  /** In which it was given: a reply of the outbox, or a statement; neither for what was written elsewhere. */
  readonly replyId: string | undefined
  readonly statementId: string | undefined
  /** What it answered; it may be deleted since. */
  readonly itemId: string | undefined
  readonly conversationId: string | undefined
  /** To whom, as the reply had it. */
  readonly to: string | undefined
  /** Whether it was said to everybody, not in an answer to one person. */
  readonly isPublic: boolean
  readonly quote: string
  readonly givenAt: number
  readonly due: number
  /** When the operator is to be warned. */
  readonly warnAt: number
  readonly state: 'open' | 'kept' | 'dropped'
  readonly endedAt: number | undefined
  /** What the operator has been told: nothing, that it is due soon, or that it is late. */
  readonly told: 'nothing' | 'soon' | 'late'
  /** The promise whose alarm tells of this one; its own id where that is itself. */
  readonly lead: string | undefined
}

/** Something that was said and is still to be looked through for promises. */
export interface UnreadWords {
  readonly what: 'reply' | 'statement'
  readonly id: string
  readonly at: number
}

/** A letter of the operator's that was found elsewhere, e.g. among the sent mails. */
export interface OwnWords {
  readonly number: number
  readonly conversationId: string
  readonly to: string | undefined
  readonly at: number
  readonly text: string
}

export interface PromiseStore {
  get(id: string): StoredPromise | undefined
  /** What is due first comes first. */
  open(): readonly StoredPromise[]
  /** The newest first. */
  list(limit: number): readonly StoredPromise[]
  /**
   * Those of an incident with all that were merged into it, the newest first: given in a statement about it, or in an
   * answer to one of its items or in a conversation with one.
   */
  ofIncidents(incidentIds: readonly string[], limit: number): readonly StoredPromise[]
  add(promise: StoredPromise): void
  remove(id: string): void
  change(
    id: string,
    patch: Partial<Pick<StoredPromise, 'state' | 'endedAt' | 'told' | 'lead' | 'warnAt'>>,
  ): void
  /** Notes that something was said. To be written with what says so, so that a crash loses no promise. */
  said(words: UnreadWords): void
  /** The oldest first. */
  unread(limit: number): readonly UnreadWords[]
  read(words: Pick<UnreadWords, 'what' | 'id'>): void
  /** Letters found elsewhere, after this number and this moment, in the order in which they were found. */
  ownAfter(number: number, since: number, limit: number): readonly OwnWords[]
  /** The number of the newest letter found elsewhere; 0 when there is none. */
  lastOwn(): number
}
