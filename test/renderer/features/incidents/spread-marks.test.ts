import { expect, test } from 'vitest'
import { spreadMarks } from '../../../../renderer/features/incidents/after/spread-marks.ts'

test('signs that have room stay where they belong', () => {
  expect(spreadMarks([10, 50, 90], 18, 0, 100)).toEqual([10, 50, 90])
})

test('signs at one place move apart, and those at the end are pushed back with those before them', () => {
  expect(spreadMarks([20, 20, 20], 18, 0, 100)).toEqual([20, 38, 56])
  expect(spreadMarks([70, 99, 99], 18, 0, 100)).toEqual([64, 82, 100])
})

test('more signs than there is room for share it evenly', () => {
  expect(spreadMarks([0, 0, 0, 0, 0], 30, 0, 100)).toEqual([0, 25, 50, 75, 100])
})
