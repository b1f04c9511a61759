/** How many of a count per hour, oldest first and ending with the hour of `now`, fell on the local day of `now`. */
export function today(hours: readonly number[], now: number): number {
  const begun = new Date(now).getHours() + 1
  return hours.slice(-begun).reduce((sum, count) => sum + count, 0)
}
