/** A place in the page. */
export type Route =
  | { readonly view: 'feed' }
  | { readonly view: 'item'; readonly id: string }
  /** By a conversation's id. */
  | { readonly view: 'waiting'; readonly id?: string }
  /** What was set aside. */
  | { readonly view: 'aside' }
  /** Reports, alike ones together. */
  | { readonly view: 'sorted' }
  | { readonly view: 'sources'; readonly id?: string }
  /** By the site's key, e.g. its domain. */
  | { readonly view: 'sites'; readonly id?: string }
  | { readonly view: 'alarms'; readonly id?: string }
  /** The room of one incident, or one of its parts, e.g. `closing`. */
  | { readonly view: 'incidents'; readonly id?: string; readonly part?: string }
  | { readonly view: 'settings'; readonly id?: string }
  | { readonly view: 'away' }
  /** `overall` for all of them together, `new` for one that is not there yet. */
  | { readonly view: 'watches'; readonly id?: string }
  /** The answer to an item. */
  | { readonly view: 'reply'; readonly id: string }
  /** `outbox` for what was sent, else the canned replies. */
  | { readonly view: 'replies'; readonly id?: string }
  | { readonly view: 'welcome' }

/** Reads a location's hash, e.g. `#/item/42`; anything unknown is the feed. */
export function parseRoute(hash: string): Route {
  const [, view = '', rest, further] = hash.split('/')
  const id = rest ? decode(rest) : undefined
  switch (view) {
    case 'item':
    case 'reply':
      return id ? { view, id } : { view: 'feed' }
    case 'waiting':
    case 'sources':
    case 'sites':
    case 'alarms':
    case 'watches':
    case 'settings':
    case 'replies':
      return id ? { view, id } : { view }
    case 'incidents': {
      const part = further ? decode(further) : undefined
      return { view, ...(id ? { id, ...(part ? { part } : {}) } : {}) }
    }
    case 'away':
    case 'aside':
    case 'sorted':
    case 'welcome':
      return { view }
    default:
      return { view: 'feed' }
  }
}

/** The hash of a place, for an `href`. */
export function routeHash(route: Route): string {
  const id = 'id' in route && route.id ? `/${encodeURIComponent(route.id)}` : ''
  const part = id && 'part' in route && route.part ? `/${encodeURIComponent(route.part)}` : ''
  return `#/${route.view}${id}${part}`
}

/** Goes to a place. `replace` leaves no step to come back to. */
export function go(route: Route, { replace = false } = {}): void {
  const hash = routeHash(route)
  if (location.hash === hash) return
  if (replace) {
    history.replaceState(null, '', hash)
    dispatchEvent(new HashChangeEvent('hashchange'))
  } else location.hash = hash
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
