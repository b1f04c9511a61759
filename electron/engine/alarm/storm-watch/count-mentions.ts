import { authorMemory, bucketLength, bucketsAnHour, type StormBucket } from '../storm/bucket.ts'

/** One mention as it is counted. Times in milliseconds since 1970. */
export interface CountedMention {
  readonly at: number
  /** The same number is the same person. */
  readonly voice: number
  readonly sourceId: string
  /** When its source was first read, if this came with that import. */
  readonly importedAt: number | undefined
}

/** A bucket for the detector, and how much of what led up to it was news. */
export interface CountedBucket extends StormBucket {
  readonly authors: number
  readonly places: number
  /** Of the people newly heard in the last hours, this bucket included, the share that was not imported as history; 1 when nobody was. */
  readonly newsShare: number
}

/** How long before the first bucket mentions must reach back, in milliseconds. */
export const lookBack = authorMemory

/** The begin of the bucket in which something was said. */
export function bucketOf(at: number): number {
  return Math.floor(at / bucketLength) * bucketLength
}

/**
 * Counts mentions into the buckets from `from` (a bucket's begin) to before `to`, empty ones included. `mentions` come
 * oldest first and reach back to `lookBack` before `from`. The last hours of a first import are left out: they can't be
 * told from a storm, and what comes next must not be weighed against them.
 */
export function countMentions(
  mentions: readonly CountedMention[],
  from: number,
  to: number,
): readonly CountedBucket[] {
  const tally = createTally()
  const buckets: CountedBucket[] = []
  let next = 0
  for (let at = bucketOf(from - lookBack); at < to; at += bucketLength) {
    tally.open()
    for (; next < mentions.length; next += 1) {
      const mention = mentions[next]
      if (mention === undefined || mention.at >= at + bucketLength) break
      if (mention.importedAt === undefined || mention.at < mention.importedAt - authorMemory)
        tally.add(mention)
    }
    const bucket = tally.close(at)
    if (at >= from) buckets.push(bucket)
  }
  return buckets
}

interface Slot {
  mentions: number
  authors: number
  news: number
  readonly places: Set<string>
}

function createTally() {
  const heardAt = new Map<number, number>()
  const slots: Slot[] = []
  let slot: Slot = { mentions: 0, authors: 0, news: 0, places: new Set() }
  return {
    open() {
      slot = { mentions: 0, authors: 0, news: 0, places: new Set() }
      slots.push(slot)
      if (slots.length > authorMemory / bucketLength) slots.shift()
    },
    add({ at, voice, sourceId, importedAt }: CountedMention) {
      const last = heardAt.get(voice)
      heardAt.set(voice, at)
      slot.mentions += 1
      slot.places.add(sourceId)
      if (last !== undefined && at - last <= authorMemory) return
      slot.authors += 1
      if (importedAt === undefined) slot.news += 1
    },
    close(at: number): CountedBucket {
      let authors = 0
      let news = 0
      for (const one of slots) {
        authors += one.authors
        news += one.news
      }
      const places = new Set<string>()
      for (const one of slots.slice(-bucketsAnHour)) for (const place of one.places) places.add(place)
      return {
        ...{ at, mentions: slot.mentions, authors: slot.authors, places: places.size },
        newsShare: authors === 0 ? 1 : news / authors,
      }
    },
  }
}
