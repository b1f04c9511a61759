import { type CheckLook, type CheckTrouble, lines } from './conclude-check.ts'
import { duration, moment } from './site-items.ts'
import type { Beat } from './source-adapter.ts'

/** What is known of somebody who should report in. All times in milliseconds, or milliseconds since 1970. */
export interface BeatWatch {
  readonly last: Beat | undefined
  /** Since when it is waited for. */
  readonly waitingSince: number
  /** Since when no beat can have been missed. */
  readonly heardSince: number
  /** How long there may be none. */
  readonly longest: number
  readonly now: number
}

/** Whether all is well, and when that is to be asked again at the latest; no look while the first beat is awaited. */
export interface BeatJudgement {
  readonly look: CheckLook | undefined
  readonly lateAt: number
}

/** Words for what is wrong, which differ between a job and another Storeminder. */
export interface BeatWords {
  readonly missing: string
  readonly expected: string
  readonly advice: string
}

/**
 * Judges by the last beat: missing when none came for too long although it would have been heard. Whoever could not
 * listen for a while knows nothing until a whole span has passed since.
 */
export function judgeBeat(
  { last, waitingSince, heardSince, longest, now }: BeatWatch,
  words: BeatWords,
): BeatJudgement {
  const from = Math.max(last?.at ?? waitingSince, heardSince)
  const lateAt = from + longest
  if (now > lateAt) return { lateAt, look: { outcome: 'failure', ...missing(last, waitingSince, words) } }
  if (last?.failed)
    return { lateAt, look: { outcome: 'failure', since: last.at, trouble: failed(last, words) } }
  if (last === undefined) return { lateAt, look: undefined }
  if (now - last.at > longest)
    return {
      lateAt,
      look: {
        outcome: 'unknown',
        reason: `Storeminder could not listen until ${moment(heardSince)} and may have missed a beat; the last one heard came ${moment(last.at)}`,
      },
    }
  return { lateAt, look: { outcome: 'success', came: lines([`It came on ${moment(last.at)}.`, last.text]) } }
}

function missing(last: Beat | undefined, waitingSince: number, words: BeatWords) {
  const came =
    last === undefined
      ? `None has come since this check began on ${moment(waitingSince)}`
      : `The last one came on ${moment(last.at)}`
  const trouble: CheckTrouble = {
    predicate: words.missing,
    expected: words.expected,
    came,
    advice: words.advice,
  }
  return { trouble, since: last?.at ?? waitingSince }
}

function failed({ text }: Beat, { expected }: BeatWords): CheckTrouble {
  return {
    predicate: 'reported a failure',
    expected,
    came:
      text === ''
        ? 'It reported that it failed'
        : `It reported that it failed: ${text.replace(/[.\s]+$/u, '').slice(0, 500)}`,
    advice: 'Look first at its own log on the machine where it runs.',
  }
}

/** E.g. "24 hours", "90 minutes", "7 days": as people say how often something comes. */
export function span(milliseconds: number): string {
  const hours = milliseconds / 3_600_000
  return Number.isInteger(hours) && hours > 1 && hours < 72 ? `${hours} hours` : duration(milliseconds)
}
