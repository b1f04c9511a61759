import { expect, test } from 'vitest'
import { z } from 'zod'
import { collectGarbage } from '../../electron/engine/collect-garbage.ts'
import { createLull } from '../../electron/engine/lull.ts'
import { trimHeap } from '../../electron/engine/trim-heap.ts'
import { createFakeClock } from '../fake-clock.ts'

test('a burst is over half a minute after its last piece of work, and each burst ends once', async () => {
  const clock = createFakeClock()
  let lulls = 0
  const lull = createLull(clock, () => {
    lulls += 1
  })
  for (let poll = 0; poll < 20; poll += 1) {
    lull.nudge()
    await clock.advance(10_000)
  }
  expect(lulls).toBe(0)
  await clock.advance(20_000)
  expect(lulls).toBe(1)
  await clock.advance(600_000)
  expect(lulls).toBe(1)
  lull.nudge()
  await clock.advance(30_000)
  expect(lulls).toBe(2)
  lull.nudge()
  lull.stop()
  await clock.advance(60_000)
  expect(lulls).toBe(2)
})

test('work that never pauses has its lull every five minutes', async () => {
  const clock = createFakeClock()
  const lulls: number[] = []
  const lull = createLull(clock, () => lulls.push(clock.now()))
  const start = clock.now()
  for (let second = 0; second < 700; second += 1) {
    lull.nudge()
    await clock.advance(1000)
  }
  expect(lulls.map((at) => Math.round((at - start) / 10_000))).toEqual([30, 60])
})

test('garbage is collected only where there is enough of it', async () => {
  const held = new WeakRef({ size: 'small' })
  // What a reference was made for stays for the rest of its turn.
  await new Promise((done) => setTimeout(done))
  expect(await collectGarbage({ worthIt: Number.POSITIVE_INFINITY, isAtRest: true })).toBe(false)
  expect(await collectGarbage({ worthIt: 0, isAtRest: true })).toBe(true)
  expect(held.deref()).toBeUndefined()
})

test('the C library of GNU is told to give back what is free in its heap, and no other; not twice in a row', () => {
  expect(trimHeap()).toBe(isGnu())
  expect(trimHeap()).toBe(false)
})

function isGnu(): boolean {
  const { header } = z.object({ header: z.looseObject({}) }).parse(process.report.getReport())
  return 'glibcVersionRuntime' in header
}
