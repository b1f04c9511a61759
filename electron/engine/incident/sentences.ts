/** A sentence of a text and where it stands, in UTF-16 units; `end` is the first one after it. */
export interface Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Characters of a text that are looked through. */
const longest = 100_000

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The sentences of a text in their order; a line ends one. Lines quoted from somebody else (`>`) are left out. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (const line of text.slice(0, longest).split('\n')) {
    const lineStart = from
    from += line.length + 1
    if (/^\s*>/.test(line)) continue
    for (const { segment, index } of segmenter.segment(line)) {
      const words = segment.trim()
      if (words === '') continue
      const start = lineStart + index + segment.indexOf(words)
      found.push({ text: words, start, end: start + words.length })
    }
  }
  return found
}
