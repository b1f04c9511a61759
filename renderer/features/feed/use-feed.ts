import { useSyncExternalStore } from 'react'
import { feed } from './feed.ts'
import type { FeedState } from './feed-store.ts'

/** What the feed shows now. */
export function useFeed(): FeedState {
  return useSyncExternalStore(feed.subscribe, feed.get)
}
