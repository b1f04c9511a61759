import { expect, test } from 'vitest'
import { matching } from '../../../../renderer/features/palette/matching.ts'

const entries = ['Feed: Unread', 'Sources', 'Pause checking for 1 hour'].map((label) => ({ label }))

test.each([
  ['', 3],
  ['feed un', 1],
  ['HOUR pause', 1],
  ['zzz', 0],
])('%j finds %d', (query, found) => expect(matching(entries, query)).toHaveLength(found))
