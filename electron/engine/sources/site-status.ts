/** A run of HTTP statuses, both ends included. */
export interface StatusRange {
  readonly from: number
  readonly to: number
}

/**
 * Reads statuses as a person writes them: "200", "200-299, 401", "2xx". `undefined` when it is anything
 * else or names no status there could be (100 to 599).
 */
export function readStatusRanges(text: string): readonly StatusRange[] | undefined {
  const ranges: StatusRange[] = []
  for (const part of text.split(',')) {
    const range = readRange(part.trim().toLowerCase())
    if (range === undefined || range.from < 100 || range.to > 599 || range.from > range.to) return undefined
    ranges.push(range)
  }
  return ranges
}

function readRange(text: string): StatusRange | undefined {
  const hundred = /^([1-5])xx$/.exec(text)?.[1]
  if (hundred !== undefined) return { from: Number(hundred) * 100, to: Number(hundred) * 100 + 99 }
  const ends = /^(\d{3})(?:\s*[-–]\s*(\d{3}))?$/.exec(text)
  return ends === null ? undefined : { from: Number(ends[1]), to: Number(ends[2] ?? ends[1]) }
}

/** The ranges in words, e.g. "200 to 299 or 401". */
export function statusRangesInWords(ranges: readonly StatusRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`)).join(' or ')
}
