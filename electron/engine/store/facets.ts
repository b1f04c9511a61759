import type { ItemKind, ItemNeed, ItemState } from '../../shared/model/item.ts'
import type { ItemFilter } from './store.ts'

// The place of a word in these lists is what the file holds: append, never reorder.
const kinds = ['mention', 'report', 'site'] as const satisfies readonly ItemKind[]
const needs = ['answer', 'look', 'nothing'] as const satisfies readonly ItemNeed[]
const states = ['unread', 'read', 'acknowledged', 'snoozed', 'aside'] as const satisfies readonly ItemState[]

/** What an item is and how it stands; together one small number, its shelf. */
export interface Facets {
  readonly kind: ItemKind
  readonly needs: ItemNeed
  readonly state: ItemState
}

const aside = states.indexOf('aside')

/** Whether an item on this shelf is set aside. */
export function isAside(shelf: number): boolean {
  return (shelf & 7) === aside
}

/** The same as a condition over a column, that it is not. */
export function notAside(column: string): string {
  return `(${column} & 7) <> ${aside}`
}

/** The number of the shelf an item stands on: kind × 64 + needs × 8 + state. */
export function shelfOf(facets: Facets): number {
  return kinds.indexOf(facets.kind) * 64 + needs.indexOf(facets.needs) * 8 + states.indexOf(facets.state)
}

/** Added to the number of the shelf of an item that is a member of another's story. No list asks for these shelves. */
const memberBit = 512

export function isMember(shelf: number): boolean {
  return (shelf & memberBit) !== 0
}

/** The shelf on which an item of this one would stand as a member, and by itself. */
export function asMember(shelf: number): number {
  return shelf | memberBit
}

export function asLeader(shelf: number): number {
  return shelf & ~memberBit
}

/** What a shelf's number says; throws for a number no version has written. */
export function facetsOf(shelf: number): Facets {
  const kind = kinds[asLeader(shelf) >> 6]
  const need = needs[(shelf >> 3) & 7]
  const state = states[shelf & 7]
  if (kind === undefined || need === undefined || state === undefined)
    throw new Error(`No such shelf: ${shelf}`)
  return { kind, needs: need, state }
}

/**
 * Every shelf a filter allows by kind, need and state, all for an empty filter; never those of members, and what is
 * set aside only where the filter names that state.
 */
export function shelvesOf(
  filter: Pick<ItemFilter, 'kinds' | 'needs' | 'state' | 'states'>,
): readonly number[] {
  const shelves: number[] = []
  for (const kind of kinds) {
    if (filter.kinds !== undefined && !filter.kinds.includes(kind)) continue
    for (const need of needs) {
      if (filter.needs !== undefined && filter.needs !== need) continue
      for (const state of states) {
        if (state === 'aside' && !asksForAside(filter)) continue
        if (filter.states !== undefined && !filter.states.includes(state)) continue
        if (filter.state === undefined || filter.state === state)
          shelves.push(shelfOf({ kind, needs: need, state }))
      }
    }
  }
  return shelves
}

/** Whether a filter wants to see what is set aside. */
export function asksForAside({ state, states }: Pick<ItemFilter, 'state' | 'states'>): boolean {
  return state === 'aside' || states?.includes('aside') === true
}

/**
 * First character of every mark: a private-use character, which the tokenizer takes as a letter and
 * `searchableText` takes out of foreign text, so that nobody else can write one.
 */
export const markSign = '\uE000'

/** Marks stand in the word index beside an item's words, so that a search with filters is one intersection. */
export const mark = {
  kind: (kind: ItemKind) => `${markSign}k${kinds.indexOf(kind)}`,
  needs: (need: ItemNeed) => `${markSign}n${needs.indexOf(need)}`,
  state: (state: ItemState) => `${markSign}s${states.indexOf(state)}`,
  /** All three at once, for filters that ask for more than one of them. */
  shelf: (shelf: number) => `${markSign}h${shelf}`,
  /** A source's shelf. */
  source: (sourceNumber: number, shelf: number) => `${markSign}c${sourceNumber}h${shelf}`,
  watch: (watchNumber: number) => `${markSign}w${watchNumber}`,
}

/** The marks of every kind there is: one of them stands at each item that is neither a member nor set aside. */
export const everyKindMark: readonly string[] = kinds.map(mark.kind)

/** One of these stands at each item that is no member. */
export const everyItemMark: readonly string[] = [...everyKindMark, mark.state('aside')]

/**
 * The marks of an item's place, one for each question a filter can ask about it. A member has only those of its
 * shelf, which no filter asks for; what is set aside only those by which it is asked for.
 */
export function marksOfPlace(sourceNumber: number, shelf: number): readonly string[] {
  const place = [mark.shelf(shelf), mark.source(sourceNumber, shelf)]
  if (isMember(shelf)) return place
  const { kind, needs: need, state } = facetsOf(shelf)
  if (state === 'aside') return [mark.state(state), ...place]
  return [mark.kind(kind), mark.needs(need), mark.state(state), ...place]
}

/** The marks that a move from one shelf of a source to another takes away and puts on, separated by spaces. */
export function movedMarks(
  sourceNumber: number,
  before: number,
  after: number,
): { readonly off: string; readonly on: string } {
  const [was, is] = [marksOfPlace(sourceNumber, before), marksOfPlace(sourceNumber, after)]
  return {
    off: was.filter((one) => !is.includes(one)).join(' '),
    on: is.filter((one) => !was.includes(one)).join(' '),
  }
}
