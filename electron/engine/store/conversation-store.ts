import type { ConversationEnd } from '../../shared/model/conversation.ts'
import type { AnswerTo } from '../../shared/model/item.ts'
import type { RawReport, Report } from '../../shared/model/report.ts'
import type { SourceKind } from '../../shared/model/source.ts'
import type { TaughtLayout } from '../../shared/model/taught-layout.ts'

/** What is known of an item besides itself, to be kept with it. All times are milliseconds since 1970. */
export interface NewLetter {
  readonly itemId: string
  readonly report?: RawReport
  readonly answerTo?: AnswerTo
  /** Its own name, and of a mail those of what it answers. */
  readonly thread?: readonly string[]
  /** Who wrote it. */
  readonly author: NewPerson
  /** Whether it belongs to a conversation; not when it is set aside, or asks nothing of anybody. */
  readonly joins: boolean
  /** When it counts as said. */
  readonly at: number
  /** Whether its author waits for an answer if its item says so; not for what came long before its source was added. */
  readonly counts: boolean
}

/** A person as the pipeline finds them. */
export interface NewPerson {
  /** Tells them from all others: `mail:` and their address, else the kind of source and their account. */
  readonly key: string
  readonly name?: string
  readonly address?: string
}

/** Something the operator wrote elsewhere, e.g. found among the sent mails. */
export interface OwnLetter {
  readonly sourceId: string
  /** The source's own identity of it; each is kept once. */
  readonly externalId: string
  readonly at: number
  readonly title: string
  readonly text: string
  /** Names of it and of what it answers, e.g. Message-IDs. */
  readonly thread: readonly string[]
  /** To whom it went. */
  readonly to: readonly NewPerson[]
}

/** What is kept with an item. */
export interface ItemLetter {
  readonly report: Report | undefined
  /** What the item's adapter needs to answer it. */
  readonly answerTo: AnswerTo | undefined
  /** Message-IDs of a mail and of those it answers, its own first. */
  readonly thread: readonly string[]
  readonly conversationId: string | undefined
  /** Since when its author waits for an answer, if they do. */
  readonly waitingSince: number | undefined
}

export interface StoredPerson {
  readonly id: string
  readonly name: string | undefined
  readonly address: string | undefined
}

export interface ConversationPlace {
  readonly sourceId: string
  readonly sourceName: string
  readonly sourceKind: SourceKind
}

export interface StoredWaiting extends ConversationPlace {
  readonly id: string
  readonly person: StoredPerson
  readonly since: number
  readonly count: number
  readonly itemId: string
  readonly title: string
  readonly text: string
  readonly report: Report | undefined
  readonly lastItemId: string
  readonly lastAt: number
  readonly answeredBefore: number
}

export interface StoredConversation extends ConversationPlace {
  readonly id: string
  readonly person: StoredPerson & { readonly note: string }
  readonly waitingSince: number | undefined
  readonly unanswered: number
  readonly ended: StoredEnd | undefined
  /** Their first words, and the first answer after them. */
  readonly firstTheirs: number | undefined
  readonly firstAnswer: number | undefined
  /** How often the operator has answered or written to them here. */
  readonly answers: number
}

export interface StoredEnd {
  readonly as: ConversationEnd
  readonly at: number
  readonly reason: string | undefined
  /** The conversation it was merged into. */
  readonly into: string | undefined
}

/** One thing that was said: an item of theirs, a letter of the operator's, or a reply of the outbox. */
export interface StoredWord {
  readonly what: 'item' | 'own' | 'reply'
  readonly conversationId: string
  /** Of the item, or of the reply. */
  readonly id: string
  /** Of a reply: the item it answers. */
  readonly itemId: string | undefined
  readonly at: number
  /** Empty for a reply: the outbox has its words. */
  readonly title: string
  readonly text: string
  /** Of an item: whether it still waits for an answer. */
  readonly waits: boolean
}

/** How a conversation stood before it was ended, enough to put it back. */
export interface ConversationBefore {
  readonly id: string
  readonly settledUntil: number | undefined
  readonly ended: StoredEnd | undefined
}

/** What came of something that may have answered somebody. */
export interface Settling {
  /** Whether anything is known that was not known before. */
  readonly isNews: boolean
  /** Items that wanted an answer and have one now, to be acknowledged. */
  readonly settled: readonly string[]
}

/** People, what they and the operator said to each other, and who still waits. To be written inside `write`. */
export interface ConversationStore {
  /** Keeps what came with items that were just stored, and joins them into conversations. */
  keep(letters: readonly NewLetter[]): Settling
  /** Keeps what the operator wrote elsewhere; whoever it went to waits no more. */
  keepOwn(letters: readonly OwnLetter[]): Settling
  /** An item of this source turned out to have been answered elsewhere. */
  answeredElsewhere(sourceId: string, externalId: string): Settling
  /** A reply to an item has gone out (or was copied and sent by hand): its author waits no more. */
  answered(itemId: string, at: number, replyId: string): Settling
  /**
   * An item's report was understood anew, e.g. after its layout was taught; whoever wrote it may be somebody else. When
   * it was said, and whether it counts, stays.
   */
  change(letter: NewLetter): void
  /** What is kept with an item; `undefined` for most. */
  letter(itemId: string): ItemLetter | undefined
  /**
   * Works out anew whether these items make somebody wait, after their need or their being set aside was changed;
   * `isWanted` by somebody who says that they do, however old they are and whatever was answered since.
   */
  restand(itemIds: readonly string[], isWanted: boolean): void
  /** Whether the operator has ever answered or written to this person, or keeps a note about them. */
  knows(personKey: string): boolean
  /** Whether one of these Message-IDs belongs to a conversation that this source has brought. */
  knowsThread(sourceId: string, thread: readonly string[]): boolean
  /** The longest wait first. */
  waiting(
    limit: number,
    cursor?: string,
    textLimit?: number,
  ): { readonly waiting: readonly StoredWaiting[]; readonly nextCursor: string | undefined }
  waitingTally(): { readonly count: number; readonly oldestSince: number | undefined }
  get(id: string): StoredConversation | undefined
  /** Every conversation of the person of this one, that one first. */
  ofPerson(id: string): readonly StoredConversation[]
  /** The newest things said in these conversations, oldest first. */
  words(ids: readonly string[], limit: number, textLimit: number): readonly StoredWord[]
  /** Items of these conversations that wait for an answer. */
  waitingItems(ids: readonly string[]): readonly string[]
  end(ids: readonly string[], end: StoredEnd): readonly ConversationBefore[]
  putBack(before: readonly ConversationBefore[]): void
  /** Sets the private note about the person of a conversation; false when there is no such conversation. */
  note(id: string, note: string): boolean
  /**
   * Deletes one small step of what nobody needs any more: the operator's letters from before `keepSince` to people of
   * whom nothing is left, conversations without words, people without conversations or notes. True while there is more.
   */
  prune(keepSince: number): boolean
}

/** A layout of form mails that the person has taught. */
export interface StoredTaught {
  readonly id: string
  readonly taughtAt: number
  readonly layout: TaughtLayout
}

export interface TaughtStore {
  /** The newest first. */
  list(): readonly StoredTaught[]
  /** Keeps a layout; one for the same mails gives way to it. */
  save(taught: StoredTaught): void
  /** Takes it away and gives it back, for undo. */
  remove(id: string): StoredTaught | undefined
}
