import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Item } from '../../../../electron/shared/model/item.ts'
import { rowAt, rowCount } from '../../../../renderer/features/feed/feed-pages.ts'
import { createFeedStore, type FeedStore } from '../../../../renderer/features/feed/feed-store.ts'
import type { HearAct } from '../../../../renderer/ui/item/item-acts.ts'
import { createScriptedClient, type ScriptedClient } from '../../client/scripted-client.ts'
import { someItem } from './some-item.ts'

/** What the engine holds, newest first. */
let held: Item[]
let engine: ScriptedClient
let feed: FeedStore
let hear: HearAct
let broken: boolean

beforeEach(async () => {
  vi.useFakeTimers()
  broken = false
  held = Array.from({ length: 200 }, (_, index) => someItem(index + 1))
  engine = createScriptedClient((_, { cursor, limit, state, query }) => {
    if (broken) throw new Error('The disk is full.')
    const from = Number(cursor ?? 0)
    const to = from + Number(limit)
    const found = held.filter(
      (item) => (state === undefined || item.state === state) && item.title.includes(String(query ?? '')),
    )
    return { items: found.slice(from, to), ...(found.length > to ? { nextCursor: String(to) } : {}) }
  })
  feed = createFeedStore(engine, (hearer) => {
    hear = hearer
  })
  await settle()
})
afterEach(() => vi.useRealTimers())

const settle = (milliseconds = 1000) => vi.advanceTimersByTimeAsync(milliseconds)
const shownItems = () => {
  const { list } = feed.get()
  if (!list) return []
  return Array.from({ length: rowCount(list) }, (_, index) => rowAt(list, index)).flatMap((row) =>
    row?.type === 'item' ? [row.item] : [],
  )
}
const ids = () => shownItems().map(({ id }) => id)

test('reads on only as the reader comes near the end', async () => {
  expect(shownItems()).toHaveLength(60)
  feed.see(0, 8, true)
  await settle()
  expect(engine.calls).toHaveLength(1)
  feed.see(45, 53, false)
  await settle()
  expect(shownItems()).toHaveLength(120)
  expect(new Set(ids()).size).toBe(120)
})

test('what arrives comes in at the top, or is counted while the reader is elsewhere', async () => {
  held.unshift(someItem(0))
  engine.send('items.changed', { added: 1 })
  await settle()
  expect(ids()[0]).toBe('i0')
  feed.see(20, 28, false)
  held.unshift(someItem(-1), someItem(-0.5))
  engine.send('items.changed', { added: 2 })
  await settle()
  expect([feed.get().held, ids()[0]]).toEqual([2, 'i0'])
  feed.see(0, 8, true)
  await settle()
  expect([feed.get().held, ids()[0]]).toEqual([0, 'i-1'])
})

test('an act shows at once; what is put away leaves, what is read stays', async () => {
  feed.ask({ view: 'unread', query: '' })
  await settle()
  hear({ ids: ['i1'], action: 'read' })
  expect(shownItems()[0]).toMatchObject({ id: 'i1', state: 'read' })
  hear({ ids: ['i2'], action: 'acknowledge' })
  expect(ids().slice(0, 2)).toEqual(['i1', 'i3'])
})

test('an act that was taken back brings the item back to its place', async () => {
  feed.ask({ view: 'unread', query: '' })
  await settle()
  hear({ ids: ['i2'], action: 'acknowledge' })
  engine.send('items.changed', { added: 0 })
  await settle()
  expect(ids().slice(0, 3)).toEqual(['i1', 'i2', 'i3'])
})

test('a late answer to an old question is dropped', async () => {
  feed.ask({ view: 'all', query: 'Item 1' })
  feed.ask({ view: 'all', query: 'Item 199' })
  await settle()
  expect(ids()).toEqual(['i199'])
  expect(feed.get().answered?.query).toBe('Item 199')
})

test('a failure is told, keeps what is there, and asking again mends it', async () => {
  broken = true
  feed.ask({ view: 'unread', query: '' })
  await settle()
  expect(feed.get().error?.message).toBe('Error: The disk is full.')
  expect(shownItems()).toHaveLength(60)
  broken = false
  feed.retry()
  await settle()
  expect(feed.get()).toMatchObject({ error: undefined, answered: { view: 'unread' } })
})

test('reading on that failed goes on where it was', async () => {
  broken = true
  feed.see(50, 58, false)
  await settle()
  expect([feed.get().error === undefined, shownItems().length]).toEqual([false, 60])
  broken = false
  feed.retry()
  await settle()
  expect([feed.get().error === undefined, shownItems().length]).toEqual([true, 120])
})
