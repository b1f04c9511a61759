import type { ConversationEntry, Promised } from '../../../../electron/shared/model/conversation.ts'

/** A promise of the operator's, and what has become of it. */
export interface PromiseSeen extends Promised {
  /** When they said so, ISO. */
  readonly at: string
  /** `open`: there is time; `kept`: they have written again in time; `missed`: they have not. */
  readonly fate: 'open' | 'kept' | 'missed'
}

/** How many are shown. */
const most = 5

/** What the operator has promised this person, the newest first. `now` in milliseconds since 1970. */
export function promisesOf(entries: readonly ConversationEntry[], now: number): readonly PromiseSeen[] {
  const mine = entries.filter((entry) => entry.kind === 'mine')
  const seen = mine.flatMap(({ at, promises = [] }) =>
    promises.map((promise): PromiseSeen => {
      const isKept = mine.some((later) => later.at > at && later.at <= promise.due && later.state === 'sent')
      return { ...promise, at, fate: isKept ? 'kept' : Date.parse(promise.due) < now ? 'missed' : 'open' }
    }),
  )
  return seen.toReversed().slice(0, most)
}
