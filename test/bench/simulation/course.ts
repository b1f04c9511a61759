import type { Choices } from '../../engine/store/random.ts'
import { joined, type Span } from './spans.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How a site fails while it is out. */
export const faults = [
  'connection-refused',
  'connect-timeout',
  'answer-timeout',
  'no-such-name',
  'certificate-expired',
  'status-500',
] as const
export type Fault = (typeof faults)[number]

/** How the way to the internet is broken. */
export const breaks = ['no-route', 'name-lookup', 'connect-timeout', 'portal'] as const
export type Break = (typeof breaks)[number]

/** Everything that happens in one simulated stretch of time, known beforehand. Spans in order and apart. */
export interface Course {
  readonly span: Span
  readonly asleep: readonly Span[]
  readonly offline: readonly (Span & { readonly how: Break })[]
  /** For each site when it really was out. */
  readonly outages: readonly (readonly (Span & { readonly how: Fault })[])[]
}

/** Draws a course of so many days for so many sites. The same choices give the same course. */
export function drawCourse(choices: Choices, begin: number, days: number, sites: number): Course {
  const span = { from: begin, to: begin + days * day }
  const asleep = joined(
    each(days, (number) => {
      const midnight = begin + number * day
      const night = {
        from: midnight + around(choices, 30 * minute),
        to: midnight + around(choices, 7 * hour),
      }
      // A lid that is closed now and then, for a minute or for hours.
      const naps = each(choices.below(5), () => {
        const from = midnight + 8 * hour + choices.below(14 * hour)
        return [{ from, to: from + long(choices, minute, 2 * hour) }]
      })
      return [night, ...naps]
    }),
  )
  const offline = each(days, (number) =>
    each(choices.below(6), () => {
      const from = begin + number * day + choices.below(day)
      const how = choices.one(breaks)
      const end = from + long(choices, 10 * second, 3 * hour)
      // Networks go and come with a flicker.
      const flicker = (at: number) =>
        each(choices.below(4), (time) => {
          const start = at + time * 20 * second + choices.below(10 * second)
          return [{ from: start, to: start + 2 * second + choices.below(8 * second), how }]
        })
      return [...flicker(from - 80 * second), { from, to: end, how }, ...flicker(end + 5 * second)]
    }),
  )
  const outages = Array.from({ length: sites }, () =>
    apart(
      each(days, (number) =>
        each(choices.chance(0.7) ? 1 + choices.below(2) : 0, () => {
          const from = begin + number * day + choices.below(day)
          return [{ from, to: from + long(choices, 20 * second, 8 * hour), how: choices.one(faults) }]
        }),
      ),
      10 * minute,
    ),
  )
  return { span, asleep, offline: apart(offline, 0), outages }
}

function each<T>(count: number, draw: (number: number) => readonly T[]): readonly T[] {
  return Array.from({ length: count }, (_, number) => draw(number)).flat()
}

/** Between a little and twice a usual length. */
function around(choices: Choices, usual: number): number {
  return Math.round(usual / 2) + choices.below(usual)
}

/** Any length from the least to the most, short ones as often as long ones. */
function long(choices: Choices, least: number, most: number): number {
  return Math.round(least * (most / least) ** (choices.below(1_000_000) / 1_000_000))
}

/** In order; one that begins less than `pause` after the end of the one before it is left out. */
function apart<T extends Span>(spans: readonly T[], pause: number): readonly T[] {
  const kept: T[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from))
    if (span.from >= (kept.at(-1)?.to ?? Number.NEGATIVE_INFINITY) + pause) kept.push(span)
  return kept
}
