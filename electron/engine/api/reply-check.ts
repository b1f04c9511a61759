import type { createReplyCheck } from '../reply/check-reply.ts'

let check: ReturnType<typeof createReplyCheck> | undefined

/** The check of drafts, loaded on first use, since the start has no use for its rules, and kept. */
export function replyCheck(): ReturnType<typeof createReplyCheck> {
  check ??= import('../reply/check-reply.ts').then((module) => module.createReplyCheck())
  return check
}
