import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createQueryStore } from '../../../renderer/client/query-store.ts'
import { createScriptedClient } from './scripted-client.ts'

let answers = 0
let failing = false
const client = () =>
  createScriptedClient(() => {
    answers += 1
    if (failing) throw new Error('The disk is full.')
    return answers
  })

beforeEach(() => {
  answers = 0
  failing = false
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())
const settle = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds)

test('asks once however many listen, and tells them all', async () => {
  const engine = client()
  const store = createQueryStore(engine)
  const hear = vi.fn()
  store.query('watches.list', {}).subscribe(hear)
  store.query('watches.list', {}).subscribe(hear)
  await settle()
  expect(engine.calls).toHaveLength(1)
  expect(store.query('watches.list', {}).get()).toEqual({ data: 1, fetching: false })
  expect(hear).toHaveBeenCalled()
})

test('other params are another question', async () => {
  const engine = client()
  const store = createQueryStore(engine)
  store.query('items.get', { id: 'a' }).subscribe(() => undefined)
  store.query('items.get', { id: 'b' }).subscribe(() => undefined)
  await settle()
  expect(engine.calls.map(([, params]) => params)).toEqual([{ id: 'a' }, { id: 'b' }])
})

test('asks again after the event that makes the answer old, once for a burst, and keeps the old one meanwhile', async () => {
  const engine = client()
  const query = createQueryStore(engine).query('watches.list', {})
  query.subscribe(() => undefined)
  await settle()
  engine.send('sources.changed')
  await settle(1000)
  expect(engine.calls).toHaveLength(1)
  for (let time = 0; time < 20; time += 1) engine.send('watches.changed')
  expect(query.get().data).toBe(1)
  await settle(1000)
  expect(engine.calls).toHaveLength(2)
  expect(query.get().data).toBe(2)
})

test('an event while an answer is on its way makes that answer old already', async () => {
  const engine = client()
  const query = createQueryStore(engine).query('watches.list', {})
  query.subscribe(() => undefined)
  engine.send('watches.changed')
  await settle(1000)
  expect(query.get().data).toBe(2)
})

test('a failure stands beside the last good answer until it works again', async () => {
  const engine = client()
  const query = createQueryStore(engine).query('watches.list', {})
  query.subscribe(() => undefined)
  await settle()
  failing = true
  await query.refetch()
  expect(query.get()).toMatchObject({ data: 1, error: { message: 'Error: The disk is full.' } })
  failing = false
  await query.refetch()
  expect(query.get()).toEqual({ data: 3, fetching: false })
})

test('asks again when it is looked at after nobody did', async () => {
  const engine = client()
  const query = createQueryStore(engine).query('watches.list', {})
  query.subscribe(() => undefined)()
  await settle()
  engine.send('watches.changed')
  await settle(1000)
  expect(engine.calls).toHaveLength(1)
  query.subscribe(() => undefined)
  expect(query.get().data).toBe(1)
  await settle()
  expect(query.get().data).toBe(2)
})

test('asks everything that is looked at again when the engine is back', async () => {
  const engine = client()
  const query = createQueryStore(engine).query('sources.kinds', {})
  query.subscribe(() => undefined)
  await settle()
  engine.connection.report('lost')
  await settle(1000)
  expect(engine.calls).toHaveLength(1)
  engine.connection.report('ok')
  await settle(1000)
  expect(query.get().data).toBe(2)
})
