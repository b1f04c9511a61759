import { client } from '../../client/index.ts'
import { onItemAct } from '../../ui/item/item-acts.ts'
import { createFeedStore } from './feed-store.ts'

/** The page's one feed. */
export const feed = createFeedStore(client, onItemAct)
