import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Source, type SourceKindInfo, secretMask } from '../../../../electron/shared/model/source.ts'
import { isChanged, startDraft } from '../../../../renderer/features/sources/source-draft.ts'
import {
  attempt,
  changeField,
  draftErrors,
  draftSettings,
  leaveField,
  refuse,
  shownErrors,
} from '../../../../renderer/ui/schema-form/form-draft.ts'

const schema = z.object({
  url: z.url().meta({ title: 'Address' }),
  word: z.string().optional().meta({ title: 'Word' }),
  password: z.string().optional().meta({ secret: true }),
  codes: z.array(z.int()).default([]),
})
const info: SourceKindInfo = {
  kind: 'feed',
  label: 'Feed',
  description: '',
  itemKind: 'mention',
  settings: z.record(z.string(), z.json()).parse(z.toJSONSchema(schema, { io: 'input' })),
  defaultMinutes: 30,
  minimumMinutes: 5,
  sees: '',
  blindTo: '',
  needs: '',
  group: 'mentions',
  abilities: { reply: false, push: false },
}
const source: Source = {
  id: 's1',
  kind: 'feed',
  name: 'Blog',
  everyMinutes: 60,
  settings: { url: 'https://blog.example/feed', password: secretMask, unknown: 1 },
  paused: false,
  createdAt: '2026-11-22T00:00:00.000Z',
  health: { status: 'ok', failures: 0 },
}
const invalid = (message: string, field?: string) => ({
  kind: 'invalid' as const,
  message,
  ...(field !== undefined && { field }),
})

test('a new form starts with the kind’s interval, an existing one with what is stored', () => {
  expect(startDraft(info)).toMatchObject({ name: '', everyMinutes: 30, values: { url: '' } })
  expect(startDraft(info, source)).toMatchObject({ name: 'Blog', everyMinutes: 60 })
})

test('saving an untouched form would send back what is stored, the secret as its mask', () => {
  expect(draftSettings(startDraft(info, source))).toEqual({ ...source.settings, codes: [] })
})

test('a mistake is said only once its field was left, or somebody tried to save', () => {
  const fresh = startDraft(info)
  const typed = changeField(fresh, 'url', 'nonsense')
  expect(shownErrors(typed)).toEqual({})
  expect(draftErrors(typed)).toHaveProperty('url')
  expect(shownErrors(leaveField(typed, 'url'))).toHaveProperty('url')
  expect(shownErrors(leaveField(fresh, 'url'))).toEqual({})
  expect(shownErrors(attempt(fresh))).toEqual({ url: 'Address is needed.' })
})

test('what the engine refuses stands beside its field without repeating its title, until that field is changed', () => {
  const draft = changeField(startDraft(info), 'url', 'https://10.0.0.1/')
  const refused = refuse(draft, invalid('Address: this address is private', 'settings.url'))
  expect(shownErrors(refused)).toEqual({ url: 'This address is private.' })
  expect(refused.values.url).toBe('https://10.0.0.1/')
  expect(shownErrors(changeField(refused, 'word', 'x'))).toHaveProperty('url')
  expect(shownErrors(changeField(refused, 'url', 'https://blog.example/'))).toEqual({})
})

test('a refusal of an entry stands at its list, one of nothing shown stands under the form', () => {
  const draft = startDraft(info)
  expect(shownErrors(refuse(draft, invalid('Not a status', 'settings.codes.0')))).toEqual({
    codes: 'Not a status.',
  })
  expect(refuse(draft, invalid('Too often', 'everyMinutes')).problem).toBe('Too often.')
  expect(refuse(draft, { kind: 'conflict', message: 'You have it already' }).problem).toBe(
    'You have it already.',
  )
})

test('only a real difference counts as a change', () => {
  const start = startDraft(info, source)
  expect(isChanged(attempt(start), start)).toBe(false)
  expect(isChanged({ ...start, name: 'Blog ' }, start)).toBe(false)
  expect(isChanged({ ...start, everyMinutes: 30 }, start)).toBe(true)
  const changed = changeField(start, 'word', 'x')
  expect(isChanged(changed, start)).toBe(true)
  expect(isChanged(changeField(changed, 'word', ''), start)).toBe(false)
})
