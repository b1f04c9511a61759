import { expect, test } from 'vitest'
import { parseRoute, type Route, routeHash } from '../../../renderer/ui/route.ts'

test.each<Route>([
  { view: 'feed' },
  { view: 'item', id: 'a/b ü#1' },
  { view: 'sources' },
  { view: 'sources', id: '7' },
  { view: 'alarms' },
  { view: 'alarms', id: 'site:7:down:1763000000000' },
  { view: 'incidents' },
  { view: 'incidents', id: '12' },
  { view: 'incidents', id: '12', part: 'closing' },
  { view: 'sites' },
  { view: 'sites', id: '[::1]:8080' },
  { view: 'settings' },
  { view: 'settings', id: 'alarms' },
  { view: 'away' },
  { view: 'aside' },
  { view: 'sorted' },
  { view: 'waiting' },
  { view: 'waiting', id: '12' },
  { view: 'welcome' },
])('%j survives the way through the address', (route) => expect(parseRoute(routeHash(route))).toEqual(route))

test.each(['', '#', '#/', '#/nowhere', '#/item', '#/item/', '#/item/%E0%A4%A'])('%s is the feed', (hash) =>
  expect(parseRoute(hash)).toEqual({ view: 'feed' }),
)
