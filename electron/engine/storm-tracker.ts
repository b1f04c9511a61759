import { bucketLength, bucketsADay, bucketsAnHour } from './alarm/storm/bucket.ts'
import { bucketOf, countMentions, lookBack } from './alarm/storm-watch/count-mentions.ts'
import {
  firstMark,
  followStorm,
  peekStorm,
  readStormMark,
  type StormMark,
  type StormPhase,
} from './alarm/storm-watch/follow-storm.ts'
import { isKept, keepMarks, latest } from './alarm/storm-watch/keep-marks.ts'
import { type StormTold, stormNews, toldSchema } from './alarm/storm-watch/storm-news.ts'
import type { AlarmDesk } from './alarm-desk.ts'
import type { ObservedShare } from './observed-share.ts'
import type { Store, StormHour, StormSubject } from './store/store.ts'
import { stormFact } from './storm-report.ts'

/** Follows the mentions of one subject and tells the alarm desk what the detector makes of them. */
export interface StormTracker {
  /** Something was stored that had been said at `at`. */
  heard(at: number): void
  /** Other mentions count than before: everything is to be counted anew. */
  reset(): void
  /** Counts a day's worth of buckets at most; true when there is nothing left to count, and all has been told. */
  work(): boolean
  /** Whether the person knows of a storm that is on. */
  isStorming(): boolean
}

export interface TrackerParts {
  readonly store: Store
  readonly desk: Pick<AlarmDesk, 'report'>
  now(): number
  observed(subject: StormSubject): ObservedShare
  /** Whether another alarm tells of the same mentions. */
  isToldElsewhere(subject: StormSubject): boolean
}

/** How far back a watch without memory looks for what is usual, in milliseconds. */
const farthest = 60 * 86_400_000
const hour = 3_600_000

/**
 * Makes the tracker of one subject. Its memory is a copy of what stands in the store: after a crash it counts again
 * from the last mark, and what was stored but not counted is found by its number. What has been told stands in the store
 * with the alarm itself, in one transaction.
 */
export function createStormTracker(subject: StormSubject, parts: TrackerParts): StormTracker {
  const { store, desk } = parts
  const { storms } = store
  let marks: readonly StormMark[] = []
  let head: StormMark | undefined
  let told: StormTold = { until: 0 }
  /** From where on the kept marks differ from the stored ones. */
  let changedFrom = Number.POSITIVE_INFINITY
  let hours: StormHour[] = []
  /** When the earliest mention was said that has not been counted where it belongs. */
  let heardAt = Number.POSITIVE_INFINITY
  let isLoaded = false
  /** What has been counted up to now and is to be told next: both at once would take too long. */
  let found: Pick<StormMark, 'phase' | 'hour'> | undefined

  function load(): void {
    isLoaded = true
    const record = storms.get(subject)
    if (record === undefined) {
      // Whoever begins to listen now wants to know what is on, not what was.
      told = { until: parts.now() }
      return
    }
    told = toldSchema.catch({ until: parts.now() }).parse(record.told)
    marks = record.marks.map(({ mark }) => readStormMark(mark)).filter((mark) => mark !== undefined)
    const missed = storms.firstAfter(subject, record.countedItem, parts.now() - latest)
    heardAt = Math.min(heardAt, missed ?? heardAt)
  }

  /** Goes back to the last mark before what has come late, or to the beginning. */
  function goBack(): void {
    const from = bucketOf(heardAt)
    heardAt = Number.POSITIVE_INFINITY
    if (head !== undefined && head.at <= from) return
    const known = [...marks, ...(head === undefined ? [] : [head])].filter(({ at }) => at <= from)
    head = known.at(-1)
    const kept = marks.filter(({ at }) => at <= from)
    if (kept.length < marks.length) changedFrom = Math.min(changedFrom, from)
    marks = kept
  }

  function begin(now: number): StormMark {
    const first = storms.firstSince(subject, now - farthest) ?? now
    changedFrom = 0
    return firstMark(Math.min(bucketOf(first), bucketOf(now - bucketLength * bucketsADay)))
  }

  /** Counts the buckets that have ended, and looks into the one that is filling if `to` reaches it. */
  function count(from: StormMark, to: number, now: number): Pick<StormMark, 'phase' | 'hour'> {
    const observed = parts.observed(subject)
    const isFilling = to > now
    const mentions = storms.mentions(subject, from.at - lookBack, isFilling ? now + 1 : to)
    let mark = from
    for (const bucket of countMentions(mentions, from.at, to)) {
      const end = bucket.at + bucketLength
      const share = observed(bucket.at, end)
      if (end > now) return bucket.mentions === 0 ? mark : peekStorm(mark, bucket, share)
      mark = followStorm(mark, bucket, share)
      head = mark
      if (mark.at % hour === 0) keep(mark, now)
    }
    return mark
  }

  function keep(mark: StormMark, now: number): void {
    const { expected, high } = mark.hour
    hours.push({ at: mark.at - hour, expected, high, observed: mark.watched.observed / bucketsAnHour })
    if (!isKept(mark.at, now)) return
    marks = [...marks.filter(({ at }) => at < mark.at), mark]
    changedFrom = Math.min(changedFrom, mark.at)
  }

  function tell({ phase, hour }: Pick<StormMark, 'phase' | 'hour'>, now: number): void {
    const after = stormNews(told, phase, {
      now,
      lookedUntil: lookedUntil(phase, now),
      isToldElsewhere: parts.isToldElsewhere(subject),
    })
    const isHourFull = changedFrom < Number.POSITIVE_INFINITY || hours.length > 0
    if (after.told === told && !isHourFull) return
    const kept = keepMarks(marks, now)
    store.write(() => {
      for (const news of after.news) desk.report(stormFact(subject, news, hour, store, now))
      const record = {
        told: after.told,
        countedItem: storms.newestItem(),
        marks: kept.map((mark) => ({ at: mark.at, mark })),
      }
      storms.save(subject, record, changedFrom, hours)
    })
    told = after.told
    marks = kept
    changedFrom = Number.POSITIVE_INFINITY
    hours = []
  }

  /** Until when every source that the storm came from has been looked at; what cannot be looked at is not waited for. */
  function lookedUntil({ open, last }: StormPhase, now: number): number {
    if (told.open === undefined || (open !== undefined && open.calmingAt === undefined)) return now
    const { places } = storms.sum(subject, open?.since ?? last?.since ?? told.open.since, now + 1)
    const tried = places.flatMap(({ sourceId }) => {
      const source = store.sources.get(sourceId)
      return source === undefined || source.paused ? [] : [source.lastTriedAt ?? 0]
    })
    return Math.min(now, ...tried)
  }

  return {
    heard(at) {
      if (at > parts.now() - latest) heardAt = Math.min(heardAt, at)
    },
    reset() {
      if (!isLoaded) load()
      marks = []
      head = undefined
      hours = []
      found = undefined
      changedFrom = 0
      told = { ...told, until: Math.max(told.until, parts.now()) }
      store.write(() => storms.forgetMarks(subject))
    },
    work() {
      if (!isLoaded) load()
      const now = parts.now()
      if (found !== undefined) {
        const news = found
        found = undefined
        tell(news, now)
        return true
      }
      goBack()
      head ??= marks.at(-1) ?? begin(now)
      const end = bucketOf(now) + bucketLength
      const to = Math.min(end, head.at + bucketLength * bucketsADay)
      const counted = count(head, to, now)
      if (to === end) found = counted
      return false
    },
    isStorming: () => told.open !== undefined,
  }
}
