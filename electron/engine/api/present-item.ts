import type { Item, ItemDetail, StoryMember } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { StoredItem, StoryPlace } from '../store/store.ts'

/** A stored item as the contract has it. */
export function presentItem(item: StoredItem): Item {
  return {
    id: item.id,
    kind: item.kind,
    sourceId: item.sourceId,
    sourceName: item.sourceName,
    title: item.title,
    text: item.text,
    ...(item.url === undefined ? {} : { url: item.url }),
    ...(item.author === undefined ? {} : { author: item.author }),
    publishedAt: toTimestamp(item.publishedAt),
    receivedAt: toTimestamp(item.receivedAt),
    state: item.state,
    ...(item.snoozedUntil === undefined ? {} : { snoozedUntil: toTimestamp(item.snoozedUntil) }),
    needs: item.needs,
    watchIds: [...item.watchIds],
    spread: item.spread,
    ...(item.people === undefined ? {} : { people: item.people }),
    ...(item.incidentId === undefined ? {} : { incidentId: item.incidentId }),
  }
}

/** A stored item as it is shown by itself, without its markup. */
export function presentDetail(item: StoredItem, others: readonly StoryPlace[]): ItemDetail {
  return {
    ...presentItem(item),
    members: others.map(presentPlace),
    ...(item.leaderId === undefined ? {} : { leaderId: item.leaderId }),
  }
}

function presentPlace({ url, author, publishedAt, ...place }: StoryPlace): StoryMember {
  return {
    ...place,
    ...(url === undefined ? {} : { url }),
    ...(author === undefined ? {} : { author }),
    publishedAt: toTimestamp(publishedAt),
  }
}
