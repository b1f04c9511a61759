import { hash } from 'node:crypto'
import type { Feed, FeedEntry } from '../formats/feed-reader.ts'
import type { CheckLook } from './conclude-check.ts'
import { duration, moment } from './site-items.ts'

/** What is remembered of a feed as it was last read. */
export interface FeedSeen {
  readonly entries: number
  /** Whether it was ill-formed and had to be mended. */
  readonly isMended: boolean
  /** When its newest entry is from, milliseconds since 1970; of entries without dates, when they were first seen. */
  readonly newestAt?: number
  readonly newestTitle?: string
  /** Prints of the entries without a date, so that a new one is noticed. */
  readonly undated: readonly string[]
}

/** Entries without a date that are remembered. */
const remembered = 500
const day = 24 * 60 * 60_000
/** How far ahead an entry's date may be, since clocks differ. */
const clocksDiffer = day

/** Reads out of a feed what its freshness is judged by. `at`: when it was read. */
export function seeFeed(feed: Feed, before: FeedSeen | undefined, at: number): FeedSeen {
  const isDated = ({ publishedAt }: FeedEntry) =>
    publishedAt !== undefined && publishedAt <= at + clocksDiffer
  const newest = feed.entries
    .filter(isDated)
    .reduce<FeedEntry | undefined>(
      (best, entry) => ((entry.publishedAt ?? 0) > (best?.publishedAt ?? 0) ? entry : best),
      undefined,
    )
  const undated = feed.entries.filter((entry) => !isDated(entry)).map(printOf)
  const known = new Set(before?.undated)
  // Of the first reading nobody knows how old it is; the clock starts with it.
  const hasNew = undated.some((print) => !known.has(print))
  const times = [
    newest?.publishedAt,
    hasNew ? at : undefined,
    undated.length > 0 ? before?.newestAt : undefined,
  ]
  const newestAt = Math.max(...times.filter((time) => time !== undefined))
  return {
    entries: feed.entries.length,
    isMended: feed.isMended,
    ...(Number.isFinite(newestAt) ? { newestAt } : {}),
    ...(newest === undefined || newest.title === '' ? {} : { newestTitle: newest.title.slice(0, 200) }),
    undated: undated.slice(0, remembered),
  }
}

/** Judges a feed that could be read: `days` is how long it may go without a new entry. */
export function judgeFeed(seen: FeedSeen, days: number, at: number): CheckLook {
  const { newestAt, newestTitle, entries, isMended } = seen
  if (newestAt === undefined || entries === 0)
    return {
      outcome: 'failure',
      trouble: {
        predicate: 'is empty',
        expected: 'a feed with entries',
        came: 'The feed came without a single entry',
        advice:
          'Look first at the settings of the feed, and at what was last changed in the program that makes it.',
      },
    }
  const named = newestTitle === undefined ? 'The newest entry' : `The newest entry (“${newestTitle}”)`
  const age = at - newestAt
  if (age > days * day)
    return {
      outcome: 'failure',
      since: newestAt,
      trouble: {
        predicate: `has had no new entry for ${duration(age)}`,
        expected: `a new entry at least every ${days === 1 ? 'day' : `${days} days`}`,
        came: `${named} is from ${moment(newestAt)}`,
        advice:
          'If you have published since, look first at whether the feed is made anew: a cache before it, a job that stopped, a full disk.',
      },
    }
  if (isMended)
    return {
      outcome: 'degraded',
      trouble: {
        predicate: 'is ill-formed',
        expected: 'a whole feed',
        came: 'The feed leaves elements open, as if it were cut off, and had to be mended to be read',
        advice:
          'Many readers refuse such a feed. Look first at its end, where an error message may stand, and at the newest entries.',
      },
    }
  return { outcome: 'success', came: `${entries} entries. ${named} is from ${moment(newestAt)}.` }
}

function printOf({ id, url, title, text }: FeedEntry): string {
  return hash('sha1', JSON.stringify([id ?? url ?? [title, text]]), 'base64').slice(0, 12)
}
