import type { createReplyCheck } from '../reply/check-reply.ts'
import type { HandlersOf } from './context.ts'

/** Handlers of what the person answers. */
export function replyHandlers(): HandlersOf<'replies'> {
  let check: ReturnType<typeof createReplyCheck> | undefined
  return {
    'replies.check': async (reply) => {
      // Loaded on first use: the start has no use for the rules.
      check ??= import('../reply/check-reply.ts').then((module) => module.createReplyCheck())
      return (await check)(reply)
    },
  }
}
