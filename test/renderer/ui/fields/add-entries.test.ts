import { expect, test } from 'vitest'
import { addEntries } from '../../../../renderer/ui/fields/add-entries.ts'

test('typed and pasted entries are split, trimmed and never doubled', () => {
  expect(addEntries(['Harbor Light'], ' harbor light ')).toEqual(['Harbor Light'])
  expect(addEntries(['a'], 'b, c\n d ,,B')).toEqual(['a', 'b', 'c', 'd'])
  expect(addEntries([], '  ')).toEqual([])
})
