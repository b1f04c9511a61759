import type { NormalItem } from '../shared/model/item.ts'
import { linksOf } from './items/links.ts'
import { voiceOf } from './items/voice-of.ts'
import type { NewItem, StoredSource } from './store/store.ts'
import type { Matchable, Matcher } from './watch/match.ts'

/** The stage "match": says of each item which watches it is a hit of. What the site watch saw is no mention. */
export function matchItems(source: StoredSource, items: readonly NormalItem[], matcher: Matcher): NewItem[] {
  return items.map((item) => ({
    ...item,
    sourceId: source.id,
    // What lies far back, or was read in another program, is nothing to catch up on.
    state: item.report?.aside !== undefined ? 'aside' : item.seen || item.past ? 'read' : 'unread',
    voice: voiceOf(item, source.id),
    watchIds: item.kind === 'site' ? [] : matcher(new LinkedItem(item, source.id)),
  }))
}

/** What a matcher sees of a stored item. */
export function toMatchable(item: Seen & { readonly sourceId: string }): Matchable {
  return new LinkedItem(item, item.sourceId)
}

type Seen = Pick<NewItem, 'title' | 'text' | 'url' | 'html'>

/** An item whose markup is searched for links only if somebody asks for them. */
class LinkedItem implements Matchable {
  readonly title: string
  readonly text: string
  readonly url: string | undefined
  readonly sourceId: string
  private readonly html: string | undefined

  constructor({ title, text, url, html }: Seen, sourceId: string) {
    this.title = title
    this.text = text
    this.url = url
    this.html = html
    this.sourceId = sourceId
  }

  get links(): readonly string[] {
    return this.html === undefined ? [] : linksOf(this.html)
  }
}
