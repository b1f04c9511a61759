const minute = 60_000
const hour = 60 * minute
/** Who has until the end of a day is told while there is an evening left. */
const evening = 6 * hour
/** Steps in which the beginning of quiet hours is looked for, and how many. */
const step = 5 * minute
const mostSteps = 24 * 12

/** What a warning before a promise is broken has to heed. Times in milliseconds since 1970. */
export interface WarningRules {
  /** How long before, in milliseconds. */
  readonly before: number
  /** Until when something told at that moment would be held back; `undefined` when it would not. */
  quietUntil(at: number): number | undefined
}

/**
 * When to warn of a promise, so that there is time left to keep it: `before` it is due, at most a quarter of its time;
 * for one that ends with a day in its early evening; and before quiet hours begin that would swallow the warning.
 */
export function warnAt(
  { givenAt, due }: { readonly givenAt: number; readonly due: number },
  { before, quietUntil }: WarningRules,
): number {
  const span = Math.max(0, due - givenAt)
  const at = Math.max(
    givenAt,
    due - (endsWithDay(due) ? Math.min(evening, span / 2) : Math.min(before, span / 4)),
  )
  const isSwallowed = (moment: number) => (quietUntil(moment) ?? 0) >= due - (due - at) / 2
  if (!isSwallowed(at)) return at
  for (let earlier = 1; earlier <= mostSteps; earlier++) {
    const moment = at - earlier * step
    if (moment <= givenAt) return at
    if (quietUntil(moment) === undefined) return Math.max(givenAt, moment - Math.min(before, span / 4))
  }
  return at
}

/** 23:59 on this machine's clock, which is how a promise for a day reads. */
function endsWithDay(due: number): boolean {
  const clock = new Date(due)
  return clock.getHours() === 23 && clock.getMinutes() === 59
}
