import { CallFailure } from '../call-failure.ts'
import { openStates } from '../reply-desk.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentDraft, presentReply } from './present-reply.ts'
import { replyCheck } from './reply-check.ts'

/** Handlers of what the person answers. */
export function replyHandlers({ store, replyDesk, replyPlaces }: ApiContext): HandlersOf<'replies'> {
  return {
    'replies.check': async (reply) => (await replyCheck())(reply),
    'replies.places': ({ itemId }) => {
      const ways = replyPlaces.waysFor(itemId)
      if (ways.length === 0) throw new CallFailure('not-found', 'That item is no longer in the feed.')
      return ways.map(({ place }) => place)
    },
    'replies.draft': ({ itemId }) => presentDraft(replyDesk.draftFor(itemId)),
    'replies.save': (params) => presentDraft(replyDesk.save(params)),
    'replies.discard': ({ id }) => presentDraft(replyDesk.discard(id)),
    'replies.send': ({ draftId, asThread }) => presentReply(replyDesk.send(draftId, asThread)),
    'replies.undo': ({ id }) => presentReply(replyDesk.undo(id)),
    'replies.retry': ({ id }) => presentReply(replyDesk.retry(id)),
    'replies.settle': ({ id, as }) => presentReply(replyDesk.settle(id, as)),
    'replies.copied': ({ draftId }) => presentReply(replyDesk.copied(draftId)),
    'replies.list': ({ itemId, states, limit }) => ({
      replies: store.replies.list({ itemId, states }, limit).map(presentReply),
      open: store.replies.countIn(openStates),
    }),
  }
}
