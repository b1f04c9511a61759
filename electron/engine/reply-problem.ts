import type { Problem } from '../shared/model/health.ts'
import { toTimestamp } from '../shared/model/time.ts'
import type { StoredReply } from './store/store.ts'

/** The id under which the trouble of a reply is told. */
export function problemOf(replyId: string): string {
  return `reply:${replyId}`
}

/** What the person is told of a reply that did not go out, or may not have, also when its composer is long closed. */
export function replyProblem(reply: StoredReply, at: number): Problem {
  const { id, to, state, error } = reply
  const what = state === 'unknown' ? 'It is not known whether your answer to' : 'Your answer to'
  const rest = state === 'unknown' ? 'went out.' : 'was not sent.'
  return {
    ...{ id: problemOf(id), at: toTimestamp(at) },
    message: `${what} ${to.slice(0, 200)} ${rest} ${error?.message ?? ''}`.trim(),
    advice: error?.advice ?? 'Open it, and say what became of it.',
  }
}
