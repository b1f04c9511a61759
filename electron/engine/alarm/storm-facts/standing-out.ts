import { functionWords } from './function-words.ts'
import { splitWords } from './split-words.ts'

/** A word and in how many texts it stands. */
export interface CountedWord {
  readonly word: string
  readonly count: number
}

/** How strongly both shares are pulled to the share in both together, in texts. */
const priorTexts = 5
/** Fewer standard deviations than this are chance. */
const bar = 1.96

/**
 * The words that are said more often now than before, most telling first: the logarithm of the ratio between the shares
 * of texts that hold a word, each pulled to the share in both together, in units of its standard deviation (after
 * Monroe, Colaresi and Quinn, "Fightin' Words", 2008; shares instead of odds, since one's own name stands in nearly
 * every text). What is said once is chance.
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
    const ratio =
      ((count + prior) / (now.length + priorTexts)) * ((before.length + priorTexts) / (earlier + prior))
    const score = Math.log(ratio) / Math.sqrt(1 / (count + prior) + 1 / (earlier + prior))
    // With nothing to compare with, what is said most is all that can be said.
    if (before.length === 0 || score > bar) scored.push({ word, count, score })
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
