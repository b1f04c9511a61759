import { expect, test } from 'vitest'
import { answerCall, type Sender } from '../../../electron/main/page/answer-call.ts'

const ours: Sender = { origin: 'app://storeminder', parent: null }
const calls: unknown[] = []
const call = async (method: string, params: unknown) => {
  calls.push([method, params])
  return { ok: true as const, data: 'done' }
}

test('our page’s call goes on as it is', async () => {
  expect(await answerCall(ours, 'items.get', { id: 'x' }, call)).toEqual({ ok: true, data: 'done' })
  expect(calls).toEqual([['items.get', { id: 'x' }]])
})

test.each<[string, Sender | null]>([
  ['a frame that is gone', null],
  ['another page', { origin: 'https://example.com', parent: null }],
  ['another host of ours', { origin: 'app://evil', parent: null }],
  ['a frame inside our page', { origin: 'app://storeminder', parent: {} }],
])('%s may not call', async (_name, sender) => {
  calls.length = 0
  expect(await answerCall(sender, 'items.get', {}, call)).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  })
  expect(calls).toEqual([])
})

test.each(['files.read', '__proto__', 7, null, { toString: () => 'items.get' }])(
  '%s is no method',
  async (name) => {
    calls.length = 0
    expect(await answerCall(ours, name, {}, call)).toMatchObject({
      ok: false,
      error: { kind: 'unknown-method' },
    })
    expect(calls).toEqual([])
  },
)
