import type { Client } from '../../../electron/shared/client.ts'
import type { ReplyDraft } from '../../../electron/shared/model/reply.ts'
import * as drafts from '../../ui/writing/draft-keeper.ts'

type Changeable = Omit<ReplyDraft, 'id' | 'itemId' | 'updatedAt' | 'replyId'>
/** What the person can change of a draft. */
export type DraftChange = Partial<Changeable>
/** An answer in the making. */
export type DraftAnswer = DraftChange & Pick<ReplyDraft, 'text' | 'dismissed' | 'breathTaken'>

/** What the engine says of a draft besides. */
export interface KnownDraft {
  readonly id: string
  /** The reply it has become, while that is not settled; then it cannot be changed. */
  readonly replyId: string | undefined
}

/** A draft as the page holds it. */
export type HeldDraft = drafts.HeldDraft<DraftAnswer, KnownDraft>
/** The draft of one item. */
export type DraftKeeper = drafts.DraftKeeper<DraftAnswer, KnownDraft>

const empty: DraftAnswer = { text: '', dismissed: [], breathTaken: false }

/** Keeps the draft of an item. */
export function createDraftKeeper(client: Pick<Client, 'call'>, itemId: string): DraftKeeper {
  return drafts.createDraftKeeper(empty, {
    async load() {
      const result = await client.call('replies.draft', { itemId })
      if (!result.ok) return result
      const { id, itemId: _item, updatedAt: _at, replyId, ...draft } = result.data
      return { ok: true, data: { draft, known: { id, replyId } } }
    },
    save: ({ id }, change) => client.call('replies.save', { id, ...change }),
  })
}
