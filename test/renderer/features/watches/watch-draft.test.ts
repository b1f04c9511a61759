import { expect, test } from 'vitest'
import {
  changeWatch,
  isWatchChanged,
  refusalOf,
  startWatchDraft,
  watchToSave,
} from '../../../../renderer/features/watches/watch-draft.ts'
import { plainTerms } from '../../../../renderer/ui/terms/plain-terms.ts'

test('a new watch takes its first term for a name, and looks at all sources', () => {
  const draft = changeWatch(startWatchDraft(), { name: '  ', terms: ['Blue Kettle', '#kettle'] })
  expect(watchToSave(draft, undefined)).toEqual({
    name: 'Blue Kettle',
    terms: ['Blue Kettle', '#kettle'],
    exclude: [],
    sourceIds: null,
    collapse: true,
    storm: true,
  })
})

test('a refusal stands at its field until that one is changed', () => {
  const refusal = refusalOf({ kind: 'invalid', message: 'Give the watch a name', field: 'name' })
  expect(refusal).toEqual({ field: 'name', message: 'Give the watch a name.' })
  const draft = { ...startWatchDraft(), refusal }
  expect(changeWatch(draft, { terms: ['one'] }).refusal).toBe(refusal)
  expect(changeWatch(draft, { name: 'One' }).refusal).toBeUndefined()
  expect(refusalOf({ kind: 'internal', message: 'No' }).field).toBe('terms')
})

test('spaces around a name and a refusal alone change nothing', () => {
  const start = { ...startWatchDraft(), name: 'One' }
  expect(isWatchChanged({ ...start, name: ' One ' }, start)).toBe(false)
  expect(isWatchChanged({ ...start, refusal: { field: 'name', message: 'No.' } }, start)).toBe(false)
  expect(isWatchChanged({ ...start, exclude: ['corn'] }, start)).toBe(true)
})

test('names as people say them are told from tags, handles, domains and beginnings', () => {
  expect(plainTerms(['#kettle', 'Blue Kettle', '@kettle', 'kettle.example', 'kett*', 'B. Kettle'])).toEqual([
    'Blue Kettle',
    'B. Kettle',
  ])
})
