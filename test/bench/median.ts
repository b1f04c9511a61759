/** The middle value; for an even number of values the upper of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

/** The value below which the given share (0 to 1) of all values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Rounded for reading, to three significant figures. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
