import { useMemo, useSyncExternalStore } from 'react'
import { parseRoute, type Route } from './route.ts'

function subscribe(hear: () => void): () => void {
  addEventListener('hashchange', hear)
  return () => removeEventListener('hashchange', hear)
}

/** Where the page is now. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}
