import type { OpenQuestion } from '../../shared/model/incident.ts'

/** A question as it is kept: the group of all askings that ask it. */
export interface StoredQuestion {
  readonly id: string
  /** The incident in which it was first asked, which may have gone into another since. */
  readonly incidentId: string
  /** The words in which it is shown. */
  readonly says: string
  readonly state: OpenQuestion['state']
  readonly statementId: string | undefined
  readonly reason: string | undefined
  /** The question that it was joined to. */
  readonly joinedTo: string | undefined
}

/** A question with how many asked it, those of the questions joined to it included. */
export interface CountedQuestion extends StoredQuestion {
  readonly askers: number
}

/** One question in one item. */
export interface Asking {
  readonly itemId: string
  readonly quote: string
}

/** Which question an asking belongs to. */
export interface AskingPlace extends Asking {
  readonly questionId: string
}

/** How questions were before the person changed something about them, enough to put it back. */
export interface QuestionsBefore {
  readonly questions: readonly StoredQuestion[]
  readonly places: readonly AskingPlace[]
  /** Questions that there were not. */
  readonly made: readonly string[]
}

/**
 * What people ask in an incident. Everything is kept by the incident in which it was asked and read for several, so
 * that merging incidents, and taking that back, needs no work here. An item that leaves its incident takes its askings
 * with it, and is heard again where it goes. To be written inside `write`.
 */
export interface QuestionStore {
  /** Items of an incident, and those merged into it, whose questions nobody has looked for yet; oldest first. */
  unheard(incidentIds: readonly string[], limit: number): readonly string[]
  /** Their questions have been looked for. */
  heard(itemIds: readonly string[]): void
  /** Adds it, or takes the place of the one with its id. */
  save(question: StoredQuestion): void
  get(id: string): StoredQuestion | undefined
  /** What an item asks; the same words of the same item count once. */
  add(asking: AskingPlace): void
  /** Most asked first; those joined to others, and those that nobody asks any more, are left out. */
  list(incidentIds: readonly string[], limit: number): readonly CountedQuestion[]
  /** How many are neither answered nor declined. */
  countOpen(incidentIds: readonly string[]): number
  /** Oldest first, those of the questions joined to it included. */
  askings(id: string, limit: number): readonly AskingPlace[]
  /** A statement is taken back: what it answered is open again. */
  reopen(statementId: string): void
  /** Moves what these items ask from one question, and those joined to it, to another; gives where it stood before. */
  move(id: string, itemIds: readonly string[], toId: string): readonly AskingPlace[]
  /** Puts back what was changed; false where a question went with its incident. What has gone to another one stays there. */
  putBack(before: QuestionsBefore): boolean
}
