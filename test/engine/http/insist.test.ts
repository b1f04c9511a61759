import { expect, test } from 'vitest'
import { insist } from '../../../electron/engine/http/insist.ts'
import { createFakeClock } from '../../fake-clock.ts'

interface Try {
  readonly signal: AbortSignal
  readonly settle: (result: string) => void
  readonly fail: (error: Error) => void
}

function setUp(eager: boolean, gaps: readonly number[] = [1000, 1000], signal?: AbortSignal) {
  const clock = createFakeClock()
  const tries: Try[] = []
  const result = insist(
    (off) =>
      new Promise<string>((settle, fail) => {
        tries.push({ signal: off, settle, fail })
      }),
    (one) => one === 'good',
    { after: clock.after, gaps, eager, ...(signal ? { signal } : {}) },
  )
  return { clock, tries, result }
}

test('a good result at once is all there is', async () => {
  const { clock, tries, result } = setUp(true)
  tries[0]?.settle('good')
  expect(await result).toBe('good')
  await clock.advance(5000)
  expect(tries).toHaveLength(1)
  expect(clock.waiting()).toBe(0)
})

test('while nothing comes it tries again, and whichever is good first calls the others off', async () => {
  const { clock, tries, result } = setUp(false)
  await clock.advance(2000)
  expect(tries).toHaveLength(3)
  tries[1]?.settle('good')
  expect(await result).toBe('good')
  expect(tries.map(({ signal }) => signal.aborted)).toEqual([true, true, true])
})

test('a bad result waits for what is under way, and the first bad one counts', async () => {
  const { clock, tries, result } = setUp(false)
  await clock.advance(1000)
  tries[1]?.settle('worse')
  await clock.advance(100)
  tries[0]?.settle('bad')
  expect(await result).toBe('worse')
  expect(tries).toHaveLength(2)
})

test('eager means again at once, but no more often than it may', async () => {
  const { tries, result } = setUp(true, [1000])
  tries[0]?.settle('bad')
  await expect.poll(() => tries.length).toBe(2)
  tries[1]?.settle('worse')
  expect(await result).toBe('bad')
})

test('a try that rejects ends it, and so does whoever calls it off', async () => {
  const { tries, result } = setUp(true)
  tries[0]?.fail(new Error('No'))
  await expect(result).rejects.toThrow('No')
  const off = new AbortController()
  const other = setUp(true, [1000], off.signal)
  off.abort()
  expect(other.tries[0]?.signal.aborted).toBe(true)
  other.tries[0]?.fail(new Error('Called off'))
  await expect(other.result).rejects.toThrow('Called off')
})
