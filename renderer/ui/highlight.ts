/** A stretch of text, and whether it is what was searched for. */
export interface Stretch {
  readonly text: string
  readonly hit: boolean
  /** Where it starts in the entire text. */
  readonly at: number
}

/** Cuts a text where the words of a search stand in it, without regard to case or accents. */
export function highlight(text: string, query: string): readonly Stretch[] {
  const words = query.match(/[\p{L}\p{N}]+/gu)?.map(fold) ?? []
  if (words.length === 0) return [{ text, hit: false, at: 0 }]
  const stretches: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(match[0])
    const word = words.filter((one) => folded.startsWith(one)).toSorted((a, b) => b.length - a.length)[0]
    if (word === undefined) continue
    // Folding can change lengths; a word that did is marked as a whole.
    const length = folded.length === match[0].length ? word.length : match[0].length
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), hit: false, at: from })
    stretches.push({ text: text.slice(match.index, match.index + length), hit: true, at: match.index })
    from = match.index + length
  }
  if (from < text.length) stretches.push({ text: text.slice(from), hit: false, at: from })
  return stretches
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
