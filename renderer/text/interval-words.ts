/** How often a source is read: `every 30 minutes`, `every hour`, `every 2 days`. `minutes` may be any positive number. */
export function intervalWords(minutes: number): string {
  const [amount, unit] =
    minutes >= 1440 && minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes >= 60 && minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute']
  return amount === 1 ? `every ${unit}` : `every ${amount} ${unit}s`
}

const usual = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, 1440, 2880, 10_080]

/**
 * The intervals to choose from, in minutes, shortest first: the usual ones from the kind's minimum up, its
 * minimum and default, and what is set now even when that is none of them.
 */
export function intervalChoices(minimum: number, standard: number, current: number): readonly number[] {
  const allowed = usual.filter((minutes) => minutes >= minimum)
  return [...new Set([minimum, ...allowed, standard, current])].toSorted((a, b) => a - b)
}
