import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { heartbeatSource } from '../../../electron/engine/sources/heartbeat.ts'
import type { Beat, BeatInbox, PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type NtfyServer, startNtfyServer } from '../../servers/ntfy-server.ts'

const minute = 60_000
const hour = 60 * minute
const key = 'a-key-that-nobody-guesses'
let desk: AdapterDesk
let state: unknown

beforeEach(() => {
  desk = openAdapterDesk()
  state = undefined
})
afterEach(() => desk.close())

const titles = (results: readonly PollResult<unknown>[]) =>
  results.flatMap(({ items }) => items.map(({ title }) => title))
const titleOf = (result: PollResult<unknown>) => result.items[0]?.title

describe('by calls', () => {
  let last: Beat | undefined
  let heardSince: number
  const inbox = (): BeatInbox => ({
    heardSince,
    addressOf: (one) => `http://127.0.0.1:8730/beat/${one}`,
    ...(last === undefined ? {} : { last }),
  })
  const beat = (more: Partial<Beat> = {}) => {
    last = { at: desk.clock.now(), failed: false, text: '', ...more }
  }
  async function poll(settings: Record<string, unknown> = {}) {
    const result = await desk.poll(heartbeatSource, { key, everyHours: 24, ...settings }, state, {
      beats: inbox(),
    })
    state = result.state
    return result
  }
  beforeEach(() => {
    last = undefined
    heardSince = desk.clock.now()
  })

  test('before the first report it says how to report, once, and judges nothing', async () => {
    const first = await poll()
    expect(first.site).toBeUndefined()
    expect(first.items).toMatchObject([{ title: 'Test source waits for the first report', needs: 'nothing' }])
    expect(first.items[0]?.text).toContain(`curl -fsS -m 10 --retry 5 http://127.0.0.1:8730/beat/${key}\n`)
    await desk.clock.advance(5 * minute)
    expect((await poll()).items).toEqual(first.items)
  })

  test('what never reports in is told when its time is over', async () => {
    const began = desk.clock.now()
    await poll()
    await desk.clock.advance(25 * hour)
    expect((await poll()).site).toBeUndefined()
    await desk.clock.advance(1)
    const late = await poll()
    expect(titleOf(late)).toBe('Test source has never reported in')
    expect(late.site).toMatchObject({ verdict: 'down', check: { outcome: 'failure' } })
    expect(late.items[0]?.text).toContain('None has come since this check began on 22 November 2026 at 03:00')
    expect(began).toBeLessThan(desk.clock.now())
  })

  test('on time is up, too late is told once with since when, and the next report ends it', async () => {
    beat()
    expect((await poll()).site).toMatchObject({ verdict: 'up', check: { outcome: 'success' } })
    await desk.clock.advance(25 * hour)
    expect((await poll()).site?.verdict).toBe('up')
    await desk.clock.advance(minute)
    const late = await poll()
    expect(titleOf(late)).toBe('Test source has not reported in')
    expect(late.items[0]).toMatchObject({ needs: 'look' })
    expect(late.items[0]?.text.split('\n')).toEqual([
      'Expected: a report every 24 hours, at most 1 hour late.',
      'Instead: The last one came on 22 November 2026 at 03:00 UTC.',
      'Since 22 November 2026 at 03:00 UTC.',
      expect.stringMatching(/^Look first at whether the job still runs/),
    ])
    await desk.clock.advance(5 * minute)
    expect((await poll()).items).toEqual([])
    beat()
    const back = await poll()
    expect(titleOf(back)).toMatch(/^Test source reports in again after/)
    expect(back.site?.verdict).toBe('up')
  })

  test('it is asked again just when a report becomes late', async () => {
    beat()
    await desk.clock.advance(25 * hour - 2 * minute)
    expect((await poll()).againIn).toBe(2 * minute + 1000)
  })

  test('a failure is told at once in its own words, and a success after it ends it', async () => {
    beat()
    await poll()
    await desk.clock.advance(hour)
    beat({ failed: true, text: 'disk full\nof /backup' })
    const failed = await poll()
    expect(titleOf(failed)).toBe('Test source reported a failure')
    expect(failed.items[0]?.text).toContain('Instead: It reported that it failed: disk full\nof /backup.')
    beat()
    expect((await poll()).site?.verdict).toBe('up')
  })

  test('after a night off nothing is missing until a whole span has been heard again', async () => {
    beat()
    await poll()
    await desk.clock.advance(30 * hour)
    heardSince = desk.clock.now()
    const woken = await poll()
    expect(woken.items).toEqual([])
    expect(woken.site).toMatchObject({
      verdict: 'up',
      check: { outcome: 'unknown', reason: expect.stringContaining('could not listen until') },
    })
    await desk.clock.advance(25 * hour + 1)
    expect(titleOf(await poll())).toBe('Test source has not reported in')
  })

  test('the tray, which nobody can call, says what to do', async () => {
    await expect(desk.poll(heartbeatSource, { key }, undefined)).rejects.toMatchObject({
      kind: 'refused',
      message: 'Nobody can call the tray app, so no beat can come',
      advice: expect.stringContaining('ntfy topic'),
    })
  })

  test('each new form offers another key', () => {
    const offered = () => z.toJSONSchema(heartbeatSource.settings, { io: 'input' }).properties?.key
    expect(offered()).toMatchObject({ default: expect.stringMatching(/^[\w-]{24}$/) })
    expect(offered()).not.toEqual(offered())
    expect(heartbeatSource.settings.safeParse({ key: 'short' }).success).toBe(false)
  })
})

describe('by an ntfy topic', () => {
  let server: NtfyServer
  beforeEach(async () => {
    server = await startNtfyServer()
    server.now = () => desk.clock.now()
  })
  afterEach(() => server.close())

  const post = (message: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/backup`, { method: 'POST', body: message, headers })
  async function poll(settings: Record<string, unknown> = {}) {
    const result = await desk.poll(
      heartbeatSource,
      { topic: 'backup', server: server.url, everyHours: 4, graceMinutes: 30, ...settings },
      state,
    )
    state = result.state
    return result
  }

  test('messages count, only new ones are asked for, and silence is told', async () => {
    expect(titleOf(await poll())).toBe('Test source waits for the first report')
    await post('done in 12 s')
    await desk.clock.advance(5 * minute)
    const up = await poll()
    expect(up.site).toMatchObject({ verdict: 'up', url: `${server.url}/backup` })
    expect(up.items[0]?.text).toContain('done in 12 s')
    await desk.clock.advance(4 * hour)
    expect((await poll()).site?.verdict).toBe('up')
    expect(server.http.requests.at(-1)?.url).toMatch(/since=\d+$/)
    await desk.clock.advance(hour)
    expect(titleOf(await poll())).toBe('Test source has not reported in')
    await post('done')
    expect((await poll()).site?.verdict).toBe('up')
  })

  test('what came while this machine slept is caught up', async () => {
    await post('done')
    await poll()
    await desk.clock.advance(4 * hour)
    await post('done')
    await desk.clock.advance(4 * hour)
    const results = [await poll()]
    expect(results[0]?.site).toMatchObject({ verdict: 'up', check: { outcome: 'success' } })
    expect(titles(results)).toEqual([])
  })

  test('what the server no longer has is unknown, not missing', async () => {
    await post('done')
    await poll({ everyHours: 24 })
    await desk.clock.advance(30 * hour)
    const result = await poll({ everyHours: 24 })
    expect(result.site).toMatchObject({ verdict: 'up', check: { outcome: 'unknown' } })
    expect(result.notBefore).toBe(desk.clock.now() + 5 * minute)
  })

  test('the tag “fail” reports a failure', async () => {
    await post('disk full', { tags: 'skull,fail' })
    expect(titleOf(await poll())).toBe('Test source reported a failure')
  })

  test('a refused token is told as such, and a broken answer is no message', async () => {
    server.token = 'right'
    await expect(poll({ token: 'wrong' })).rejects.toMatchObject({ kind: 'auth' })
    server.http.route('/backup/json?poll=1&since=all', {
      body: '{"id":"x"}\nnot json\n{"event":"message"}\n',
    })
    server.token = undefined
    expect(titleOf(await poll())).toBe('Test source waits for the first report')
  })
})
