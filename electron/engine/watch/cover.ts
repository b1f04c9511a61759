/** A stretch of text; `end` lies after its last character. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Whether a stretch lies inside one of these. Takes one sorting, however many are asked about. */
export function coverOf(stretches: readonly Stretch[]): (inner: Stretch) => boolean {
  const sorted = stretches.toSorted((one, other) => one.start - other.start)
  /** The furthest end of all stretches up to each place. */
  const furthest: number[] = []
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0))
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return low > 0 && (furthest[low - 1] ?? 0) >= end
  }
}
