import { bucketsAnHour, type StormBucket } from './bucket.ts'
import { type Recent, sumOfNewest } from './recent.ts'

/** Up to this many mentions in one bucket may be one text that went to several places at once. */
const copies = 8
/** What one bucket may hold without looking like copies: two, and three times what the half-hour before had. */
const plain = 2
const growth = 3
const before = bucketsAnHour / 2

/** How many voices a bucket holds: people not heard lately, where authors are known, otherwise mentions. */
export function voicesIn(bucket: StormBucket): number {
  return bucket.authors === undefined ? bucket.mentions : Math.min(bucket.mentions, bucket.authors)
}

/**
 * How many voices of a bucket tell of a rise. Where authors are unknown, a handful at once out of nothing may be one
 * text copied; where they are known, each is a person of their own.
 */
export function risingVoices(bucket: StormBucket, recent: Recent, due: number): number {
  const voices = voicesIn(bucket)
  if (bucket.authors !== undefined || voices <= plain) return voices
  const ordinary = plain + growth * Math.max(due, sumOfNewest(recent.seen, before) / before)
  return Math.max(Math.min(voices, ordinary), voices - copies)
}
