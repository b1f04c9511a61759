/** A stretch of time with how many were counted in it; times in milliseconds. */
export interface CountedStretch {
  readonly at: number
  readonly length: number
  readonly count: number
  /** What would have been usual, where it is known. */
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** Room around the plot, for the numbers at its left, the times below and the alarms' signs above, in pixels. */
export const margin = { left: 34, right: 8, top: 14, bottom: 22 } as const

/** Where what stands in the picture, in pixels. */
export interface ChartScale {
  readonly width: number
  readonly height: number
  /** The highest number on the axis. */
  readonly top: number
  readonly from: number
  readonly to: number
  readonly x: (time: number) => number
  readonly y: (count: number) => number
  /** The place of the stretch that lies at a distance from the left edge. */
  readonly placeAt: (x: number) => number
}

/** The scale of a picture of these stretches; there must be one at least. */
export function chartScale(stretches: readonly CountedStretch[], width: number, height: number): ChartScale {
  const from = stretches[0]?.at ?? 0
  const last = stretches.at(-1)
  const to = last ? last.at + last.length : from + 1
  const top = roundTop(Math.max(...stretches.map(({ count, high = 0 }) => Math.max(count, high))))
  const inner = Math.max(1, width - margin.left - margin.right)
  const tall = height - margin.top - margin.bottom
  return {
    ...{ width, height, top, from, to },
    x: (time) => margin.left + ((time - from) / (to - from)) * inner,
    y: (count) => margin.top + tall * (1 - count / top),
    placeAt: (x) => {
      const place = Math.floor(((x - margin.left) / inner) * stretches.length)
      return Math.min(stretches.length - 1, Math.max(0, place))
    },
  }
}

/** The next of 4, 6, 8, 10, 20, 40, 60, … so that half of it is a whole number too. */
function roundTop(most: number): number {
  const tens = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most))))
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * tens)
  return steps.find((step) => step >= 4 && step >= most) ?? 10 * tens
}

/** The outline of counts as steps, closed along the ground. */
export function stepArea(stretches: readonly CountedStretch[], { x, y, from, to }: ChartScale): string {
  const steps = stretches.map(({ at, length, count }) => `V${round(y(count))}H${round(x(at + length))}`)
  return `M${round(x(from))},${round(y(0))}${steps.join('')}L${round(x(to))},${round(y(0))}Z`
}

/** The area between what is usual at least and at most, over stretches that all know it. */
export function bandArea(stretches: readonly CountedStretch[], { x, y }: ChartScale): string {
  const upper = stretches.map(({ at, length, high = 0 }) => `V${round(y(high))}H${round(x(at + length))}`)
  const lower = stretches.toReversed().map(({ at, low = 0 }) => `V${round(y(low))}H${round(x(at))}`)
  const begin = stretches[0]
  if (begin === undefined) return ''
  return `M${round(x(begin.at))},${round(y(begin.high ?? 0))}${upper.join('')}${lower.join('')}Z`
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
