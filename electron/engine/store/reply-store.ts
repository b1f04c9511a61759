import type { ReplyStage } from '../../shared/model/completeness.ts'
import type { AnswerTo } from '../../shared/model/item.ts'
import type { ReplyChannel, ReplyState, Visibility } from '../../shared/model/reply.ts'

/** What the person writes, for a draft and for the reply it becomes. */
export interface StoredWords {
  readonly text: string
  readonly subject?: string | undefined
  readonly quote?: string | undefined
  readonly visibility?: Visibility | undefined
  readonly language?: string | undefined
}

/** A draft as it is kept: one for each item. */
export interface StoredDraft extends StoredWords {
  readonly id: string
  readonly itemId: string
  readonly placeId?: string | undefined
  readonly stage?: ReplyStage | undefined
  readonly dismissed: readonly string[]
  readonly breathTaken: boolean
  /** Milliseconds since 1970. */
  readonly updatedAt: number
  readonly replyId: string | undefined
}

/** One post of a reply. `going`: it may be out, nobody knows. */
export interface StoredPart {
  /** What it carries along, so that it is known again; stays the same over all tries. */
  readonly key: string
  readonly text: string
  readonly state: 'waiting' | 'going' | 'sent'
  /** When it was first handed over, milliseconds since 1970. */
  readonly triedAt: number | undefined
  readonly url: string | undefined
  /** What the adapter has to know for the post after it. */
  readonly ref: AnswerTo | undefined
}

/** A reply as it is kept. Times in milliseconds since 1970. */
export interface StoredReply extends StoredWords {
  readonly id: string
  readonly draftId: string
  readonly itemId: string
  readonly channel: ReplyChannel
  readonly placeId: string
  readonly placeLabel: string
  readonly to: string
  readonly openUrl: string | undefined
  readonly state: ReplyState
  readonly createdAt: number
  readonly sendAt: number
  readonly sentAt: number | undefined
  readonly error: { readonly message: string; readonly advice: string } | undefined
  /** At least one, in the order in which they go out. */
  readonly parts: readonly StoredPart[]
}

export interface ReplyStore {
  draft(id: string): StoredDraft | undefined
  draftOf(itemId: string): StoredDraft | undefined
  /** Adds it or takes the place of the one with its id. */
  saveDraft(draft: StoredDraft): void
  get(id: string): StoredReply | undefined
  add(reply: StoredReply): void
  change(id: string, patch: Partial<Pick<StoredReply, 'state' | 'sendAt' | 'sentAt' | 'error'>>): void
  changePart(
    replyId: string,
    index: number,
    patch: Partial<Pick<StoredPart, 'state' | 'triedAt' | 'url' | 'ref'>>,
  ): void
  /** Newest first. */
  list(
    filter: { readonly itemId?: string | undefined; readonly states?: readonly ReplyState[] | undefined },
    limit: number,
  ): readonly StoredReply[]
  countIn(states: readonly ReplyState[]): number
  /** The reply one of whose posts carries this key. */
  withKey(key: string): StoredReply | undefined
}
