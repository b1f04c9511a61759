/** A promise, as far as it matters for what keeps it. Times in milliseconds since 1970. */
export interface GivenPromise {
  readonly quote: string
  readonly givenAt: number
  readonly due: number
  /** Whether it was said to everybody, not in an answer to one person, who else may read that. */
  readonly isPublic: boolean
}

/** Something that was said later. */
export interface Saying {
  readonly text: string
  readonly at: number
  readonly isPublic: boolean
  /** When what it promises itself is due. */
  readonly dues: readonly number[]
  /** Whether it went to the same person. */
  readonly toSame: boolean
  /** Whether it is about the same trouble. */
  readonly ofSameTrouble: boolean
}

const minute = 60_000
/** What is said so soon after a promise is the rest of it: a postscript, or the same in another place. */
const postscript = 10 * minute
/** Two promises for times as near as this are one. */
const sameTime = 5 * minute

/** What promises words, not deeds. */
const promisesWords =
  /\b(?:updates?|news|word|words|write|wrote|writing|tell|telling|hear|post|posting|report|answer|reply|say|saying|let you know|messages?|mail|email|details|more|look again|check back|get back|come back to|know|explain|confirm|sign of life|note|letter|call|explanation|summary|statement|story|post-?mortem|write-?up)\b/iu
/** What tells that it goes on. */
const goesOn =
  /\b(?:still|not yet|no news|nothing new|working on|looking (?:at|for|into)|not (?:\w+ )?yet|takes? longer|delayed|later than)\b|n['’]t (?:\w+ )?yet\b/iu
const toYou = /\b(?:you|your)\b/iu

/**
 * Whether something that was said keeps a promise that was given before. A word keeps what was promised to the same
 * person; a public one also what was promised about the same trouble, unless that was “I will write to you”, said to
 * one person alone. What only repeats a promise does not keep it, and a deed (“it will be back by six”) is not done by
 * saying that one is still at it.
 */
export function keepsPromise(promise: GivenPromise, saying: Saying): boolean {
  const { quote, givenAt, due } = promise
  const reaches =
    saying.toSame || (saying.ofSameTrouble && saying.isPublic && (promise.isPublic || !toYou.test(quote)))
  if (!reaches || saying.at < givenAt + Math.min(postscript, (due - givenAt) / 2)) return false
  if (saying.at < due && saying.dues.some((other) => Math.abs(other - due) <= sameTime)) return false
  return promisesWords.test(quote) || saying.dues.length > 0 || !goesOn.test(saying.text)
}
