import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import type { SiteUptime } from '../../../electron/shared/model/site-page.ts'
import { median } from '../median.ts'
import type { Course } from './course.ts'
import { joined, type Span, without } from './spans.ts'

/** One site of a course as the engine saw it. */
export interface WatchedSite {
  readonly sourceId: string
  /** When it really was out. */
  readonly outages: readonly Span[]
  readonly uptime: readonly SiteUptime[]
}

const minute = 60_000
/** After waking nothing is judged for so long. */
const wakingUp = minute
/** An outage that could be watched for so long must not be missed. */
const longEnough = 5 * minute

/** Compares what was alarmed with what really happened. */
export function judgeCourse(course: Course, sites: readonly WatchedSite[], alarms: readonly Alarm[]) {
  const blind = joined([
    ...course.asleep.map(({ from, to }) => ({ from, to: to + wakingUp })),
    ...course.offline,
    { from: course.span.to, to: Number.MAX_SAFE_INTEGER },
  ])
  const downs = alarms.filter(({ topic, drill }) => topic === 'down' && !drill)
  const spanOf = ({ raisedAt, endedAt }: Alarm): Span => ({
    from: Date.parse(raisedAt),
    to: endedAt === undefined ? course.span.to : Date.parse(endedAt),
  })
  const falseAlarms = downs.filter((alarm) => {
    const raised = Date.parse(alarm.raisedAt)
    const outages = sites.find(({ sourceId }) => sourceId === alarm.sourceId)?.outages ?? []
    return !outages.some(({ from, to }) => from <= raised && raised - 3 * minute <= to)
  })
  const missed: string[] = []
  const delays: number[] = []
  let outages = 0
  let long = 0
  for (const { sourceId, outages: real } of sites) {
    const own = downs.filter((alarm) => alarm.sourceId === sourceId).map(spanOf)
    for (const outage of real) {
      outages += 1
      const seen = without(outage, blind).find(({ from, to }) => to - from >= longEnough)
      if (seen === undefined) continue
      long += 1
      const alarm = own.find(({ from, to }) => from <= outage.to && to >= outage.from)
      if (alarm === undefined) missed.push(new Date(outage.from).toISOString())
      else if (alarm.from >= seen.from) delays.push((alarm.from - seen.from) / 1000)
    }
  }
  return {
    falseAlarms: falseAlarms.length,
    missedOutages: missed.length,
    outages,
    outagesToBeSeen: long,
    alarms: downs.length,
    otherAlarms: alarms.length - downs.length,
    secondsToAlarm: { median: Math.round(median(delays)), longest: Math.round(Math.max(...delays)) },
    hours: hours(course, sites, blind),
    ...(missed.length === 0 ? {} : { missed }),
    ...(falseAlarms.length === 0
      ? {}
      : { false: falseAlarms.map(({ raisedAt, text }) => `${raisedAt} ${text}`) }),
  }
}

/** Hours over all sites: down and unknown as the engine counted them, and as they were. */
function hours(course: Course, sites: readonly WatchedSite[], blind: readonly Span[]) {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0)
  const inHours = (milliseconds: number) => Math.round((milliseconds / 3_600_000) * 10) / 10
  const counted = sites.flatMap(({ uptime }) => uptime.find(({ span }) => span === '90d')?.time ?? [])
  const down = sites.flatMap(({ outages }) => outages.flatMap((outage) => without(outage, blind)))
  return {
    downCounted: inHours(counted.reduce((sum, time) => sum + time.down, 0)),
    downWhileWatched: inHours(length(down)),
    unknownCounted: inHours(counted.reduce((sum, time) => sum + time.unknown, 0)),
    blind: inHours((length([course.span]) - length(without(course.span, blind))) * sites.length),
  }
}
