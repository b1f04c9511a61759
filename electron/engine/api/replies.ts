import { CallFailure } from '../call-failure.ts'
import type { createReplyCheck } from '../reply/check-reply.ts'
import { openStates } from '../reply-desk.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentDraft, presentReply } from './present-reply.ts'

/** Handlers of what the person answers. */
export function replyHandlers({ store, replyDesk, replyPlaces }: ApiContext): HandlersOf<'replies'> {
  let check: ReturnType<typeof createReplyCheck> | undefined
  return {
    'replies.check': async (reply) => {
      // Loaded on first use: the start has no use for the rules.
      check ??= import('../reply/check-reply.ts').then((module) => module.createReplyCheck())
      return (await check)(reply)
    },
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
