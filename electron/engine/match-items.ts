import type { NormalItem } from '../shared/model/item.ts'
import { linksOf } from './items/links.ts'
import type { NewItem, StoredSource } from './store/store.ts'
import type { Matchable, Matcher } from './watch/match.ts'

/** The stage "match": says of each item which watches it is a hit of. What the site watch saw is no mention. */
export function matchItems(source: StoredSource, items: readonly NormalItem[], matcher: Matcher): NewItem[] {
  return items.map((item) => ({
    ...item,
    sourceId: source.id,
    state: 'unread',
    watchIds: item.kind === 'site' ? [] : matcher(toMatchable({ ...item, sourceId: source.id })),
  }))
}

/** What a matcher sees of an item. The markup is searched for links only if the matcher asks for them. */
export function toMatchable({
  html,
  ...item
}: Omit<Matchable, 'links'> & { readonly html: string | undefined }): Matchable {
  return {
    ...item,
    get links() {
      return html === undefined ? [] : linksOf(html)
    },
  }
}
