import { type ItemDetail, membersLimit } from '../../shared/model/item.ts'
import type { Report } from '../../shared/model/report.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { Store, StoredItem } from '../store/store.ts'
import { presentDetail } from './present-item.ts'

/** One item with everything, for reading it. Rejects with a `CallFailure` when it is gone. */
export async function detailOf(id: string, store: Store): Promise<ItemDetail> {
  const item = store.items.get(id)
  if (item === undefined) throw new CallFailure('not-found', 'That item is no longer in the feed.')
  const others = item.spread > 1 ? store.stories.others(id, membersLimit) : []
  const detail = { ...presentDetail(item, others), ...letterOf(item, store) }
  if (item.html === undefined) return detail
  // Loaded on first use: the sanitiser would cost a third of the start.
  const { sanitize } = await import('../items/sanitize.ts')
  return { ...detail, html: sanitize(item.html) }
}

function letterOf(item: StoredItem, store: Store): Pick<ItemDetail, 'report' | 'conversation'> {
  const letter = store.conversations.letter(item.id)
  if (letter === undefined) return {}
  const { report, conversationId, waitingSince } = letter
  return {
    ...(report === undefined ? {} : { report: asItStands(report, item) }),
    ...(conversationId === undefined
      ? {}
      : {
          conversation: {
            id: conversationId,
            ...(waitingSince === undefined ? {} : { waitingSince: toTimestamp(waitingSince) }),
          },
        }),
  }
}

/** The person may have set it aside since, or brought it back. */
function asItStands({ aside, ...report }: Report, { state }: StoredItem): Report {
  return state === 'aside' ? { ...report, aside: aside ?? 'person' } : report
}
