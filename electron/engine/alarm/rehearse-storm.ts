import type { AlarmEvidence } from '../../shared/model/alarm.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { bucketLength, bucketsADay } from './storm/bucket.ts'
import { newStormState, type StormState, stepStorm } from './storm/step-storm.ts'

/** One invented mention. */
interface InventedMention {
  readonly author: string
  readonly place: string
  readonly text: string
}

/** What the detector made of the invented mentions so far. */
export interface Rehearsed {
  /** How many were invented. */
  readonly mentions: number
  /** Set once the detector calls them a storm. */
  readonly evidence: AlarmEvidence | undefined
}

/** Quiet days before the storm, for the detector to learn what is usual. */
const quietDays = 14

const places = ['Mastodon', 'Bluesky', 'A forum', 'Comments']
const sentences = [
  'This is an invented mention for a rehearsal.',
  'Nobody has written this; it tests the alarm.',
  'An invented complaint that spreads quickly.',
]

/**
 * Runs invented mentions through a fresh storm detector, the same code that minds real ones: two quiet weeks,
 * then `buckets` times five minutes of a storm that grows, the last of them ending at `now`. Pure, so that a
 * rehearsal goes on after a crash where it was.
 */
export function rehearseStorm(buckets: number, now: number): Rehearsed {
  const start = now - buckets * bucketLength
  let state = newStormState()
  for (let index = quietDays * bucketsADay; index > 0; index -= 1) {
    // Three mentions a day, as a quiet name has them.
    const mentions = index % Math.floor(bucketsADay / 3) === 0 ? 1 : 0
    state = stepStorm(state, {
      at: start - index * bucketLength,
      mentions,
      authors: mentions,
      places: mentions,
    }).state
  }
  const all: InventedMention[] = []
  let since: number | undefined
  let band: readonly [number, number] = [0, 0]
  for (let index = 0; index < buckets; index += 1) {
    const invented = inventMentions(index)
    all.push(...invented)
    const step = stepStorm(state, bucketOf(start + index * bucketLength, invented))
    state = step.state satisfies StormState
    if (step.verdict === 'storm') {
      since = step.since ?? start
      band = step.band
    }
  }
  const evidence = since === undefined ? undefined : evidenceOf(all, since, band)
  return { mentions: all.length, evidence }
}

/** One mention in the first five minutes of the storm, and one more in each five minutes after. */
function inventMentions(bucket: number): readonly InventedMention[] {
  return Array.from({ length: bucket + 1 }, (_, index) => ({
    author: `Invented person ${bucket * 100 + index}`,
    place: places[index % places.length] ?? '',
    text: sentences[index % sentences.length] ?? '',
  }))
}

function bucketOf(at: number, mentions: readonly InventedMention[]) {
  return {
    at,
    mentions: mentions.length,
    authors: new Set(mentions.map(({ author }) => author)).size,
    places: new Set(mentions.map(({ place }) => place)).size,
  }
}

function evidenceOf(
  mentions: readonly InventedMention[],
  since: number,
  [low, high]: readonly [number, number],
): AlarmEvidence {
  const tally = (values: readonly string[]) =>
    [...Map.groupBy(values, (value) => value)]
      .map(([value, all]) => ({ value, count: all.length }))
      .toSorted((one, other) => other.count - one.count)
  return {
    since: toTimestamp(since),
    count: mentions.length,
    authors: new Set(mentions.map(({ author }) => author)).size,
    places: tally(mentions.map(({ place }) => place)).map(({ value, count }) => ({ name: value, count })),
    words: [{ word: 'invented', count: mentions.length }],
    sentences: tally(mentions.map(({ text }) => text)).map(({ value, count }) => ({ text: value, count })),
    itemIds: [],
    expected: { low, high },
  }
}
