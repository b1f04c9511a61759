import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FeedReader } from '../../../electron/engine/formats/feed-reader.ts'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import { siteSource } from '../../../electron/engine/sources/site.ts'
import { siteSettingsSchema } from '../../../electron/engine/sources/site-settings.ts'
import type { SiteState } from '../../../electron/engine/sources/site-verdict.ts'
import { nothingToLookWith } from '../../browser/no-browser.ts'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { type Answer, startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { testSecrets } from '../../test-secrets.ts'

const start = Date.UTC(2026, 10, 22, 3)
const minute = 60_000

let server: TestServer
let http: HttpClient
let clock: FakeClock
let state: SiteState | undefined
let isOnline: boolean
let justWoke: boolean
let reachableAsked: number

beforeEach(async () => {
  server = await startHttpServer({ '/': { body: '<title>My blog</title><p>Latest posts' } })
  http = createHttpClient({ version: '1', environment: {} })
  clock = createFakeClock(start)
  state = undefined
  isOnline = true
  justWoke = false
  reachableAsked = 0
})
afterEach(async () => {
  await http.close()
  await server.close()
})

const feeds: FeedReader = {
  read: () => Promise.reject(new Error('A site check reads no feeds')),
  close: async () => {},
}

/** Polls once at the clock's time, and keeps the state as the store would. */
async function poll(settings: Record<string, unknown> = {}) {
  const result = await siteSource.poll({
    settings: siteSettingsSchema.parse({ url: server.url, ...settings }),
    state,
    sourceName: 'blog.example',
    secrets: testSecrets,
    ...nothingToLookWith,
    http,
    feeds,
    now: () => clock.now(),
    after: (milliseconds, callback) => clock.after(milliseconds, callback),
    isReachable: async () => {
      reachableAsked += 1
      return isOnline
    },
    justWoke,
    signal: new AbortController().signal,
  })
  state = JSON.parse(JSON.stringify(result.state))
  return result
}

/** Polls as the scheduler would: at the wished pace, else every five minutes. */
async function watch(checks: number, settings: Record<string, unknown> = {}) {
  const results = []
  for (let check = 0; check < checks; check += 1) {
    const result = await poll(settings)
    results.push(result)
    await clock.advance(result.againIn ?? 5 * minute)
  }
  return results
}

const verdicts = (results: Awaited<ReturnType<typeof watch>>) => results.map(({ site }) => site?.verdict)
const titles = (results: Awaited<ReturnType<typeof watch>>) =>
  results.flatMap(({ items }) => items.map(({ title }) => title))

describe('the verdict', () => {
  test('the first success is told at once, the next ones are not', async () => {
    const [first, second] = await watch(2)
    expect(first?.site).toMatchObject({
      url: `${server.url}/`,
      verdict: 'up',
      since: start,
      confirming: false,
      check: { at: start, outcome: 'success', status: 200, milliseconds: expect.any(Number) },
    })
    expect(first?.items).toMatchObject([
      {
        kind: 'site',
        externalId: 'up:first',
        title: 'blog.example is up',
        needs: 'nothing',
        publishedAt: start,
      },
    ])
    expect(first?.items[0]?.text).toMatch(/^Status 200 after \d+ ms\./)
    expect(second?.items).toEqual([])
    expect(reachableAsked).toBe(0)
  })

  test('one lost packet is no verdict, but is looked at again soon', async () => {
    await watch(1)
    server.route('/', { drop: true })
    const [lost] = await watch(1)
    expect(lost).toMatchObject({ items: [], againIn: 20_000 })
    expect(lost?.site).toMatchObject({ verdict: 'up', confirming: true, check: { outcome: 'failure' } })
    server.route('/', {})
    const [back] = await watch(1)
    expect(back?.againIn).toBeUndefined()
    expect(back?.site).toMatchObject({ verdict: 'up', since: start, confirming: false })
  })

  test('a site that dies is down after three checks, since the first of them, and up again after two', async () => {
    await watch(1)
    await server.refuse()
    const down = await watch(4)
    expect(verdicts(down)).toEqual(['up', 'up', 'down', 'down'])
    const since = start + 5 * minute
    expect(down[2]?.site).toMatchObject({ verdict: 'down', since })
    expect(titles(down)).toEqual(['blog.example is down'])
    const [item] = down[2]?.items ?? []
    expect(item).toMatchObject({
      externalId: `down:${since}`,
      needs: 'look',
      publishedAt: since,
      url: `${server.url}/`,
    })
    expect(item?.text.split('\n')).toEqual([
      'Expected: an answer within 15 seconds.',
      `Instead: 127.0.0.1 refused the connection on port ${server.port}.`,
      expect.stringMatching(/^Since 22 November 2026 at 03:05 UTC, 3 checks in a row\.$/),
      expect.stringMatching(/^Look first at the web server/),
    ])

    await server.restart()
    const firstSuccess = clock.now()
    const up = await watch(3)
    expect(verdicts(up)).toEqual(['down', 'up', 'up'])
    expect(up[0]).toMatchObject({ againIn: 20_000, site: { confirming: true } })
    expect(titles(up)).toEqual(['blog.example is up again after 11 minutes'])
    expect(up[1]?.items[0]).toMatchObject({ externalId: `up:${firstSuccess}`, needs: 'nothing' })
    expect(up[1]?.items[0]?.text).toContain(
      'It was down from 22 November 2026 at 03:05 UTC to 22 November 2026',
    )
  })

  test('a site that flaps is not called down until it stays down', async () => {
    await watch(1)
    for (let round = 0; round < 5; round += 1) {
      server.route('/', { status: 503 })
      expect(titles(await watch(2))).toEqual([])
      server.route('/', {})
      expect(titles(await watch(1))).toEqual([])
    }
    server.route('/', { status: 503 })
    expect(titles(await watch(3))).toEqual(['blog.example is down'])
  })

  test('while this machine is offline nothing is judged, and the state stays as it was', async () => {
    await watch(1)
    await server.refuse()
    isOnline = false
    const blind = await watch(20)
    expect(new Set(verdicts(blind))).toEqual(new Set(['up']))
    expect(titles(blind)).toEqual([])
    expect(blind[0]?.site?.check).toMatchObject({
      outcome: 'unknown',
      reason: expect.stringContaining('offline'),
    })
    isOnline = true
    expect(verdicts(await watch(3))).toEqual(['up', 'up', 'down'])
  })

  test('within a minute of waking nothing is judged, nor asked', async () => {
    await watch(1)
    await server.refuse()
    justWoke = true
    const woken = await watch(5)
    expect(new Set(verdicts(woken))).toEqual(new Set(['up']))
    expect(woken[0]?.site?.check).toMatchObject({
      outcome: 'unknown',
      reason: expect.stringContaining('woken up'),
    })
    expect(server.requests.length).toBe(1)
    justWoke = false
    expect(verdicts(await watch(3))).toEqual(['up', 'up', 'down'])
  })

  test('failures before a night asleep do not count in the morning', async () => {
    await watch(1)
    await server.refuse()
    await watch(2)
    clock.sleep(8 * 60 * minute)
    expect(verdicts(await watch(3))).toEqual(['up', 'up', 'down'])
  })

  test('an aborted check is no failure of the site', async () => {
    server.route('/', { silent: true })
    const aborting = new AbortController()
    const settings = siteSettingsSchema.parse({ url: server.url })
    const polling = siteSource.poll({
      ...{ settings, state: undefined, sourceName: 'x', secrets: testSecrets, http, feeds, justWoke: false },
      ...nothingToLookWith,
      now: () => clock.now(),
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      isReachable: async () => true,
      signal: aborting.signal,
    })
    setTimeout(() => aborting.abort(), 50)
    await expect(polling).rejects.toMatchObject({ reason: 'cancelled' })
  })
})

/** The reason one check gives, `undefined` when all was well. */
async function reason(answer: Answer, settings: Record<string, unknown> = {}): Promise<string | undefined> {
  server.route('/', answer)
  return (await poll(settings)).site?.check.reason
}

test('the check that would call it down asks again while it waits, and one good answer is enough', async () => {
  let asked = 0
  server.route('/', () => {
    asked += 1
    return asked === 1 ? { silent: true } : { body: '<title>My blog</title>' }
  })
  state = {
    verdict: 'up',
    since: start,
    streaks: { failing: { count: 2, since: start } },
    countedAt: clock.now(),
  }
  const deciding = poll({ maxSeconds: 15 })
  await expect.poll(() => asked).toBe(1)
  await clock.advance(5000)
  expect((await deciding).site).toMatchObject({ verdict: 'up', check: { outcome: 'success' } })
  expect(asked).toBe(2)
})

describe('what is expected', () => {
  test.each([
    [200, undefined, undefined],
    [204, undefined, undefined],
    [503, undefined, 'Expected status 200 to 299. Status 503 (Service Unavailable) came'],
    [404, undefined, 'Expected status 200 to 299. Status 404 (Not Found) came'],
    [401, '200-299, 401', undefined],
    [500, '5xx', undefined],
    [200, '204', 'Expected status 204. Status 200 (OK) came'],
    [403, '200-299,401', 'Expected status 200 to 299 or 401. Status 403 (Forbidden) came'],
  ])('status %i where %s is expected', async (status, expectStatus, expected) => {
    expect(await reason({ status }, { expectStatus })).toBe(expected)
  })

  test.each([
    ['latest POSTS', 'plain'],
    ['Tom & Jerry’s café', 'entities and a tag'],
    ['first line second line', 'a line break'],
    ['data-ready="yes"', 'the source'],
    ['naïve', 'windows-1252'],
  ])('finds "%s" (%s)', async (keyword) => {
    const page =
      '<title>My blog</title><meta charset="windows-1252"><p data-ready="yes">Latest posts<p>Tom &amp; Jer<b>ry</b>’s caf&eacute;<br>first line\n<br>second line na\u00efve'
    const body = Buffer.from(page.replace('’', '\x92'), 'latin1')
    expect(await reason({ body, encoding: 'gzip' }, { keyword })).toBeUndefined()
  })

  test('reads a page in the encoding that it names itself', async () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    const body = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), cyrillic])
    expect(await reason({ body }, { keyword: 'привет' })).toBeUndefined()
    expect(
      await reason(
        { body: cyrillic, headers: { 'content-type': 'text/html; charset=windows-1251' } },
        { keyword: 'привет' },
      ),
    ).toBeUndefined()
  })

  test('a keyword that is missing, or one that must not be there', async () => {
    const body = '<title>Database Error</title><h1>Error establishing a database connection</h1>'
    expect(await reason({ body }, { keyword: 'Latest posts' })).toBe(
      'Expected "Latest posts" on the page. A page titled "Database Error" came, and those words are not on it',
    )
    expect(await reason({ body }, { absentKeyword: 'error establishing' })).toBe(
      'Expected a page without "error establishing". A page titled "Database Error" came, and those words are on it',
    )
    expect(
      await reason({ body: 'Latest posts' }, { keyword: 'posts', absentKeyword: 'error' }),
    ).toBeUndefined()
    expect(
      await reason({ body: '<script>var words = "hidden"</script>' }, { absentKeyword: 'visible' }),
    ).toBeUndefined()
  })

  test('where redirects end', async () => {
    server.route('/www', { body: 'Welcome' })
    const redirect = { redirect: '/www', status: 301 }
    expect(await reason(redirect)).toBeUndefined()
    expect(await reason(redirect, { expectUrl: `${server.url}/www` })).toBeUndefined()
    expect(await reason(redirect, { expectUrl: 'https://blog.example' })).toBe(
      `Expected to arrive at https://blog.example. Redirects ended at ${server.url}/www`,
    )
    expect(await reason(redirect, { followRedirects: false })).toBe(
      'Expected status 200 to 299. Status 301 (Moved Permanently) came, a redirect to /www',
    )
    expect(await reason(redirect, { followRedirects: false, expectStatus: '301' })).toBeUndefined()
  })

  test('the whole answer in time', async () => {
    expect(await reason({ silent: true }, { maxSeconds: 1 })).toBe(
      'Expected an answer within 1 second. 127.0.0.1 took the request but sent no answer within 1 second',
    )
    // Long enough for the first bytes to come on a busy machine.
    expect(await reason({ body: 'abc', stallAfter: 2 }, { maxSeconds: 4 })).toContain(
      'Expected an answer within 4 seconds. 127.0.0.1 began to answer',
    )
  })

  test('troubles that only a visitor sees: a broken encoding, a circle', async () => {
    expect(await reason({ body: 'x', headers: { 'content-encoding': 'gzip' } })).toContain(
      'cannot be unpacked',
    )
    expect(await reason({ redirect: '/' })).toContain('redirects in a circle')
  })
})

test('no more of a page is read than is needed', async () => {
  server.route('/', { endless: true, body: 'Latest posts '.repeat(1000) })
  expect((await poll()).site?.check.outcome).toBe('success')
  expect((await poll({ keyword: 'Latest posts' })).site?.check.outcome).toBe('success')
  const lacking = await poll({ keyword: 'Not there' })
  expect(lacking.site?.check.reason).toContain('(its first 1 MB was read)')
  await expect.poll(() => server.openSockets()).toBe(0)
})

test('advice fits the trouble', async () => {
  const advice = async (answer: Answer, settings = {}) => {
    state = undefined
    server.route('/', answer)
    const results = await watch(3, settings)
    return results[2]?.items[0]?.text.split('\n').at(-1)
  }
  expect(await advice({ status: 502 })).toContain("server's error log")
  expect(await advice({ status: 403 })).toContain('firewall')
  expect(await advice({ status: 403, headers: { 'cf-mitigated': 'challenge' } })).toContain(
    'prove that it is a person',
  )
  expect(await advice({ status: 503, headers: { 'retry-after': '600' } })).toContain('closed for a while')
  expect(await advice({ status: 404 })).toContain('moved')
  expect(await advice({ redirect: '/' })).toContain('redirect rules')
  expect(await advice({ body: 'parked' }, { keyword: 'Latest' })).toContain('parking page')
})

test('a name and password in the address are used and never shown', async () => {
  const url = server.url.replace('//', '//me:secret@')
  const { site, items } = await poll({ url })
  expect(server.requests[0]?.headers.authorization).toMatch(/^Basic /)
  const settings = siteSettingsSchema.parse({ url })
  const shown = [site, items, siteSource.address(settings), siteSource.suggestName(settings)]
  expect(JSON.stringify(shown)).not.toContain('secret')
})

test.each([
  ['https://www.blog.example/', 'blog.example'],
  ['https://blog.example/shop/', 'blog.example/shop'],
  ['http://192.168.1.5:8080/', '192.168.1.5:8080'],
])('%s is suggested to be called %s', (url, name) => {
  expect(siteSource.suggestName(siteSettingsSchema.parse({ url }))).toBe(name)
})

test.each([
  [{ url: 'blog.example' }, 'Give the whole address of a page'],
  [{ url: 'ftp://blog.example/' }, 'Give the whole address of a page'],
  [{ url: 'https://a.example', expectStatus: '20x' }, 'Give statuses from 100 to 599'],
  [{ url: 'https://a.example', expectStatus: '299-200' }, 'Give statuses from 100 to 599'],
  [{ url: 'https://a.example', maxSeconds: 0 }, 'Give at least 1 second'],
  [{ url: 'https://a.example', expectUrl: 'www' }, 'Give the whole address'],
])('settings %j are refused in words', (settings, words) => {
  const parsed = siteSettingsSchema.safeParse(settings)
  expect(parsed.error?.issues[0]?.message).toContain(words)
})

test('empty fields of a form mean nothing', () => {
  const blank = { keyword: ' ', absentKeyword: '', expectStatus: '', expectUrl: '' }
  expect(siteSettingsSchema.safeParse({ url: 'https://a.example', ...blank }).success).toBe(true)
})
