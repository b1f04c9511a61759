import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { type NtfyServer, startNtfyServer } from '../../servers/ntfy-server.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'

let clock: FakeClock
let storeminder: TestEngine
let ntfy: NtfyServer
beforeEach(async () => {
  clock = createFakeClock()
  storeminder = await startEngine({ clock })
  ntfy = await startNtfyServer()
})
afterEach(async () => {
  await storeminder.stop()
  await ntfy.close()
})

const save = (settings: Record<string, unknown> = {}, id?: string) =>
  storeminder.get('channels.save', {
    ...(id === undefined ? {} : { id }),
    kind: 'ntfy',
    settings: { topic: 'kettle', server: ntfy.url, token: 'tk_1', ...settings },
  })
const listed = async () => (await storeminder.get('channels.list', {})).filter(({ id }) => id !== 'desktop')

test('a channel is kept with its secret sealed and masked; saved again without it, it stays', async () => {
  ntfy.token = 'tk_1'
  const channel = await save()
  expect(channel).toMatchObject({ name: 'ntfy: kettle', settings: { token: '••••••••' } })
  await save({ token: '••••••••', topic: 'teapot' }, channel.id)
  expect(await storeminder.get('channels.test', { id: channel.id })).toEqual({})
  expect(ntfy.messages).toMatchObject([{ topic: 'teapot', title: 'Test of Storeminder' }])
  expect(await listed()).toMatchObject([
    { headroom: { used: 1, resetsAt: '2026-11-23T00:00:00.000Z' }, lastSentAt: '2026-11-22T03:00:00.000Z' },
  ])
})

test('settings can be tried before they are saved, and say what is wrong', async () => {
  ntfy.token = 'tk_other'
  const settings = { topic: 'kettle', server: ntfy.url, token: 'tk_1' }
  const { error } = await storeminder.get('channels.test', { kind: 'ntfy', settings })
  expect(error).toEqual({
    message: expect.stringContaining('ntfy answered 403'),
    advice: 'Check the token or password in the channel’s settings.',
  })
  expect(await listed()).toEqual([])
  const wrong = await storeminder.call('channels.save', { kind: 'ntfy', settings: { topic: 'no spaces' } })
  expect(wrong).toMatchObject({
    ok: false,
    error: { field: 'settings.topic', message: 'Topic: Use letters, digits, _ and - only, at most 64' },
  })
})

test('a removed channel says which steps it leaves empty, and comes back by undo', async () => {
  const { id } = await save()
  await storeminder.get('settings.set', { escalation: [{ channelId: id, afterMinutes: 0, sound: true }] })
  const { steps, undo } = await storeminder.get('channels.remove', { id })
  expect(steps).toBe(1)
  expect(await listed()).toEqual([])
  await storeminder.get('changes.undo', { id: undo })
  ntfy.token = 'tk_1'
  expect(await storeminder.get('channels.test', { id })).toEqual({})
})

test('a channel is warned about before it is used up, then left out, and starts anew the next day', async () => {
  const { id } = await storeminder.get('channels.save', {
    kind: 'webhook',
    name: 'Phone',
    settings: { format: 'json', url: `${ntfy.url}/`, dailyLimit: 5 },
  })
  ntfy.http.route('*', { body: '{}' })
  await storeminder.get('settings.set', { escalation: [{ channelId: id, afterMinutes: 0, sound: true }] })
  storeminder.engine.start()
  const problems = async () =>
    (await storeminder.get('health.get', {})).problems.map(({ message }) => message)
  const until = async (requests: number) => {
    for (let tries = 0; ntfy.http.requests.length < requests && tries < 300; tries++)
      await clock.advance(1000)
  }
  for (let sent = 0; sent < 3; sent++) await storeminder.get('channels.test', { id })
  await storeminder.get('drills.start', {})
  await until(4)
  await expect.poll(problems).toEqual(['“Phone” has sent 4 of its 5 messages for today.'])
  await storeminder.get('channels.test', { id })
  await until(6)
  expect(ntfy.http.requests).toHaveLength(5)
  await expect
    .poll(problems)
    .toEqual(['“Phone” has sent all its 5 messages for today, so alarms go to the next step at once.'])
  expect((await listed())[0]?.headroom).toMatchObject({ limit: 5, used: 5 })
  await storeminder.get('drills.stop', {})
  clock.sleep(22 * 3_600_000)
  expect((await listed())[0]?.headroom).toMatchObject({ used: 0 })
})
