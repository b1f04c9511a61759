import type { AlarmTopic } from '../../../shared/model/alarm.ts'
import type { SourceKind } from '../../../shared/model/source.ts'

/** What was stored of a trouble, for finding out what would have told of it earlier. All times in milliseconds since 1970. */
export interface Course {
  readonly firstSignAt: number
  /** When the person could know: an alarm rang, or they opened the incident. */
  readonly knownAt: number
  /** When somebody had it. */
  readonly acknowledgedAt: number | undefined
  /** The first items of the incident, oldest first. */
  readonly items: readonly CourseItem[]
  /** What else was said in the day before `knownAt` and was found by no watch, oldest first. */
  readonly unmatched: readonly CourseItem[]
  readonly alarms: readonly CourseAlarm[]
  readonly sources: readonly CourseSource[]
  readonly watches: readonly CourseWatch[]
  /** Stretches that nobody observed and that touch the time from the first sign to `knownAt`. */
  readonly blind: readonly CourseBlindSpot[]
  /** Address of the person's site; empty when it was never given. */
  readonly siteAddress: string
  /** Whether this word stood in something long before it began, so that it says nothing about it. */
  isUsual(word: string): boolean
}

export interface CourseItem {
  readonly id: string
  readonly sourceId: string
  /** When it was said, and when it was read. */
  readonly at: number
  readonly receivedAt: number
  readonly text: string
  readonly author: string | undefined
  /** The page it is about, where a report says so. */
  readonly page: string | undefined
  readonly watchIds: readonly string[]
}

export interface CourseAlarm {
  readonly topic: AlarmTopic
  readonly sourceId: string | undefined
  readonly raisedAt: number
  readonly acknowledgedAt: number | undefined
  /** Whether anything but this machine's desktop was told of it. */
  readonly toldElsewhere: boolean
}

export interface CourseSource {
  readonly id: string
  readonly kind: SourceKind
  readonly name: string
  readonly everyMinutes: number
  /** As often as it may be asked. */
  readonly minimumMinutes: number
  /** Whether the other side says by itself when something comes. */
  readonly listens: boolean
  readonly paused: boolean
  /** When it was added. */
  readonly createdAt: number
  /** Whether the trouble is about the site that it checks. */
  readonly concerned: boolean
  /** The page that it checks, where it checks one. */
  readonly checks: string | undefined
}

export interface CourseWatch {
  readonly id: string
  readonly name: string
  readonly terms: readonly string[]
  readonly storm: boolean
}

export interface CourseBlindSpot {
  readonly sourceId: string
  readonly from: number
  readonly to: number | undefined
  readonly reason: string
}
