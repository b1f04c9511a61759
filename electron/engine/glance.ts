import type { Glance, Health } from '../shared/model/health.ts'
import { toTimestamp } from '../shared/model/time.ts'
import type { Store } from './store/store.ts'

/** What the state of things is worked out from. */
export interface HealthParts {
  readonly store: Store
  readonly version: string
  readonly online: boolean
  /** Why nothing may be judged from here, if that is so. */
  readonly network: string | undefined
  readonly pausedUntil: number | undefined
}

/** Sums up how everything is, for the tray icon and the page's first line. */
export function sumUp({ store, version, online, network, pausedUntil }: HealthParts): Health {
  const sources = store.sources.tally()
  const { unread: all, needsAnswer } = store.items.counts()
  // What belongs to an incident comes without a notice and stands in the line of the incident.
  const unread = all - store.incidents.unread()
  const waiting = store.conversations.waitingTally()
  const incidents = store.incidents.list(true)
  const newest = incidents[0]
  // One that another explains is not a second trouble, and a rehearsal is none.
  const ringing = store.alarms
    .open()
    .filter(
      ({ state, inhibitedBy, drill }) => state === 'ringing' && inhibitedBy === undefined && !drill,
    ).length
  return {
    version,
    glance: glanceOf({ ringing, blind: sources.blind, unread }),
    online,
    ...(network === undefined ? {} : { network }),
    ...(pausedUntil === undefined ? {} : { pausedUntil: toTimestamp(pausedUntil) }),
    ...{ unread, needsAnswer, ringing },
    ...{ sources, sites: store.sites.troubles() },
    waiting: {
      count: waiting.count,
      ...(waiting.oldestSince === undefined ? {} : { oldestAt: toTimestamp(waiting.oldestSince) }),
    },
    ...(newest === undefined
      ? {}
      : {
          incidents: {
            open: incidents.length,
            newest: { id: newest.id, title: newest.title, stage: newest.stage },
          },
        }),
    problems: [...store.problems.list()],
  }
}

function glanceOf({ ringing, blind, unread }: { ringing: number; blind: number; unread: number }): Glance {
  if (ringing > 0) return 'alarm'
  if (blind > 0) return 'blind'
  return unread > 0 ? 'new' : 'well'
}
