import { hash } from 'node:crypto'
import type { ItemNeed, RawItem } from '../../shared/model/item.ts'
import type { FeedEntry } from '../formats/feed-reader.ts'

/**
 * Makes items of a feed's entries, in the feed's order. Each has an identity that stays the same from poll to
 * poll and when the entry moves: its id, else its address, else what it says.
 */
export function feedItems(entries: readonly FeedEntry[], needs: ItemNeed): readonly RawItem[] {
  const shared = sharedIds(entries)
  const items = new Map<string, RawItem>()
  for (const entry of entries) {
    const externalId = identityOf(entry, shared)
    if (items.has(externalId)) continue
    items.set(externalId, {
      kind: 'mention',
      externalId,
      title: entry.title,
      text: entry.text,
      ...(entry.html === undefined ? {} : { html: entry.html }),
      ...(entry.url === undefined ? {} : { url: entry.url }),
      ...(entry.author === undefined ? {} : { author: entry.author }),
      ...(entry.publishedAt === undefined ? {} : { publishedAt: entry.publishedAt }),
      needs,
    })
  }
  return [...items.values()]
}

/** Ids that several different entries carry, as when a site gives its own address as every entry's id. */
function sharedIds(entries: readonly FeedEntry[]): ReadonlySet<string> {
  const urlById = new Map<string, string | undefined>()
  const shared = new Set<string>()
  for (const { id, url } of entries) {
    if (id === undefined) continue
    if (urlById.has(id) && urlById.get(id) !== url) shared.add(id)
    urlById.set(id, url)
  }
  return shared
}

function identityOf(entry: FeedEntry, shared: ReadonlySet<string>): string {
  if (entry.id !== undefined && !shared.has(entry.id)) return entry.id
  if (entry.url !== undefined) return entry.url
  return hash('sha1', JSON.stringify([entry.id, entry.title, entry.publishedAt, entry.text]))
}
