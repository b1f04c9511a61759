/**
 * Milliseconds after a check for which it can still be believed, given how often it is made: two rounds and a bit,
 * since a check may wait for its turn.
 */
export function speaksFor(everyMinutes: number): number {
  return (2 * everyMinutes + 1) * 60_000
}
