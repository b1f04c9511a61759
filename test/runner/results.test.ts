import { expect, test } from 'vitest'
import { addTallies, closingLine, emptyTally, verdict } from './results.ts'

const skipped = [{ title: 'a > b', reason: 'no desktop' }]

test('the closing line counts both runners and mentions skipping only where something was skipped', () => {
  const both = addTallies({ passed: 2, failed: 0, skipped: [] }, { passed: 3, failed: 1, skipped: [] })
  expect(closingLine(both)).toBe('5 passed, 1 failed')
  expect(closingLine(addTallies(both, { ...emptyTally, skipped }))).toBe('5 passed, 1 failed, 1 skipped')
})

test('a run fails on a failed test, on a runner that crashed, and when nothing ran', () => {
  const good = { passed: 1, failed: 0, skipped }
  expect(verdict(good, [0, 0])).toBeUndefined()
  expect(verdict({ ...good, failed: 1 }, [0, 0])).toBe('1 failed')
  expect(verdict(good, [0, 1])).toBe('a test runner ended with an error')
  expect(verdict({ ...emptyTally, skipped }, [0, 0])).toBe('no test ran')
})
