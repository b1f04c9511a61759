import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { siteSource } from '../../../electron/engine/sources/site.ts'
import { siteSettingsSchema } from '../../../electron/engine/sources/site-settings.ts'
import { secretMask } from '../../../electron/shared/model/source.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type Answer, startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let desk: AdapterDesk
beforeEach(async () => {
  server = await startHttpServer({ '/': { body: 'Hello' } })
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

/** One check; the settings are those of a new source but for what is named. */
async function check(settings: Record<string, unknown> = {}) {
  const { site } = await desk.poll(siteSource, { url: server.url, ...settings })
  if (site === undefined) throw new Error('A site check brought no reading')
  return site.check
}

describe('how it asks', () => {
  test.each(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])('by %s', async (method) => {
    expect((await check({ method })).outcome).toBe('success')
    expect(server.requests.map((request) => request.method)).toEqual([method])
  })

  test.each([
    ['{"a": 1}', 'application/json'],
    ['a=1&b=two%20words', 'application/x-www-form-urlencoded'],
    ['Hello there', 'text/plain; charset=utf-8'],
  ])('with the body %s as %s', async (body, type) => {
    await check({ method: 'POST', body })
    expect(server.requests[0]).toMatchObject({ body, headers: { 'content-type': type } })
    await check({ method: 'POST', body, headers: ['Content-Type: text/x-own'] })
    expect(server.requests[1]).toMatchObject({ body, headers: { 'content-type': 'text/x-own' } })
  })

  test('with headers, also in place of its own', async () => {
    await check({
      headers: ['X-One: 1', 'accept: text/plain', 'Host: blog.example'],
      secretHeader: 'X-Key: k',
    })
    expect(server.requests[0]?.headers).toMatchObject({
      'x-one': '1',
      accept: 'text/plain',
      host: 'blog.example',
      'x-key': 'k',
    })
  })

  test('a secret header goes along within the site and nowhere else', async () => {
    const other = await startHttpServer({ '/': { body: 'Elsewhere' } })
    server.route('/', { redirect: '/inside' })
    server.route('/inside', { redirect: other.url })
    await check({ headers: ['X-Plain: 1'], secretHeader: 'X-Key: k' })
    expect(server.requests.map(({ headers }) => headers['x-key'])).toEqual(['k', 'k'])
    expect(other.requests[0]?.headers).toMatchObject({ 'x-plain': '1' })
    expect(other.requests[0]?.headers['x-key']).toBeUndefined()
    await other.close()
  })

  test('over IPv4 or IPv6 alone', async () => {
    const url = `http://localhost:${server.port}/`
    expect((await check({ url, family: 'ipv4' })).outcome).toBe('success')
    expect((await check({ url, family: 'ipv6' })).outcome).toBe('failure')
  })

  test('a new connection each time, and where its time went is kept', async () => {
    const first = await check()
    const second = await check()
    for (const { timings } of [first, second])
      expect(Object.keys(timings ?? {})).toEqual(['connect', 'firstByte', 'download'])
    await expect.poll(() => server.openSockets()).toBe(0)
  })
})

/** What is wrong with settings, by field. */
async function mistakes(settings: Record<string, unknown>): Promise<Record<string, string>> {
  const parsed = siteSettingsSchema.safeParse({ url: 'https://blog.example/', ...settings })
  if (!parsed.success)
    return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message]))
  const found = await siteSource.verify(parsed.data)
  return found === undefined ? {} : { [found.field]: found.message }
}

describe('settings', () => {
  test('that contradict each other are refused', async () => {
    expect(await mistakes({ body: 'x' })).toHaveProperty('body')
    expect(await mistakes({ body: 'x', method: 'POST' })).toEqual({})
    expect(await mistakes({ method: 'HEAD', keyword: 'x' })).toHaveProperty('keyword')
    expect(await mistakes({ jsonExpect: 'ok' })).toHaveProperty('jsonQuery')
  })

  test.each([
    'No colon',
    'A b: space',
    'X-A: 1\r\nX-B: 2',
    'Content-Length: 5',
    'Connection: close',
    'X-Ü: 1',
  ])('a header like %j is refused', async (line) => {
    expect(await mistakes({ headers: [line] })).toHaveProperty('headers')
    expect(await mistakes({ secretHeader: line })).toHaveProperty('secretHeader')
  })

  test('a stored secret header may come back as the mask', async () => {
    expect(await mistakes({ secretHeader: secretMask })).toEqual({})
  })

  test('a question that cannot be understood is refused with its mistake', async () => {
    expect(await mistakes({ jsonQuery: 'status = "ok"' })).toEqual({})
    expect((await mistakes({ jsonQuery: 'status = (' })).jsonQuery).toContain('at character')
  })

  test('two checks of one address are the same only when they ask the same', () => {
    const identity = (settings: Record<string, unknown>) =>
      siteSource.identity(siteSettingsSchema.parse({ url: 'https://blog.example/', ...settings }))
    expect(identity({})).toBe(identity({ keyword: 'Latest' }))
    expect(identity({ family: 'ipv4' })).not.toBe(identity({ family: 'ipv6' }))
    expect(identity({ jsonQuery: 'a' })).not.toBe(identity({ jsonQuery: 'b' }))
  })
})

/** The reason one check gives, `undefined` when all was well. */
async function reason(answer: Answer, settings: Record<string, unknown> = {}): Promise<string | undefined> {
  server.route('/', answer)
  return (await check(settings)).reason
}

describe('a question about an answer in JSON', () => {
  const body = JSON.stringify({
    ...{ status: 'ok', queue: 3, up: true, empty: '', none: null, ok: { db: true } },
    disks: [{ free: 10 }, { free: 2 }],
  })

  test.each([
    ['status', 'ok'],
    ['status', '"ok"'],
    ['queue', '3'],
    ['queue < 10', ''],
    ['up', ''],
    ['ok', '{"db": true}'],
    ['disks.free', '[10, 2]'],
    ['$sum(disks.free)', '12'],
    ['status = "ok" and $count(disks[free < 1]) = 0', ''],
    ['none', 'null'],
  ])('%s gives %s', async (jsonQuery, jsonExpect) => {
    expect(await reason({ body }, { jsonQuery, jsonExpect })).toBeUndefined()
  })

  test.each([
    ['status', 'down', 'Expected “status” to give down. It gives "ok"'],
    ['missing', '', 'Expected “missing” to be true. It gives nothing'],
    ['queue > 5', '', 'Expected “queue > 5” to be true. It gives false'],
    ['empty', '', 'Expected “empty” to be true. It gives ""'],
    ['disks.free', '[10]', 'Expected “disks.free” to give [10]. It gives [10,2]'],
    ['$number(status)', '', 'Expected “$number(status)” to be true. It cannot be answered: '],
  ])('%s does not give %s', async (jsonQuery, jsonExpect, words) => {
    expect(await reason({ body }, { jsonQuery, jsonExpect })).toContain(words)
  })

  test.each([
    ['<!doctype html><h1>Log in', 'No JSON came; it begins with “<!doctype html><h1>Log in”'],
    ['', 'An empty answer came'],
    ['['.repeat(1_000_000), 'nested too deeply'],
    [`["${'x'.repeat(2_100_000)}"]`, 'More than 2 MB came'],
  ])('to what is no usable JSON (%#)', async (page, words) => {
    expect(await reason({ body: page }, { jsonQuery: 'a' })).toContain(words)
  })

  test('that would never end is ended', async () => {
    const forever = '($f := function($x) { $f($x + 1) }; $f(1))'
    expect(await reason({ body }, { jsonQuery: forever })).toContain('It cannot be answered')
    expect(await reason({ body }, { jsonQuery: '$count([1..9000000])' })).toContain('It cannot be answered')
  })

  test('is put to what a page in another encoding says', async () => {
    const latin = Buffer.from('{"name": "caf\u00e9"}', 'latin1')
    const headers = { 'content-type': 'application/json; charset=iso-8859-1' }
    expect(await reason({ body: latin, headers }, { jsonQuery: 'name', jsonExpect: 'café' })).toBeUndefined()
  })
})

test('an answer that is late is degraded, and where the time went is told', async () => {
  server.route('/', { body: 'Hello', delay: 150 })
  const slow = await check({ slowSeconds: 0.1 })
  expect(slow).toMatchObject({ outcome: 'degraded', status: 200 })
  expect(slow.reason).toMatch(/^Expected an answer within 0\.1 seconds\. It took 0\.\d seconds$/)
  expect((await check({ slowSeconds: 0 })).outcome).toBe('success')
  expect((await check({})).outcome).toBe('success')
  // A failure weighs more.
  server.route('/', { status: 500, delay: 150 })
  expect((await check({ slowSeconds: 0.1 })).outcome).toBe('failure')
})

test('a site that stays slow is told once, with what to look at, and so is its end', async () => {
  let state: unknown
  const told: { readonly title: string; readonly text: string }[] = []
  const watch = async (times: number, slowSeconds: number) => {
    for (let time = 0; time < times; time += 1) {
      const result = await desk.poll(siteSource, { url: server.url, slowSeconds }, state)
      state = result.state
      for (const { title, text } of result.items) told.push({ title, text })
      await desk.clock.advance(result.againIn ?? 60_000)
    }
  }
  server.route('/', { body: 'Hello', delay: 120 })
  await watch(1, 0)
  await watch(5, 0.1)
  await watch(3, 0)
  expect(told.map(({ title }) => title)).toEqual([
    'Test source is up',
    'Test source is slow',
    expect.stringMatching(/^Test source is fast again after \d minutes?/),
  ])
  expect(told[1]?.text).toMatch(/Since .*, 3 checks in a row\.\n0\.\d seconds of it went into waiting/)
})

test('a redirect that is not followed is held against where it must lead', async () => {
  const settings = { followRedirects: false, expectStatus: '301', expectUrl: `${server.url}/new` }
  expect(await reason({ status: 301, redirect: '/new' }, settings)).toBeUndefined()
  expect(await reason({ status: 301, redirect: '/old' }, settings)).toBe(
    `Expected to arrive at ${server.url}/new. Redirects ended at ${server.url}/old`,
  )
  expect(await reason({ status: 301 }, settings)).toContain('There was no redirect')
})
