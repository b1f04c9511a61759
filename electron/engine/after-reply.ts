import type { Store, StoredReply } from './store/store.ts'

interface Parts {
  readonly store: Pick<Store, 'conversations' | 'items' | 'problems' | 'replies'>
  readonly onChange: () => void
}

/** Makes what follows when a reply has gone out: nobody waits any more, the item is dealt with, the draft is empty. */
export function createAfterReply({ store, onChange }: Parts) {
  return ({ id, draftId, itemId, text }: StoredReply, at: number): void => {
    const { settled } = store.conversations.answered(itemId, at, id)
    store.items.change({ ids: [itemId, ...settled] }, { state: 'acknowledged' })
    const draft = store.replies.draft(draftId)
    if (draft?.replyId === id) {
      const { placeId, dismissed, breathTaken } = draft
      const kept = { id: draftId, itemId, placeId, dismissed, breathTaken, replyId: undefined, updatedAt: at }
      // What was written meanwhile, while its fate was unknown, is a draft of its own.
      store.replies.saveDraft(
        draft.text.trim() === text ? { ...kept, text: '' } : { ...draft, replyId: undefined },
      )
    }
    onChange()
  }
}
