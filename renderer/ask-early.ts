import './features/feed/feed.ts'
import { prefetch } from './client/queries.ts'

// What the first paint needs is asked for before React gets ready: this has to be imported before it.
for (const name of ['health.get', 'settings.get', 'alarms.list', 'items.counts', 'sources.list'] as const)
  prefetch(name, {})
