import { expect, test } from 'vitest'
import { createIpcClient } from '../../../renderer/client/ipc.ts'

test('passes calls and events through the bridge', async () => {
  const heard: unknown[] = []
  const client = createIpcClient({
    call: async (name, params) => ({ ok: true, data: [name, params] }),
    listen: (name, hear) => {
      hear({ added: name.length })
      return () => heard.push('stopped')
    },
  })
  expect(await client.call('items.get', { id: 'a' })).toEqual({ ok: true, data: ['items.get', { id: 'a' }] })
  client.listen('items.changed', (data) => heard.push(data))()
  expect(heard).toEqual([{ added: 13 }, 'stopped'])
})

test.each([
  ['rejects', () => Promise.reject(new Error('no handler'))],
  ['answers nothing', async () => undefined],
])('a bridge that %s is a lost connection, not an exception', async (_, call) => {
  const client = createIpcClient({ call, listen: () => () => undefined })
  expect(await client.call('health.get', {})).toMatchObject({ ok: false })
  expect(client.connection.get()).toBe('lost')
  client.connection.report('ok')
})
