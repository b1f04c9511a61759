import type { ConversationEntry, Promised } from '../../../../electron/shared/model/conversation.ts'

/** A promise of the operator's, and what has become of it. */
export interface PromiseSeen extends Promised {
  /** When they said so, ISO. */
  readonly at: string
  /** `open`: there is time; `kept`: they have written again in time; `late`: only afterwards; `missed`: not at all. */
  readonly fate: 'open' | 'kept' | 'late' | 'missed'
}

/** How many are shown. */
const most = 5

/** What the operator has promised this person, the newest first. `now` in milliseconds since 1970. */
export function promisesOf(entries: readonly ConversationEntry[], now: number): readonly PromiseSeen[] {
  // What has not gone out promises nothing, and keeps no promise.
  const mine = entries.filter((entry) => entry.kind === 'mine').filter(({ state }) => state === 'sent')
  const seen = mine.flatMap(({ at, promises = [] }) => {
    const next = mine.find((later) => later.at > at)?.at
    return promises.map((promise): PromiseSeen => ({ ...promise, at, fate: fateOf(promise.due, next, now) }))
  })
  return seen.toReversed().slice(0, most)
}

/** `next`: when they wrote again. */
function fateOf(due: string, next: string | undefined, now: number): PromiseSeen['fate'] {
  if (next !== undefined) return next <= due ? 'kept' : 'late'
  return Date.parse(due) < now ? 'missed' : 'open'
}
