import { describe, expect, test } from 'vitest'
import type { IncidentFold, Item } from '../../../../electron/shared/model/item.ts'
import {
  appendPage,
  changeItems,
  type FeedPages,
  indexOfItem,
  mergePage,
  nearestItem,
  nearestRow,
  pageOfRow,
  pagesKept,
  refillPage,
  releasePages,
  rowAt,
  rowCount,
  startPages,
} from '../../../../renderer/features/feed/feed-pages.ts'
import { noon, someItem } from './some-item.ts'

const items = (...hours: number[]) => hours.map((hour) => someItem(hour))
/** The list in short: `|` for a day, `[a]` for the items of an incident, the hours of an item, `?` for one that was let go. */
const shown = (list: FeedPages) =>
  Array.from({ length: rowCount(list) }, (_, index) => {
    const row = rowAt(list, index)
    if (row?.type === 'day') return '|'
    if (row?.type === 'fold') return `[${row.fold.incidentId}]`
    return row?.type === 'gone' ? '?' : row?.id.slice(1)
  }).join(' ')
const start = (...hours: number[]) => startPages({ items: items(...hours), nextCursor: 'a' }, { byDay: true })
const keep = { hold: true, settle: (item: Item) => item }
const put = { ...keep, hold: false }

describe('reading on', () => {
  test('sets days apart, across pages too', () => {
    const two = appendPage(start(1, 2, 13), { items: items(14, 40), nextCursor: 'b' })
    expect(shown(two)).toBe('| 1 2 | 13 14 | 40')
    expect(two.next).toBe('b')
    expect(pageOfRow(two, 4)).toBe(0)
    expect(pageOfRow(two, 5)).toBe(1)
  })

  test('a search is in the order of the answer, without days', () => {
    expect(shown(startPages({ items: items(40, 1, 14) }, { byDay: false }))).toBe('40 1 14')
  })

  test('an item that two answers both hold stands once', () => {
    expect(shown(appendPage(start(1, 2), { items: items(2, 3) }))).toBe('| 1 2 3')
  })

  test('keeps no more of a text than a row shows', () => {
    const list = startPages({ items: [someItem(1, { text: 'x'.repeat(2000) })] }, { byDay: true })
    const row = rowAt(list, 1)
    expect(row?.type === 'item' && row.item.text.length).toBeLessThan(300)
  })
})

describe('letting go', () => {
  const long = (pages: number) => {
    let list = start(0)
    for (let page = 1; page < pages; page += 1)
      list = appendPage(list, { items: items(page * 30, page * 30 + 1), nextCursor: `c${page}` })
    return list
  }

  test('holds the items of a bounded number of pages around the reader, and the place of all', () => {
    const list = long(pagesKept * 3)
    const released = releasePages(list, 30, 31)
    expect(rowCount(released)).toBe(rowCount(list))
    expect(released.pages.filter((page) => page.loaded).length).toBeLessThanOrEqual(pagesKept)
    expect(released.pages[30]?.loaded).toBe(true)
    expect(indexOfItem(released, 'i60')).toBe(indexOfItem(list, 'i60'))
    expect(releasePages(long(pagesKept), 0, 0).pages.every((page) => page.loaded)).toBe(true)
  })

  test('brings a page back where it was', () => {
    const list = releasePages(long(pagesKept * 2), 0, 0)
    const back = refillPage(list, 20, { items: items(600, 601), nextCursor: 'c20' })
    expect(rowCount(back)).toBe(rowCount(list))
    expect(rowAt(back, indexOfItem(back, 'i600'))?.type).toBe('item')
  })

  test('forgets what followed when the page no longer ends where it did', () => {
    const list = releasePages(long(pagesKept * 2), 0, 0)
    const back = refillPage(list, 20, { items: items(600), nextCursor: 'elsewhere' })
    expect(back.pages).toHaveLength(21)
    expect(back.next).toBe('elsewhere')
  })
})

describe('staying up to date', () => {
  test('a known item takes its new state and nothing moves', () => {
    const read = { items: [someItem(1, { state: 'read' }), someItem(2)], nextCursor: 'a' }
    const { list, held } = mergePage(start(1, 2), 0, read, keep)
    expect(held).toBe(0)
    const row = rowAt(list, 1)
    expect(row?.type === 'item' && row.item.state).toBe('read')
  })

  test('the same answer again changes nothing at all', () => {
    const list = start(1, 2)
    expect(mergePage(list, 0, { items: items(1, 2), nextCursor: 'a' }, keep).list).toBe(list)
  })

  test('what is new above is held back and counted, or put on top', () => {
    const answer = { items: items(0, 1, 2, 3), nextCursor: 'a' }
    const away = mergePage(start(2, 3), 0, answer, keep)
    expect([shown(away.list), away.held]).toEqual(['| 2 3', 2])
    const top = mergePage(start(2, 3), 0, answer, put)
    expect([shown(top.list), top.held]).toEqual(['| 0 1 2 3', 0])
  })

  test('an item that came back takes its place among the others', () => {
    expect(shown(mergePage(start(1, 3), 0, { items: items(1, 2, 3), nextCursor: 'a' }, keep).list)).toBe(
      '| 1 2 3',
    )
  })

  test('an item that left the view stays in its place, settled', () => {
    const settle = (item: Item): Item => ({ ...item, state: 'read' })
    const { list } = mergePage(
      start(1, 2, 3),
      0,
      { items: items(1, 3), nextCursor: 'a' },
      { hold: true, settle },
    )
    expect(shown(list)).toBe('| 1 2 3')
    const row = rowAt(list, 2)
    expect(row?.type === 'item' && row.item.state).toBe('read')
  })

  test('an item for which nothing is left goes', () => {
    const gone = { hold: true, settle: () => undefined }
    expect(shown(mergePage(start(1, 2, 3), 0, { items: items(1, 3), nextCursor: 'a' }, gone).list)).toBe(
      '| 1 3',
    )
    expect(shown(mergePage(start(1), 0, { items: [] }, gone).list)).toBe('')
  })

  test('items beyond the end of the answer are none of its business', () => {
    const settle = (): Item => {
      throw new Error('settled')
    }
    const grown = mergePage(start(2, 3), 0, { items: items(1, 2, 3), nextCursor: 'a' }, put).list
    const answer = { items: items(1, 2), nextCursor: 'b' }
    expect(shown(mergePage(grown, 0, answer, { hold: true, settle }).list)).toBe('| 1 2 3')
  })

  test('more news than one answer holds starts the list anew rather than leave a hole', () => {
    const answer = { items: items(1, 2, 3), nextCursor: 'n' }
    expect(mergePage(start(8, 9), 0, answer, keep).held).toBe(3)
    expect(shown(mergePage(start(8, 9), 0, answer, put).list)).toBe('| 1 2 3')
  })
})

describe('changing items', () => {
  test('takes out what is put away, with the day that only it had', () => {
    const list = appendPage(start(1, 13), { items: items(14) })
    const out = changeItems(list, (item) => (item.id === 'i13' ? undefined : item))
    expect(shown(out)).toBe('| 1 | 14')
    expect(changeItems(out, (item) => item)).toBe(out)
  })
})

test('the keyboard steps over days and stops at the ends', () => {
  const list = start(1, 13)
  expect(nearestItem(list, 0, 1)).toBe(1)
  expect(nearestItem(list, 2, 1)).toBe(3)
  expect(nearestItem(list, 2, -1)).toBe(1)
  expect(nearestItem(list, 0, -1)).toBe(-1)
  expect(nearestItem(list, 4, 1)).toBe(-1)
})

describe('the items of an incident', () => {
  const fold = (incidentId: string, hours: number, unread = 0): IncidentFold => ({
    ...{ incidentId, title: incidentId, stage: 'finding', items: 40, unread },
    at: new Date(noon - hours * 3_600_000).toISOString(),
  })
  const folded = startPages(
    { items: items(1, 3), nextCursor: 'a', folds: [fold('a', 2), fold('b', 0.5)] },
    { byDay: true },
  )

  test('stand as one row where the newest of them stood', () => {
    expect(shown(folded)).toBe('| [b] 1 [a] 3')
    expect(shown(startPages({ items: [], folds: [fold('a', 2)] }, { byDay: true }))).toBe('| [a]')
  })

  test('stand once, where they are newest', () => {
    expect(shown(appendPage(folded, { items: items(4), folds: [fold('a', 5), fold('c', 6)] }))).toBe(
      '| [b] 1 [a] 3 4 [c]',
    )
  })

  test('the keyboard stops there, and goes past them from one open item to the next', () => {
    expect(rowAt(folded, nearestRow(folded, 1, 1))?.id).toBe('fold b')
    expect(rowAt(folded, nearestItem(folded, 1, 1))?.id).toBe('i1')
  })

  test('their number changes in place while the reader is further down, and they move when not', () => {
    const answer = { items: items(1, 3), nextCursor: 'a', folds: [fold('a', 0.1, 7), fold('b', 0.5)] }
    const held = mergePage(folded, 0, answer, keep).list
    expect(shown(held)).toBe('| [b] 1 [a] 3')
    const row = rowAt(held, 3)
    expect(row?.type === 'fold' && row.fold.unread).toBe(7)
    expect(shown(mergePage(folded, 0, answer, put).list)).toBe('| [a] [b] 1 3')
  })
})
