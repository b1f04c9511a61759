import type { Sentence } from './read-text.ts'

/** Most words that are heard as one passage. */
const most = 70

/** Numbers of the first sentence of a passage and of the first behind it. */
export interface Passage {
  readonly from: number
  readonly to: number
}

/** Cuts a text into passages of a few sentences that stand together: what is said in one breath is heard as one. */
export function passagesOf(sentences: readonly Sentence[]): readonly Passage[] {
  const passages: Passage[] = []
  let from = 0
  let words = 0
  for (const [at, sentence] of sentences.entries()) {
    const isNew = at > from && (sentence.opensParagraph || words + sentence.words.length > most)
    if (isNew) {
      passages.push({ from, to: at })
      from = at
      words = 0
    }
    words += sentence.words.length
  }
  if (from < sentences.length) passages.push({ from, to: sentences.length })
  return passages
}
