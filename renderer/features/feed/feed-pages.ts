import type { IncidentFold, Item } from '../../../electron/shared/model/item.ts'
import { dayNumber } from '../../text/age.ts'

/** One line of the list, with an id that stays its own while the list changes around it. `fold` stands for the items of an incident; `gone` where an item was that has been let go to save memory. */
export type FeedRow =
  | { readonly type: 'day'; readonly id: string; readonly at: number }
  | { readonly type: 'item'; readonly id: string; readonly item: Item }
  | { readonly type: 'fold'; readonly id: string; readonly fold: IncidentFold }
  | { readonly type: 'gone'; readonly id: string }

/** What one answer of `items.list` became. `cursor` asks for it again; absent on the first. */
export interface FeedPage {
  readonly cursor: string | undefined
  readonly rows: readonly FeedRow[]
  /** Incidents whose newest item is of this page's time. */
  readonly folds: readonly IncidentFold[]
  /** False while its items have been let go. */
  readonly loaded: boolean
  /** Whether `rows` hold the day separators already, given the day the page before ended with. */
  readonly separated: boolean
  readonly dayBefore: number | undefined
  readonly lastDay: number | undefined
}

/** The list as far as it has been read: pages in order, newest first, and how to go on. */
export interface FeedPages {
  readonly pages: readonly FeedPage[]
  /** Index of each page's first row in the entire list, and at the end the number of all rows. */
  readonly starts: readonly number[]
  /** Cursor of what comes next; `undefined` at the end of everything. */
  readonly next: string | undefined
  /** Whether days are set apart; a search lists what arrived last first, whatever day it is of. */
  readonly byDay: boolean
}

/** An answer of `items.list`. */
export interface Answer {
  readonly items: readonly Item[]
  readonly nextCursor?: string | undefined
  readonly folds?: readonly IncidentFold[] | undefined
}

/** How many pages keep their items; further ones around the reader are let go and asked for again on return. */
export const pagesKept = 16

/** How much of an item's text a list needs, in characters. */
const textKept = 240

/** A list from its first answer. */
export function startPages(answer: Answer, { byDay }: { readonly byDay: boolean }): FeedPages {
  return assemble(byDay, [toPage(undefined, answer.items.map(lighten), answer.folds)], answer.nextCursor)
}

/** The list with the answer to its `next` cursor added. */
export function appendPage(list: FeedPages, answer: Answer): FeedPages {
  const known = new Set(list.pages.slice(-2).flatMap((page) => page.rows.map((row) => row.id)))
  const items = answer.items.filter((item) => !known.has(item.id)).map(lighten)
  return assemble(list.byDay, [...list.pages, toPage(list.next, items, answer.folds)], answer.nextCursor)
}

/** A page's items come back. When its end has moved meanwhile, what followed is forgotten and read again on the way. */
export function refillPage(list: FeedPages, index: number, answer: Answer): FeedPages {
  const page = list.pages[index]
  if (!page) return list
  const filled = toPage(page.cursor, answer.items.map(lighten), answer.folds)
  const following = list.pages[index + 1]
  const follows = (following ? following.cursor : list.next) === answer.nextCursor
  return follows
    ? assemble(list.byDay, list.pages.with(index, filled), list.next)
    : assemble(list.byDay, [...list.pages.slice(0, index), filled], answer.nextCursor)
}

/** Lets go of the items of pages far from the ones in sight, once more than `pagesKept` hold theirs. */
export function releasePages(list: FeedPages, first: number, last: number): FeedPages {
  if (list.pages.filter((page) => page.loaded).length <= pagesKept) return list
  const reach = Math.floor(pagesKept / 3)
  const pages = list.pages.map((page, index) =>
    !page.loaded || (index >= first - reach && index <= last + reach)
      ? page
      : { ...page, loaded: false, rows: page.rows.map(release) },
  )
  return { ...list, pages }
}

/** Changes the items for which `change` gives another one; `undefined` takes the item out. */
export function changeItems(list: FeedPages, change: (item: Item) => Item | undefined): FeedPages {
  let changed = false
  const pages = list.pages.map((page) => {
    if (!page.loaded) return page
    const before = itemsOf(page)
    const after = before.map(change)
    if (after.every((item, index) => item === before[index])) return page
    changed = true
    return toPage(
      page.cursor,
      after.filter((item) => item !== undefined),
      page.folds,
    )
  })
  return changed ? assemble(list.byDay, pages, list.next) : list
}

/** What came of comparing a page with a fresh answer to the same question. */
export interface Merged {
  readonly list: FeedPages
  /** How many items are new above everything shown and were held back. */
  readonly held: number
}

/**
 * Brings a page up to date without moving what the reader looks at: known items take their new state, items
 * that came back take their place in the answer's order, items no longer in the answer become what `settle` makes
 * of them, or go.
 * Items above all shown are put on top, or held back and counted when `hold` is set.
 */
export function mergePage(
  list: FeedPages,
  index: number,
  answer: Answer,
  { hold, settle }: { readonly hold: boolean; readonly settle: (item: Item) => Item | undefined },
): Merged {
  const page = list.pages[index]
  if (!page?.loaded) return { list, held: 0 }
  const shown = itemsOf(page)
  const known = new Map(shown.map((item) => [item.id, item]))
  const elsewhere = new Set(
    list.pages.flatMap((other) => (other === page ? [] : other.rows.map(({ id }) => id))),
  )
  const fresh = answer.items.filter(({ id }) => !elsewhere.has(id)).map(lighten)
  const firstKnown = fresh.findIndex(({ id }) => known.has(id))
  if (index === 0 && firstKnown < 0 && answer.nextCursor !== undefined && shown.length > 0)
    // So much is new that the answer does not reach what is shown: there would be a hole between the two.
    return hold ? { list, held: fresh.length } : { list: startPages(answer, list), held: 0 }
  const above = index === 0 && shown.length > 0 ? Math.max(firstKnown, 0) : 0
  const held = hold ? above : 0
  const current = fresh.slice(held).map((item) => {
    const before = known.get(item.id)
    return before && same(before, item) ? before : item
  })
  const items = weave(current, shown, answer.nextCursor === undefined, settle)
  // What has come to a fold is held back like what stands by itself: rows would move under the reader's eyes.
  const folds = hold ? keepPlaces(page.folds, answer.folds ?? []) : (answer.folds ?? [])
  const unchanged =
    items.length === shown.length &&
    items.every((item, at) => item === shown[at]) &&
    sameFolds(folds, page.folds)
  if (unchanged) return { list, held }
  return {
    list: assemble(list.byDay, list.pages.with(index, toPage(page.cursor, items, folds)), list.next),
    held,
  }
}

/**
 * The answer's items with those it lacks put back where they stood. Those after its last known item are beyond its
 * end and stay as they are, unless it is `whole`; the others have left the view and are settled.
 */
function weave(
  current: readonly Item[],
  shown: readonly Item[],
  whole: boolean,
  settle: (item: Item) => Item | undefined,
): readonly Item[] {
  const ids = new Set(current.map(({ id }) => id))
  const reach = whole ? shown.length : shown.findLastIndex(({ id }) => ids.has(id))
  const following = new Map<string | undefined, Item[]>()
  let anchor: string | undefined
  for (const [at, item] of shown.entries()) {
    if (ids.has(item.id)) anchor = item.id
    else {
      const left = at <= reach ? settle(item) : item
      if (left) following.set(anchor, [...(following.get(anchor) ?? []), left])
    }
  }
  const first = following.get(undefined) ?? []
  const rest = current.flatMap((item) => [item, ...(following.get(item.id) ?? [])])
  // What stood at the top stays there below what is new.
  const newest = current.findIndex(({ id }) => shown.some((item) => item.id === id))
  return first.length === 0 ? rest : rest.toSpliced(Math.max(newest, 0), 0, ...first)
}

/** How many rows the list has. */
export function rowCount(list: FeedPages): number {
  return list.starts.at(-1) ?? 0
}

/** The row at a place in the entire list. */
export function rowAt(list: FeedPages, index: number): FeedRow | undefined {
  const page = pageOfRow(list, index)
  return list.pages[page]?.rows[index - (list.starts[page] ?? 0)]
}

/** Which page a row belongs to. */
export function pageOfRow(list: FeedPages, index: number): number {
  let low = 0
  let high = list.pages.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((list.starts[middle] ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return low
}

/** Where an item stands, or -1. */
export function indexOfItem(list: FeedPages, id: string): number {
  for (const [page, { rows }] of list.pages.entries()) {
    const index = rows.findIndex((row) => row.type !== 'day' && row.id === id)
    if (index >= 0) return (list.starts[page] ?? 0) + index
  }
  return -1
}

/** The nearest row that is an item, from `index` on in a direction; -1 if there is none. */
export function nearestItem(list: FeedPages, index: number, step: 1 | -1): number {
  for (let at = index; at >= 0 && at < rowCount(list); at += step) if (isItem(rowAt(list, at))) return at
  return -1
}

/** The nearest row the keyboard can be on, an item or a fold, from `index` on in a direction; -1 if there is none. */
export function nearestRow(list: FeedPages, index: number, step: 1 | -1): number {
  for (let at = index; at >= 0 && at < rowCount(list); at += step)
    if (rowAt(list, at)?.type !== 'day') return at
  return -1
}

function isItem(row: FeedRow | undefined): boolean {
  return row?.type === 'item' || row?.type === 'gone'
}

/** The folds as they are now, each where it stood. */
function keepPlaces(
  shown: readonly IncidentFold[],
  current: readonly IncidentFold[],
): readonly IncidentFold[] {
  return shown.map((fold) => {
    const now = current.find(({ incidentId }) => incidentId === fold.incidentId)
    return now === undefined ? fold : { ...now, at: fold.at }
  })
}

function sameFolds(a: readonly IncidentFold[], b: readonly IncidentFold[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function itemsOf(page: FeedPage): readonly Item[] {
  return page.rows.flatMap((row) => (row.type === 'item' ? [row.item] : []))
}

function toPage(
  cursor: string | undefined,
  items: readonly Item[],
  folds: readonly IncidentFold[] = [],
): FeedPage {
  const rows = items.map((item): FeedRow => ({ type: 'item', id: item.id, item }))
  return { cursor, rows, folds, loaded: true, separated: false, dayBefore: undefined, lastDay: undefined }
}

/** Puts in the folds and the day separators, which depend on the pages before, and counts rows. */
function assemble(byDay: boolean, pages: readonly FeedPage[], next: string | undefined): FeedPages {
  const starts = [0]
  const folded = new Set<string>()
  let day: number | undefined
  let total = 0
  const separated = pages.map((known) => {
    const page = withoutFolds(known, folded)
    for (const { incidentId } of page.folds) folded.add(incidentId)
    const done =
      !page.loaded || (page.separated && page.dayBefore === day) ? page : separate(page, day, byDay)
    day = done.lastDay ?? day
    total += done.rows.length
    starts.push(total)
    return done
  })
  return { pages: separated, starts, next, byDay }
}

/** A page without the folds that stand on a newer one by now. */
function withoutFolds(page: FeedPage, folded: ReadonlySet<string>): FeedPage {
  const folds = page.folds.filter(({ incidentId }) => !folded.has(incidentId))
  if (folds.length === page.folds.length) return page
  const rows = page.rows.filter((row) => row.type !== 'fold' || folds.includes(row.fold))
  return { ...page, rows, folds, separated: false }
}

function separate(page: FeedPage, dayBefore: number | undefined, byDay: boolean): FeedPage {
  let lastDay = dayBefore
  const rows = withFolds(page).flatMap(({ at, row }): FeedRow[] => {
    if (!byDay || dayNumber(at) === lastDay) return [row]
    lastDay = dayNumber(at)
    return [{ type: 'day', id: `day ${row.id}`, at }, row]
  })
  return { ...page, rows, separated: true, dayBefore, lastDay }
}

/** What stands on a page, newest first; `at` in milliseconds. */
function withFolds(page: FeedPage): readonly { readonly at: number; readonly row: FeedRow }[] {
  const rows = itemsOf(page).map((item) => ({
    at: Date.parse(item.publishedAt),
    row: { type: 'item', id: item.id, item } satisfies FeedRow,
  }))
  const all: { at: number; row: FeedRow }[] = [...rows]
  for (const fold of page.folds) {
    const at = Date.parse(fold.at)
    const place = all.findIndex((other) => other.at < at)
    const row: FeedRow = { type: 'fold', id: `fold ${fold.incidentId}`, fold }
    all.splice(place < 0 ? all.length : place, 0, { at, row })
  }
  return all
}

function release(row: FeedRow): FeedRow {
  return row.type === 'item' ? { type: 'gone', id: row.id } : row
}

function lighten(item: Item): Item {
  return item.text.length <= textKept ? item : { ...item, text: item.text.slice(0, textKept) }
}

/** Whether two readings of an item look the same in a list. */
function same(a: Item, b: Item): boolean {
  return (
    a.state === b.state &&
    a.needs === b.needs &&
    a.title === b.title &&
    a.text === b.text &&
    a.sourceName === b.sourceName &&
    a.snoozedUntil === b.snoozedUntil
  )
}
