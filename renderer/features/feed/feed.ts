import { client } from '../../client/index.ts'
import { createFeedStore } from './feed-store.ts'

/** The page's one feed. */
export const feed = createFeedStore(client)
