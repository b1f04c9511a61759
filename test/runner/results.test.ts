import { expect, test } from 'vitest'
import { addTallies, closingLine, emptyTally, remarks, verdict } from './results.ts'

const skipped = [{ title: 'a > b', reason: 'no desktop' }]

test('the closing line counts both runners and nothing else', () => {
  const both = addTallies(
    { passed: 2, failed: 0, skipped: [], flaky: ['a'] },
    { passed: 3, failed: 1, skipped, flaky: [] },
  )
  expect(closingLine(both)).toBe('5 passed, 1 failed')
})

test('what was skipped or passed only at the second try is named', () => {
  expect(remarks({ ...emptyTally, skipped, flaky: ['c > d'] })).toEqual([
    'skipped: a > b: no desktop',
    '*** FLAKY, passed only at the second try: c > d ***',
    '1 skipped',
  ])
  expect(remarks(emptyTally)).toEqual([])
})

test('a run fails on a failed test, on a runner that crashed, and when nothing ran', () => {
  const good = { passed: 1, failed: 0, skipped, flaky: [] }
  expect(verdict(good, [0, 0])).toBeUndefined()
  expect(verdict({ ...good, failed: 1 }, [0, 0])).toBe('1 failed')
  expect(verdict(good, [0, 1])).toBe('a test runner ended with an error')
  expect(verdict({ ...emptyTally, skipped }, [0, 0])).toBe('no test ran')
})
