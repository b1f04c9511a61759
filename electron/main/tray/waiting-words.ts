import type { Health } from '../../shared/model/health.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Who has had no answer, and for how long the longest of them: one short line; `undefined` when nobody waits. */
export function waitingWords({ count, oldestAt }: Health['waiting'], now: number): string | undefined {
  if (count === 0) return undefined
  const who = count === 1 ? '1 person waits for an answer' : `${count} people wait for an answer`
  const age = oldestAt === undefined ? 0 : now - Date.parse(oldestAt)
  if (age < hour) return who
  return count === 1 ? `${who}, for ${span(age)}` : `${who}, the longest for ${span(age)}`
}

/** A stretch of an hour or more, in the unit that people would say it in. */
function span(milliseconds: number): string {
  const inDays = milliseconds >= 2 * day
  const number = Math.floor(milliseconds / (inDays ? day : hour))
  return `${number} ${inDays ? 'day' : 'hour'}${number === 1 ? '' : 's'}`
}
