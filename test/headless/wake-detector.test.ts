import { expect, test } from 'vitest'
import { detectWaking } from '../../electron/headless/wake-detector.ts'
import { createFakeClock } from '../fake-clock.ts'

function watched() {
  const clock = createFakeClock()
  let wakings = 0
  const cancel = detectWaking(clock, () => {
    wakings += 1
  })
  return { clock, cancel, wakings: () => wakings }
}

test('a machine that slept is noticed once, soon after it woke', async () => {
  const { clock, wakings } = watched()
  await clock.advance(600_000)
  expect(wakings()).toBe(0)
  clock.sleep(3_600_000)
  await clock.advance(10_000)
  expect(wakings()).toBe(1)
  await clock.advance(600_000)
  expect(wakings()).toBe(1)
})

test('a busy machine is not taken for a sleeping one', async () => {
  const { clock, wakings } = watched()
  for (let time = 0; time < 20; time += 1) {
    clock.sleep(25_000)
    await clock.advance(11_000)
  }
  expect(wakings()).toBe(0)
})

test('it can be switched off', () => {
  const { clock, cancel } = watched()
  expect(clock.waiting()).toBe(1)
  cancel()
  expect(clock.waiting()).toBe(0)
})
