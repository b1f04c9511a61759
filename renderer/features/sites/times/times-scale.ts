import { type Bucket, phases } from './bucket.ts'

/** Room around the plot in pixels: the times at its left, the dates below, the signs of trouble above. */
export const margin = { left: 44, right: 8, top: 14, bottom: 22 } as const

/** Where what stands in the picture of answer times, in pixels. */
export interface TimesScale {
  readonly width: number
  readonly height: number
  /** The longest time on the axis, in milliseconds; a few may be longer and are cut off. */
  readonly top: number
  readonly x: (time: number) => number
  readonly y: (milliseconds: number) => number
  readonly from: number
  readonly to: number
}

/** The scale of a picture of these stretches; there must be one at least. */
export function timesScale(buckets: readonly Bucket[], width: number, height: number): TimesScale {
  const from = buckets[0]?.at ?? 0
  const last = buckets.at(-1)
  const to = last ? last.at + last.length : from + 1
  const top = roundTime(usualTop(buckets.map(({ mean = 0, slow = 0 }) => Math.max(mean, slow))))
  const inner = Math.max(1, width - margin.left - margin.right)
  const tall = height - margin.top - margin.bottom
  return {
    ...{ width, height, top, from, to },
    x: (time) => margin.left + ((time - from) / (to - from)) * inner,
    y: (milliseconds) => margin.top + tall * (1 - Math.min(1, milliseconds / top)),
  }
}

/** The stretch at a distance from the left edge of the picture. */
export function bucketAt(x: number, width: number, length: number): number {
  const inner = Math.max(1, width - margin.left - margin.right)
  return Math.min(length - 1, Math.max(0, Math.floor(((x - margin.left) / inner) * length)))
}

/** The longest of these times, unless it is so far above nearly all others that these could not be read any more. */
function usualTop(times: readonly number[]): number {
  const ordered = times.filter((time) => time > 0).toSorted((a, b) => a - b)
  const usual = ordered[Math.floor(ordered.length * 0.95)] ?? 0
  return Math.min(ordered.at(-1) ?? 0, usual * 2.5)
}

/** The next of 20, 40, 100, 200, 400, 1000, … milliseconds, half of which reads well too. */
function roundTime(most: number): number {
  const tens = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, most))))
  return [1, 2, 4, 6, 8, 10].map((step) => step * tens).find((step) => step >= 20 && step >= most) ?? 20
}

/** A band of the picture: stretches next to each other, its lower and upper edge at each, in milliseconds. */
export interface Layer {
  readonly name: (typeof phases)[number] | 'whole'
  readonly path: string
}

/** The phases as layers over each other, each over stretches that were answered; one layer where no phase is known. */
export function layersOf(run: readonly Bucket[], scale: TimesScale): readonly Layer[] {
  const known = phases.filter((phase) => run.some(({ parts }) => (parts[phase] ?? 0) > 0))
  if (known.length === 0) {
    const edges = run.map(({ mean = 0 }) => [0, mean] as const)
    return [{ name: 'whole', path: areaPath(run, edges, scale) }]
  }
  const grounds = run.map(() => 0)
  return known.map((name) => {
    const edges = run.map(({ parts }, place) => {
      const low = grounds[place] ?? 0
      const high = low + (parts[name] ?? 0)
      grounds[place] = high
      return [low, high] as const
    })
    return { name, path: areaPath(run, edges, scale) }
  })
}

/** The edge of the slowest answers as steps. */
export function slowPath(run: readonly Bucket[], { x, y }: TimesScale): string {
  return run
    .map(({ at, length, slow, mean = 0 }, place) => {
      const level = round(y(slow ?? mean))
      return `${place === 0 ? `M${round(x(at))},${level}` : `V${level}`}H${round(x(at + length))}`
    })
    .join('')
}

function areaPath(
  run: readonly Bucket[],
  edges: readonly (readonly [low: number, high: number])[],
  { x, y }: TimesScale,
): string {
  const upper = run.map(
    ({ at, length }, place) => `V${round(y(edges[place]?.[1] ?? 0))}H${round(x(at + length))}`,
  )
  const lower = run
    .map(({ at }, place) => `V${round(y(edges[place]?.[0] ?? 0))}H${round(x(at))}`)
    .toReversed()
  return `M${round(x(run[0]?.at ?? 0))},${round(y(edges[0]?.[0] ?? 0))}${upper.join('')}${lower.join('')}Z`
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
