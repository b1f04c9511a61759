import './theme/tokens.css'
import './features/feed/feed.ts'
import { prefetch } from './client/queries.ts'
import { applyRememberedTheme } from './theme/scheme.ts'

// What the first paint needs is asked for before the bulk of the page has been read: this file stays small for
// that, and loads React only after it has asked.
applyRememberedTheme()
for (const name of ['health.get', 'settings.get', 'alarms.list', 'items.counts', 'sources.list'] as const)
  prefetch(name, {})
void import('./start.tsx').then(({ start }) => start())
