import type { AnswerTo, Item } from '../../shared/model/item.ts'
import type { ReplyPlace, Visibility } from '../../shared/model/reply.ts'
import type { Report } from '../../shared/model/report.ts'
import type { HttpClient } from '../http/http-client.ts'
import type { Secrets } from '../ports.ts'

/** What an answer is to: an item, as far as an adapter may know it. */
export interface Answered {
  readonly item: Pick<Item, 'kind' | 'title' | 'text' | 'url' | 'author'> & {
    /** Milliseconds since 1970. */
    readonly publishedAt: number
  }
  /** What this adapter kept for the purpose; absent when it kept nothing, or the item is another source's. */
  readonly answerTo?: AnswerTo
  readonly report?: Report
  /** Message-IDs of the letter and of those it answers, its own first. */
  readonly thread?: readonly string[]
}

/** A place as an adapter sees it; the desk adds where it stands. */
export type AnswerPlace = Omit<ReplyPlace, 'id'>

/** One post or letter, ready to go. */
export interface Outgoing {
  /**
   * Stays the same over all tries of this post and is that of no other: what goes out carries it, so that one that
   * went out twice, or may have, is known again. 16 to 64 of `A-Za-z0-9_-`.
   */
  readonly key: string
  /** When the person sent it, milliseconds since 1970; the same over all tries. */
  readonly at: number
  readonly text: string
  readonly subject?: string
  /** What is quoted of theirs. */
  readonly quote?: string
  readonly visibility?: Visibility
  readonly language?: string
  /** Of a thread's second and later posts: what the one before returned. */
  readonly after?: AnswerTo
}

/** What went out. */
export interface Delivered {
  readonly url?: string
  /** What the next post of the thread has to know. JSON. */
  readonly ref?: AnswerTo
}

/** What an adapter gets to send with. */
export interface AnswerContext<Settings, State> {
  readonly settings: Settings
  /** What the last poll returned. */
  readonly state: State | undefined
  readonly http: HttpClient
  readonly secrets: Secrets
  now(): number
  readonly signal: AbortSignal
}

/** The same for sending. */
export interface SendContext<Settings, State> extends AnswerContext<Settings, State> {
  /**
   * Called right before the first byte after which it may go out. Until then whatever fails has surely not gone out;
   * afterwards a crash leaves that open. Waits for the disk; throws when it must not go out any more.
   */
  atTheDoor(): void
}

/** How a kind of source answers. */
export interface Answering<Settings, State> {
  /** Whether it writes letters to any mail address, also for items of other sources. */
  readonly byMail: boolean
  /**
   * For how many milliseconds after the first try the same post can be sent again without becoming two, because the
   * other side knows its key. Absent: never.
   */
  readonly repeatableFor?: number
  /** Where the answer would go, by what is known without asking anybody; `undefined` when there is no such way. */
  place(settings: Settings, answered: Answered, state: State | undefined): AnswerPlace | undefined
  /** Sends one post. Rejects with an `AnswerError`, or a `SourceError` where nobody knows better. */
  send(context: SendContext<Settings, State>, answered: Answered, outgoing: Outgoing): Promise<Delivered>
  /**
   * Looks whether a post that may have gone out is there: what it is, or `undefined` when it is not there now. Absent
   * where nobody can look. Changes nothing.
   */
  find?(
    context: AnswerContext<Settings, State>,
    answered: Answered,
    outgoing: Outgoing,
  ): Promise<Delivered | undefined>
}
