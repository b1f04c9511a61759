import { expect, test } from 'vitest'
import { type Mark, nextMark, shiftMarks } from '../../../../renderer/ui/writing/marks.ts'

const mark = (start: number, end: number): Mark => ({ id: `${start}`, start, end, look: 'remark' })
const where = (marks: readonly Mark[]) => marks.map(({ start, end }) => [start, end])

test('marks behind an edit move with it, those before it stay', () => {
  const marks = [mark(0, 3), mark(10, 14)]
  expect(where(shiftMarks(marks, 'one two by four', 'one, two by four'))).toEqual([
    [0, 3],
    [11, 15],
  ])
  expect(where(shiftMarks(marks, 'one two by four', 'one by four'))).toEqual([
    [0, 3],
    [6, 10],
  ])
})

test('a mark whose words are edited is gone, also when only its middle is', () => {
  expect(where(shiftMarks([mark(4, 10)], 'the policy is', 'the pol-icy is'))).toEqual([])
  expect(where(shiftMarks([mark(4, 10)], 'the policy is', 'is'))).toEqual([])
})

test('text put right before or behind a mark leaves it whole', () => {
  expect(where(shiftMarks([mark(4, 10)], 'the policy is', 'the new policy is'))).toEqual([[8, 14]])
  expect(where(shiftMarks([mark(4, 10)], 'the policy is', 'the policy never is'))).toEqual([[4, 10]])
})

test('repeated letters and emoji do not confuse it', () => {
  expect(where(shiftMarks([mark(4, 6)], 'aaaa👋', 'aaaaa👋'))).toEqual([[5, 7]])
  expect(shiftMarks([mark(0, 1)], 'a', '')).toEqual([])
})

test('going from mark to mark goes round', () => {
  const marks = [mark(10, 14), mark(0, 3)]
  expect(nextMark(marks, 0, 1)?.start).toBe(10)
  expect(nextMark(marks, 10, 1)?.start).toBe(0)
  expect(nextMark(marks, 0, -1)?.start).toBe(10)
  expect(nextMark(marks, 11, -1)?.start).toBe(10)
  expect(nextMark([], 3, 1)).toBeUndefined()
})
