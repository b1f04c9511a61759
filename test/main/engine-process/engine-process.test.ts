import { EventEmitter } from 'node:events'
import { beforeEach, expect, test } from 'vitest'
import type { FromEngine, ToEngine } from '../../../electron/main/engine-process/engine-messages.ts'
import { type EngineChild, EngineProcess } from '../../../electron/main/engine-process/engine-process.ts'
import type { AnyEvent } from '../../../electron/shared/contract.ts'
import type { Notice } from '../../../electron/shared/model/notice.ts'
import { noBrowser } from '../../browser/no-browser.ts'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { recordingLog } from '../recording-log.ts'

/** A process that the test speaks for. */
class Child extends EventEmitter implements EngineChild {
  readonly received: ToEngine[] = []
  killed = false

  postMessage(message: ToEngine): void {
    this.received.push(message)
  }

  kill(): boolean {
    this.killed = true
    return true
  }

  say(message: FromEngine): void {
    this.emit('message', message)
  }

  die(): void {
    this.emit('exit', 1)
  }

  get calls(): Extract<ToEngine, { type: 'call' }>[] {
    return this.received.filter((message) => message.type === 'call')
  }
}

let children: Child[]
let clock: FakeClock
let engine: EngineProcess
let events: AnyEvent[]
let ready: boolean[]
let troubles: string[]
let shown: string[]

const child = (number = children.length): Child => {
  const found = children[number - 1]
  if (found === undefined) throw new Error(`Child ${number} has not been started.`)
  return found
}

beforeEach(() => {
  children = []
  clock = createFakeClock()
  events = []
  ready = []
  troubles = []
  shown = []
  engine = new EngineProcess({
    fork: () => {
      children.push(new Child())
      return child()
    },
    start: {
      type: 'start',
      data: '/data',
      feedWorker: 'file:///worker.js',
      mailWorker: 'file:///mails.js',
      pageWorker: 'file:///pages.js',
      pictureWorker: 'file:///pictures.js',
      questionWorker: 'file:///questions.js',
      version: '1',
    },
    clock,
    browser: noBrowser,
    log: recordingLog().log,
    secrets: {
      seal: async (plain) => `sealed ${plain}`,
      open: () => Promise.reject(new Error('another key')),
    },
    notifier: {
      show: async (notice) => {
        shown.push(notice.id)
        return true
      },
      withdraw: (noticeId) => shown.push(`-${noticeId}`),
    },
    onEvent: (event) => events.push(event),
    onReady: (again) => ready.push(again),
    onTrouble: ({ title, body }) => troubles.push(`${title} / ${body}`),
  })
})

test('tells the process first of all where it lives', () => {
  expect(child().received).toEqual([
    {
      type: 'start',
      data: '/data',
      feedWorker: 'file:///worker.js',
      mailWorker: 'file:///mails.js',
      pageWorker: 'file:///pages.js',
      pictureWorker: 'file:///pictures.js',
      questionWorker: 'file:///questions.js',
      version: '1',
    },
  ])
})

test('a call waits for the engine, goes to it and comes back', async () => {
  const first = engine.call('items.get', { id: 'a' })
  expect(child().calls).toEqual([])
  child().say({ type: 'ready' })
  const second = engine.call('items.counts', {})
  const [one, two] = child().calls
  expect(one).toMatchObject({ method: 'items.get', params: { id: 'a' } })
  child().say({ type: 'result', id: two?.id ?? 0, result: { ok: true, data: 2 } })
  child().say({ type: 'result', id: one?.id ?? 0, result: { ok: true, data: 1 } })
  expect(await Promise.all([first, second])).toEqual([
    { ok: true, data: 1 },
    { ok: true, data: 2 },
  ])
})

test('a call to an engine that does not come up is an error, not a wait for ever', async () => {
  const call = engine.call('items.counts', {})
  await clock.advance(10_000)
  expect(await call).toMatchObject({ ok: false, error: { kind: 'internal' } })
})

test('what the engine asks of the desktop is done and answered', async () => {
  const notice: Notice = { id: 'n', title: '', body: '', urgency: 'news', sound: false, count: 1 }
  child().say({ type: 'ask', id: 1, ask: { port: 'seal', text: 'word' } })
  child().say({ type: 'ask', id: 2, ask: { port: 'open', text: 'x' } })
  child().say({ type: 'ask', id: 3, ask: { port: 'show', notice } })
  child().say({ type: 'withdraw', noticeId: 'n' })
  await expect.poll(() => child().received.slice(1)).toHaveLength(3)
  expect(child().received).toContainEqual({ type: 'answer', id: 1, value: 'sealed word' })
  expect(child().received).toContainEqual({ type: 'refusal', id: 2, message: 'another key' })
  expect(child().received).toContainEqual({ type: 'answer', id: 3, value: true })
  expect(shown).toEqual(['n', '-n'])
})

test('what was done with a notice before the engine was ready reaches it once it is', () => {
  engine.noticeAction('site:s:down:5', 'acknowledge')
  expect(child().received).toHaveLength(1)
  child().say({ type: 'ready' })
  child().say({ type: 'ready' })
  expect(child().received.slice(1)).toEqual([
    { type: 'notice-action', noticeId: 'site:s:down:5', action: 'acknowledge' },
  ])
})

test('events come out, power and actions go in', () => {
  child().say({ type: 'ready' })
  child().say({ type: 'event', event: { name: 'items.changed', data: { added: 1 } } })
  engine.power('resume')
  engine.noticeAction('n', 'open')
  expect(events).toEqual([{ name: 'items.changed', data: { added: 1 } }])
  expect(child().received.slice(1)).toEqual([
    { type: 'power', event: 'resume' },
    { type: 'notice-action', noticeId: 'n', action: 'open' },
  ])
})

test('a death fails the calls under way and is mended within a second, in silence', async () => {
  child().say({ type: 'ready' })
  const lost = engine.call('sources.checkAll', {})
  child().die()
  expect(await lost).toMatchObject({ ok: false, error: { kind: 'internal' } })
  const next = engine.call('items.counts', {})
  await clock.advance(1_000)
  expect(children).toHaveLength(2)
  child().say({ type: 'ready' })
  child().say({ type: 'result', id: child().calls[0]?.id ?? 0, result: { ok: true, data: 'new' } })
  expect(await next).toEqual({ ok: true, data: 'new' })
  expect(ready).toEqual([false, true])
  expect(troubles).toEqual([])
})

test('what a person pressed and that the machine woke while the engine was away reaches it when it is back', async () => {
  child().say({ type: 'ready' })
  child().die()
  engine.noticeAction('n', 'acknowledge')
  engine.power('resume')
  await clock.advance(1_000)
  expect(child().received.slice(1)).toEqual([])
  child().say({ type: 'ready' })
  const heard = [
    { type: 'notice-action', noticeId: 'n', action: 'acknowledge' },
    { type: 'power', event: 'resume' },
  ]
  expect(child().received.slice(1)).toEqual(heard)
  child().say({ type: 'ready' })
  expect(child().received.slice(1)).toEqual(heard)
})

test('a second death within minutes is told, a third is not told again, and the waits grow', async () => {
  for (const wait of [100, 500, 2_000, 8_000]) {
    const before = children.length
    child().die()
    await clock.advance(wait - 1)
    expect(children).toHaveLength(before)
    await clock.advance(1)
    expect(children).toHaveLength(before + 1)
  }
  expect(troubles).toEqual([expect.stringContaining('restart its engine twice')])
})

test('deaths far apart are each the first', async () => {
  for (let death = 0; death < 4; death += 1) {
    child().die()
    await clock.advance(6 * 60_000)
  }
  expect(troubles).toEqual([])
})

test('data that cannot be opened: everybody is told why, once, and it is tried again', async () => {
  const waiting = engine.call('items.counts', {})
  child().say({ type: 'failed', message: 'The database is from a newer version.' })
  const refusal = { ok: false, error: { kind: 'storage', message: 'The database is from a newer version.' } }
  expect(await waiting).toEqual(refusal)
  expect(await engine.call('items.counts', {})).toEqual(refusal)
  child(1).die()
  await clock.advance(60_000)
  expect(children).toHaveLength(2)
  child().say({ type: 'failed', message: 'The database is from a newer version.' })
  expect(troubles).toEqual([
    'The data of Storeminder cannot be opened / The database is from a newer version.',
  ])
  await clock.advance(60_000)
  child().say({ type: 'ready' })
  void engine.call('items.counts', {})
  expect(child().calls).toHaveLength(1)
})

test('stopping asks the engine to stop, and does not start it again', async () => {
  child().say({ type: 'ready' })
  const stopped = engine.stop()
  expect(child().received.at(-1)).toEqual({ type: 'stop' })
  expect(await engine.call('items.counts', {})).toMatchObject({ ok: false })
  child().die()
  await stopped
  await clock.advance(60_000)
  expect(children).toHaveLength(1)
})

test('an engine that does not stop is ended after five seconds', async () => {
  child().say({ type: 'ready' })
  const stopped = engine.stop()
  await clock.advance(5_000)
  await stopped
  expect(child().killed).toBe(true)
})
