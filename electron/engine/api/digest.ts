import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import { type Digest, digestSchema } from '../../shared/model/digest.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { StoredBlindSpot } from '../store/store.ts'
import { presentBlindSpot } from './blind-spots.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentAlarm } from './present-alarm.ts'
import { presentWaiting } from './present-conversation.ts'
import { presentItem } from './present-item.ts'

/** Milliseconds without a deed after which somebody counts as away. */
const away = 30 * 60_000
/** Milliseconds below which a stretch is no more than the pause between two polls. */
const shortestSpot = 5 * 60_000
/** How many of each are shown, and how long the text of an item is, in characters. */
const most = { alarms: 20, items: 5, spots: 20, text: 300 }

/** Handlers of "while you were away". */
export function digestHandlers({ store, presence, parts, events }: ApiContext): HandlersOf<'digest'> {
  const now = () => parts.ports.clock.now()

  function waitingItems() {
    const page = { limit: most.items, textLimit: most.text }
    return store.items.list({ needs: 'answer', states: ['unread', 'read'] }, page).items.map(presentItem)
  }

  function unanswered(): Digest['unanswered'] {
    const { waiting } = store.conversations.waiting(most.items, undefined, most.text)
    return { total: store.conversations.waitingTally().count, longest: waiting.map(presentWaiting) }
  }

  return {
    'digest.get': () => {
      const until = now()
      const since = presence.lastAt() ?? until
      const alarms = store.alarms
        .list(undefined, 200)
        .filter(({ drill, raisedAt, endedAt = until }) => !drill && (raisedAt >= since || endedAt > since))
      const spots = stillUnknown(store.blindSpots.list(since, 500), since, until)
      const counts = store.items.countSince(since)
      const happened = counts.mention + counts.report + counts.site + alarms.length + spots.length > 0
      const digest: Digest = {
        ...(presence.lastAt() === undefined ? {} : { since: toTimestamp(since) }),
        until: toTimestamp(until),
        isWorthShowing: until - since >= away && happened,
        counts,
        alarms: alarms.slice(0, most.alarms).map(presentAlarm),
        waiting: store.items.counts().needsAnswer,
        waitingItems: waitingItems(),
        unanswered: unanswered(),
        blindSpots: spots.slice(0, most.spots).map(presentBlindSpot),
        sites: downtimes(alarms, since, until),
      }
      return digestSchema.parse(digest)
    },
    'digest.seen': () => {
      presence.here()
      events.healthChanged()
      return {}
    },
  }

  function downtimes(alarms: readonly AlarmRecord[], since: number, until: number): Digest['sites'] {
    const minutes = new Map<string, number>()
    for (const { subject, topic, raisedAt, endedAt = until } of alarms) {
      if (topic !== 'down') continue
      const down = Math.max(0, Math.min(endedAt, until) - Math.max(raisedAt, since)) / 60_000
      minutes.set(subject.id, (minutes.get(subject.id) ?? 0) + down)
    }
    return [...minutes].flatMap(([sourceId, down]) => {
      const name = store.sources.get(sourceId)?.name
      return name === undefined ? [] : [{ sourceId, name, downMinutes: Math.round(down) }]
    })
  }
}

/** What has not been filled since, the longest first. */
function stillUnknown(
  spots: readonly StoredBlindSpot[],
  since: number,
  until: number,
): readonly StoredBlindSpot[] {
  const length = ({ from, to = until }: StoredBlindSpot) => to - Math.max(from, since)
  return spots
    .filter((spot) => !spot.filled && length(spot) >= shortestSpot)
    .sort((one, other) => length(other) - length(one))
}
