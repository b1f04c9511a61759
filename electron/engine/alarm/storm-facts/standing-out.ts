import { functionWords } from './function-words.ts'
import { splitWords } from './split-words.ts'

/** A word and in how many texts it stands. */
export interface CountedWord {
  readonly word: string
  readonly count: number
}

/** How strongly both halves are pulled to the mean of the two, in texts. */
const priorTexts = 5
/** Below this many standard deviations a difference is chance: one in ten thousand words would reach it. */
const bar = 1.96

/**
 * The words that are said more often now than before, most telling first: the log-odds ratio of the shares of texts that
 * hold a word, with the shares in both halves together as the prior, in units of its standard deviation (Monroe,
 * Colaresi and Quinn, "Fightin' Words", 2008). What is said once is chance.
 */
export function standingOut(
  now: readonly string[],
  before: readonly string[],
  most: number,
): readonly CountedWord[] {
  const nowCounts = countTexts(now)
  const beforeCounts = countTexts(before)
  const all = now.length + before.length
  const scored: { readonly word: string; readonly count: number; readonly score: number }[] = []
  for (const [word, count] of nowCounts) {
    if (count < 2 || functionWords.has(word)) continue
    const earlier = beforeCounts.get(word) ?? 0
    const prior = (priorTexts * (count + earlier)) / all
    const rest = priorTexts - prior
    const odds = (inTexts: number, texts: number) =>
      Math.log((inTexts + prior) / (Math.max(0, texts - inTexts) + rest + 0.5))
    const difference = odds(count, now.length) - odds(earlier, before.length)
    const score = difference / Math.sqrt(1 / (count + prior) + 1 / (earlier + prior))
    // With nothing to compare with, what is said most is all that can be said.
    if (score > (before.length === 0 ? 0 : bar)) scored.push({ word, count, score })
  }
  return scored
    .toSorted((one, other) => other.score - one.score || other.count - one.count)
    .slice(0, most)
    .map(({ word, count }) => ({ word, count }))
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of splitWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
