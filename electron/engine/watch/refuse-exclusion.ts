import { createMatcher, wordsOf } from './match.ts'

/** Why these cannot be left out: they would take away all that a term can find. A sentence; `undefined` when they can. */
export function refuseExclusion(terms: readonly string[], exclude: readonly string[]): string | undefined {
  const match = createMatcher(exclude.map((term) => ({ id: term, terms: [term] })))
  for (const term of terms) {
    const [inside] = match({ title: '', text: wordsOf(term), sourceId: '' })
    if (inside === undefined) continue
    return inside.trim() === term.trim()
      ? `“${term}” is both looked for and left out: take it off one of the two lists.`
      : `“${inside}” is left out, so “${term}” would never be found: take one of the two off its list.`
  }
  return undefined
}
