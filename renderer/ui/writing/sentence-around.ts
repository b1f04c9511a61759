/** A stretch of text in UTF-16 units; `end` is the first one after it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Longest stretch of text looked through for the ends of a sentence, in UTF-16 units on each side. */
const reach = 2000

/** The sentence or sentences a stretch lies in, without the space around them and never across a line's end. */
export function sentenceAround(text: string, { start, end }: Stretch): Stretch {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const from = Math.max(lineStart, start - reach)
  const line = text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, end + reach))
  let first = start
  let last = end
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)) {
    const at = from + index
    if (at <= start && start < at + segment.length) first = at
    if (at < end && end <= at + segment.length) last = at + segment.trimEnd().length
  }
  return { start: first, end: Math.max(last, end) }
}
