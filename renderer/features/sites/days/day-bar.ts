import type { SiteDay } from '../../../../electron/shared/model/site-page.ts'

/** What a site did on one day, each in milliseconds; together they are as long as the day has been so far. */
export interface Day {
  /** Its local midnight, milliseconds since 1970. */
  readonly at: number
  readonly up: number
  readonly degraded: number
  readonly down: number
  readonly unknown: number
  readonly maintenance: number
  readonly outages: number
  readonly reason: string | undefined
}

/** One part of a day's bar, in pixels from its top. */
export interface BarPart {
  readonly look: 'down' | 'degraded' | 'maintenance' | 'up' | 'unknown' | 'unwatched'
  readonly top: number
  readonly height: number
}

/** The order of the parts from the top, so that trouble stands at the edge of the row and what was not seen at its foot. */
const order = ['down', 'degraded', 'maintenance', 'up', 'unknown'] as const

/** Pixels of a day on which the site was not watched yet. */
const stub = 4

/** Pixels that trouble takes at least: a minute of it must be seen. */
const least = 5

/**
 * The parts of a day's bar of `height` pixels, by their share of the day. Trouble is at least `least` high, at the
 * cost of what was well. A day before the site was watched is a low stub.
 */
export function dayBar(day: Day, height: number): readonly BarPart[] {
  const total = order.reduce((sum, look) => sum + day[look], 0)
  if (total <= 0) return [{ look: 'unwatched', top: height - stub, height: stub }]
  const heights = order.map((look) => {
    const share = (day[look] / total) * height
    return day[look] > 0 && (look === 'down' || look === 'degraded') ? Math.max(least, share) : share
  })
  const over = heights.reduce((sum, one) => sum + one, 0) - height
  // What trouble took too much comes off the parts that have most to give.
  const widest = heights.indexOf(Math.max(...heights))
  if (over > 0) heights[widest] = Math.max(0, (heights[widest] ?? 0) - over)
  let top = 0
  return order.flatMap((look, place) => {
    const tall = Math.round((heights[place] ?? 0) * 10) / 10
    if (tall <= 0) return []
    const part = { look, top: Math.round(top * 10) / 10, height: tall }
    top += heights[place] ?? 0
    return [part]
  })
}

/** A day of the contract, ready to be drawn. Its times stand in the local zone, in which the page asks for days. */
export function dayOf({ day, time, outages, reason }: SiteDay): Day {
  return { at: new Date(`${day}T00:00`).getTime(), outages, reason, ...time }
}
