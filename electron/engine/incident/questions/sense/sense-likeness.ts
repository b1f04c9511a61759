import { areApart, overlap } from '../question-likeness.ts'
import type { ReadQuestion } from '../read-question.ts'

/** From here on two questions ask the same, where there is a sense. Found on troubles that it was not made with. */
export const alikeInSense = 0.55

/** What the rules and the words add to what the sense says. */
const adds = { sameAsk: 0.2, otherAsk: -0.1, onlyOneKnown: -0.05, words: 0.1, apart: -0.1 }

/**
 * How likely two questions ask the same, -1 to 1.3: how near their directions are, with what the rules recognise as
 * strong evidence for it and things that exclude each other as evidence against it.
 */
export function senseLikeness(
  one: ReadQuestion,
  other: ReadQuestion,
  direction: Float32Array,
  otherDirection: Float32Array,
): number {
  let near = 0
  for (const [at, value] of direction.entries()) near += value * (otherDirection[at] ?? 0)
  const [ask] = one.asks
  const isSame = ask !== undefined && ask === other.asks[0]
  const isOther =
    ask !== undefined && other.asks.length > 0 && !one.asks.some((id) => other.asks.includes(id))
  const apart = isSame && one.ofThings && areApart(one.things, other.things)
  return (
    near +
    adds.words * overlap(one.words, other.words) +
    (apart ? adds.apart : isSame ? adds.sameAsk : isOther ? adds.otherAsk : 0) +
    ((ask === undefined) === (other.asks[0] === undefined) ? 0 : adds.onlyOneKnown)
  )
}
