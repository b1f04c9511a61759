import type { StoredItem } from './item-store.ts'

/** A stored item with which a new one may be told to be one story. */
export interface StoryItem
  extends Pick<StoredItem, 'id' | 'sourceId' | 'title' | 'text' | 'url' | 'author' | 'watchIds'> {
  /** The item that leads its story: itself while it is no member. */
  readonly storyId: string
  /** When its story began: the earlier of publication and receipt of the leader, milliseconds since 1970. */
  readonly at: number
}

/** One place in which a story is told. */
export type StoryPlace = Pick<
  StoredItem,
  'id' | 'sourceId' | 'sourceName' | 'title' | 'url' | 'author' | 'publishedAt'
>

/**
 * Items that are one story. Its leader stands for it in lists, counts and searches; how it stands is how all of
 * them stand. When the leader is deleted or its source removed, the member stored first takes its place.
 */
export interface StoryStore {
  /** Items for which a key of 48 bits was kept, those stored first first, at most eight. */
  find(key: number): readonly string[]
  /** Call inside `write`: keeps what an item is to be found by. */
  keep(id: string, keys: readonly number[]): void
  /** These items, in the order in which they were stored; those whose story is hidden or gone are left out. */
  look(ids: readonly string[]): readonly StoryItem[]
  /** Call inside `write`: makes an item that stands by itself, with its members, a member of another's story. */
  join(id: string, leaderId: string): void
  /** Takes a member out of its story, standing as the story stands; the leader's id, or nothing for no member. */
  separate(id: string): string | undefined
  /** Puts it back into the story that another item leads or belongs to; false when one of them is gone. */
  rejoin(id: string, otherId: string): boolean
  /** The other places of an item's story, oldest first, at most `limit`. */
  others(id: string, limit: number): readonly StoryPlace[]
}
