import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SourceSettings } from '../../../electron/shared/model/source.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'

const url = 'https://blog.example/'
let app: TestEngine
beforeEach(async () => {
  app = await startEngine()
})
afterEach(() => app.stop())

const add = (settings: SourceSettings) =>
  app.call('sources.add', { kind: 'site', settings: { url, ...settings } })

test('a setting that only its adapter can tell to be wrong is refused by its name', async () => {
  expect(await add({ jsonQuery: 'status = (' })).toMatchObject({
    ok: false,
    error: {
      kind: 'invalid',
      message: expect.stringMatching(/^JSON question: /),
      field: 'settings.jsonQuery',
    },
  })
  expect(await add({ method: 'GET', body: 'x' })).toMatchObject({
    ok: false,
    error: {
      kind: 'invalid',
      message: expect.stringMatching(/^Body: GET sends none/),
      field: 'settings.body',
    },
  })
  expect(await app.get('sources.list', {})).toEqual([])
})

test('one address may be checked in several ways, but not twice in one', async () => {
  expect(await add({ family: 'ipv4' })).toMatchObject({ ok: true })
  expect(await add({ family: 'ipv6', secretHeader: 'X-Key: k' })).toMatchObject({ ok: true })
  expect(await add({ family: 'ipv4', keyword: 'Latest' })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  })
  const [first, second] = await app.get('sources.list', {})
  expect(second?.settings.secretHeader).toBe('••••••••')
  const twin = { ...second?.settings, family: 'ipv4' }
  expect(await app.call('sources.update', { id: second?.id ?? '', settings: twin })).toMatchObject({
    error: { kind: 'conflict' },
  })
  expect(
    await app.call('sources.update', {
      id: first?.id ?? '',
      settings: { ...first?.settings, keyword: 'New' },
    }),
  ).toMatchObject({ ok: true })
})
