import { everyKindMark, mark, shelvesOf } from './facets.ts'
import type { Numbers } from './item-list.ts'
import type { ItemFilter } from './store.ts'

/** A filter as marks: what must stand in the index for an item, and what must not. */
export interface Marks {
  /** Expressions of which all must hold. */
  readonly wanted: readonly string[]
  readonly unwanted: readonly string[]
}

/** One word as an expression, whatever characters it has. */
export function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

export function anyOf(words: readonly string[]): string {
  return `(${words.map(quoted).join(' OR ')})`
}

/** All of these expressions, and the marks, as one expression. */
export function expressionOf(expressions: readonly string[], marks: Marks): string {
  const wanted = [...expressions, ...marks.wanted]
  const all = wanted.length === 0 ? anyOf(everyKindMark) : wanted.join(' AND ')
  return marks.unwanted.length === 0 ? all : `(${all}) NOT ${anyOf(marks.unwanted)}`
}

/** The filter as marks; `undefined` when nothing can be found because what it asks for is not there. */
export function marksOf(filter: ItemFilter, numbers: Numbers): Marks | undefined {
  const shelf = shelfMarks(filter)
  if (shelf?.length === 0) return undefined
  const wanted = shelf === undefined ? [] : [anyOf(shelf)]
  if (filter.watchId !== undefined) {
    const watch = numbers.watch(filter.watchId)
    if (watch === undefined) return undefined
    wanted.push(quoted(mark.watch(watch)))
  }
  if (filter.sourceId === undefined) return { wanted, unwanted: numbers.hiddenSources().map(mark.source) }
  const source = numbers.shownSource(filter.sourceId)
  if (source === undefined) return undefined
  return { wanted: [...wanted, quoted(mark.source(source))], unwanted: [] }
}

/**
 * The marks of which an item must have one to stand on the right shelf; `undefined` when any shelf will do.
 * Asked for one thing only, its own mark is the shorter way; for more, the shelves are one list instead of
 * several to be intersected.
 */
function shelfMarks(filter: ItemFilter): readonly string[] | undefined {
  const { kinds, state, states, needs } = filter
  const asked = [kinds, state, states, needs].filter((facet) => facet !== undefined)
  if (asked.length === 0) return undefined
  if (asked.length > 1) return shelvesOf(filter).map(mark.shelf)
  if (kinds !== undefined) return kinds.map(mark.kind)
  if (needs !== undefined) return [mark.needs(needs)]
  return (state === undefined ? (states ?? []) : [state]).map(mark.state)
}
