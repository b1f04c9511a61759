import { everyItemMark, everyKindMark, mark, shelvesOf } from './facets.ts'
import type { Numbers } from './item-list.ts'
import type { ItemFilter } from './store.ts'
import type { Tallies } from './tallies.ts'
import type { Looked } from './word-part.ts'

/** How a filter narrows a search: by marks in the index, by a look at each item, or by both. */
export interface Narrowing {
  /** Expressions of which all must hold. */
  readonly marks: readonly string[]
  readonly looked: Looked | undefined
  /** All that the filter asks, for items of which nothing stands in the index. */
  readonly everything: Looked & { readonly watch: number | null }
}

/** Filters that let more than this share of all items pass are looked up at each item that has the words. */
const denseShare = 1 / 3

/** One word as an expression, whatever characters it has. */
export function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}

/** All of these expressions as one; every item when there are none. */
export function expressionOf(expressions: readonly string[]): string {
  return expressions.length === 0 ? anyOf(everyItemMark) : expressions.join(' AND ')
}

function anyOf(words: readonly string[]): string {
  return `(${words.map(quoted).join(' OR ')})`
}

/**
 * How to narrow a search to a filter; `undefined` when nothing can be found. Marks make few items fewer: a list
 * of marks that most items have would cost more steps than it saves.
 */
export function narrowingOf(filter: ItemFilter, numbers: Numbers, tallies: Tallies): Narrowing | undefined {
  const marks: string[] = []
  const watch = filter.watchId === undefined ? undefined : numbers.watch(filter.watchId)
  if (filter.watchId !== undefined && watch === undefined) return undefined
  if (watch !== undefined) marks.push(quoted(mark.watch(watch)))
  const source = filter.sourceId === undefined ? undefined : numbers.shownSource(filter.sourceId)
  if (filter.sourceId !== undefined && source === undefined) return undefined

  const all = tallies.shelves()
  const standing = source === undefined ? all : tallies.shelves(source)
  const shelves = shelvesOf(filter).filter((shelf) => standing.has(shelf))
  if (shelves.length === 0) return undefined
  const looked = { shelves: JSON.stringify(shelves), source: source ?? null }
  const everything = { ...looked, watch: watch ?? null }
  const hidden = numbers.hiddenSources().length > 0 ? looked : undefined
  if (source === undefined && shelves.length === all.size) return { marks, looked: hidden, everything }
  const passing = shelves.reduce((sum, shelf) => sum + (standing.get(shelf) ?? 0), 0)
  const total = [...all.values()].reduce((sum, items) => sum + items, 0)
  if (passing > total * denseShare) return { marks, looked, everything }
  if (source !== undefined) {
    marks.push(anyOf(shelves.map((shelf) => mark.source(source, shelf))))
    return { marks, looked: undefined, everything }
  }
  marks.push(anyOf(shelfMarks(filter, shelves)))
  return { marks, looked: hidden, everything }
}

/** The marks of which an item must have one to stand on the right shelf: its own mark where one thing is asked at most. */
function shelfMarks(filter: ItemFilter, shelves: readonly number[]): readonly string[] {
  const { kinds, state, states, needs } = filter
  const asked = [kinds, state, states, needs].filter((facet) => facet !== undefined)
  if (asked.length === 0) return everyKindMark
  if (asked.length > 1) return shelves.map(mark.shelf)
  if (kinds !== undefined) return kinds.map(mark.kind)
  if (needs !== undefined) return [mark.needs(needs)]
  return (state === undefined ? (states ?? []) : [state]).map(mark.state)
}
