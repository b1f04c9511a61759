import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDomainSource, domainSource } from '../../../electron/engine/sources/domain.ts'
import type { PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import type { Answer } from '../../servers/http-server.ts'
import { type RdapServer, startRdapServer } from '../../servers/rdap-server.ts'

const day = 24 * 60 * 60_000
let registry: RdapServer
let desk: AdapterDesk
let state: unknown

beforeEach(async () => {
  registry = await startRdapServer()
  desk = openAdapterDesk()
  state = undefined
})
afterEach(async () => {
  await Promise.all([registry.close(), desk.close()])
})

async function poll(settings: Record<string, unknown> = {}): Promise<PollResult<unknown>> {
  const result = await desk.poll(
    createDomainSource(registry.bootstrap),
    { domain: 'www.blog.example', ...settings },
    state,
  )
  state = result.state
  return result
}
const titles = ({ items }: PollResult<unknown>) => items.map(({ title }) => title)
const usual = {
  expires: '2027-06-01T12:00:00Z',
  registrar: 'Good Names Ltd.',
  nameServers: ['ns1.host.example', 'ns2.host.example'],
  status: ['client transfer prohibited'],
}

describe('a domain', () => {
  test('that is registered for long is up, with its date and registrar', async () => {
    registry.set('blog.example', usual)
    const result = await poll()
    expect(result.site).toMatchObject({
      verdict: 'up',
      url: 'registration of blog.example',
      facts: {
        domain: { name: 'blog.example', expiresAt: '2027-06-01T12:00:00.000Z', registrar: 'Good Names Ltd.' },
      },
    })
    expect(result.items).toMatchObject([{ title: 'Test source is registered', needs: 'nothing' }])
    expect(result.items[0]?.text).toContain('It runs out on 1 June 2027 at 12:00 UTC, at Good Names Ltd.')
    expect(result.againIn).toBeUndefined()
  })

  test('is told before it runs out, again as the end comes near, and when it has run out', async () => {
    registry.set('blog.example', { ...usual, expires: '2026-12-20T03:00:00Z' })
    const first = await poll()
    expect(first.site?.verdict).toBe('degraded')
    expect(titles(first)).toEqual(['Test source expires in 28 days'])
    expect(first.items[0]?.text.split('\n')).toEqual([
      'Expected: blog.example to be renewed 30 days before its end.',
      'Instead: It runs out on 20 December 2026 at 03:00 UTC.',
      'Since 22 November 2026 at 03:00 UTC.',
      expect.stringMatching(/^Renew it at Good Names Ltd\. now/),
    ])
    expect(first.site?.severity).toBeUndefined()
    const told: string[] = []
    const grave = new Set<string>()
    for (let hours = 0; hours < 29 * 24; hours += 6) {
      await desk.clock.advance(day / 4)
      const result = await poll()
      told.push(...titles(result))
      if (result.site?.severity === 'serious') grave.add(titles(result)[0] ?? '')
    }
    expect(told).toEqual([
      'Test source expires in less than 14 days',
      'Test source expires in less than 7 days',
      'Test source expires in less than 3 days',
      'Test source expires in less than 1 day',
      'Test source has expired',
    ])
    // From the last week on it is told until somebody has it.
    expect([...grave][0]).toBe('Test source expires in less than 7 days')
    registry.set('blog.example', { ...usual, expires: '2027-12-20T03:00:00Z' })
    expect(titles(await poll())).toEqual([expect.stringMatching(/^Test source is all right again after/)])
  })

  test('that was added late is told once, not once for each reminder', async () => {
    registry.set('blog.example', { ...usual, expires: '2026-11-25T03:00:00Z' })
    expect(titles(await poll())).toEqual(['Test source expires in 3 days'])
    expect(titles(await poll())).toEqual([])
  })

  test.each([
    [['redemption period'], 'Test source has expired and is about to be deleted'],
    [['pending delete', 'inactive'], 'Test source has expired and is about to be deleted'],
    [['Client Hold'], 'Test source is suspended'],
    [['server hold', 'active'], 'Test source is suspended'],
  ])('with status %j is down', async (status, title) => {
    registry.set('blog.example', { ...usual, status })
    const result = await poll()
    expect(result.site?.verdict).toBe('down')
    expect(titles(result)).toEqual([title])
  })

  test('that is being transferred is not well', async () => {
    registry.set('blog.example', { ...usual, status: ['pending transfer'] })
    expect(titles(await poll())).toEqual(['Test source is being transferred'])
  })

  test('that the registry does not know is down after a second question', async () => {
    registry.set('blog.example', usual)
    await poll()
    registry.forget('blog.example')
    const first = await poll()
    expect(first).toMatchObject({ items: [], againIn: 20_000, site: { verdict: 'up', confirming: true } })
    await desk.clock.advance(20_000)
    expect(titles(await poll())).toEqual(['Test source is not registered'])
  })

  test('whose date the registry keeps to itself is watched for the rest', async () => {
    const { expires, ...rest } = usual
    expect(expires).toBeDefined()
    registry.set('blog.example', rest)
    const result = await poll()
    expect(result.site?.verdict).toBe('up')
    expect(result.items[0]?.text).toContain('does not say when it runs out')
  })

  test('whose registrar, name servers or lock change hands is told of in one item', async () => {
    registry.set('blog.example', usual)
    await poll()
    expect(titles(await poll())).toEqual([])
    registry.set('blog.example', {
      ...usual,
      ...{ registrar: 'Other Names Inc.', nameServers: ['ns.evil.example'], status: ['active'] },
    })
    const result = await poll()
    expect(result.site?.verdict).toBe('up')
    expect(result.items).toMatchObject([
      { title: 'Test source: the registration has changed', needs: 'look' },
    ])
    expect(result.items[0]?.text.split('\n')).toEqual([
      'Registrar: was Good Names Ltd., is Other Names Inc.',
      'Name servers: were ns1.host.example, ns2.host.example, are ns.evil.example.',
      'The lock against transfers was taken off.',
      expect.stringMatching(/^If you did this, there is nothing to do/),
    ])
    expect(titles(await poll())).toEqual([])
  })
})

describe('the registry', () => {
  test('is found in IANA’s list, which is asked for once in two weeks', async () => {
    registry.set('blog.example', usual)
    const asked = () => registry.http.requests.filter(({ path }) => path === '/dns.json').length
    await poll()
    await desk.clock.advance(13 * day)
    await poll()
    expect(asked()).toBe(1)
    await desk.clock.advance(2 * day)
    registry.http.route('/dns.json', { status: 500 })
    // What was found before still serves while the list does not come.
    expect((await poll()).site?.verdict).toBe('up')
    expect(asked()).toBe(2)
  })

  test('is the one that was given, if one was', async () => {
    registry.set('blog.example', usual)
    await poll({ server: registry.base.slice(0, -1) })
    expect(registry.http.requests.map(({ path }) => path)).toEqual(['/rdap/domain/blog.example'])
  })

  test('that says nothing over RDAP is told as such', async () => {
    await expect(poll({ domain: 'blog.invalid' })).rejects.toMatchObject({
      kind: 'refused',
      message: 'The registry of .invalid says nothing over RDAP',
    })
  })

  test.each<[string, Answer, string]>([
    ['no JSON', { body: '<html>Sorry' }, 'malformed'],
    ['another thing', { body: '{"objectClassName":"entity"}' }, 'malformed'],
    ['an error', { status: 503 }, 'server'],
    ['a limit', { status: 429, headers: { 'retry-after': '3600' } }, 'rate-limited'],
    ['no end', { endless: true, body: ' '.repeat(100_000) }, 'too-big'],
    ['nothing', { drop: true }, 'network'],
  ])('that answers %s says nothing of the domain', async (_name, answer, kind) => {
    registry.http.route('/rdap/domain/blog.example', answer)
    await expect(poll()).rejects.toMatchObject({ kind })
  })

  test('may send odd parts, which are passed over', async () => {
    registry.http.route('/rdap/domain/blog.example', {
      body: JSON.stringify({
        objectClassName: 'domain',
        events: [7, { eventAction: 'expiration' }, { eventAction: 'expiration', eventDate: 'never' }],
        ...{
          status: 'active',
          nameservers: [{}, null],
          entities: [{ roles: ['registrar'], vcardArray: [1, 2] }],
        },
      }),
    })
    expect((await poll()).site).toMatchObject({ verdict: 'up', facts: { domain: { name: 'blog.example' } } })
  })
})

test.each([
  ['https://www.shop.blog.example/about', 'blog.example'],
  ['ann.github.io', 'github.io'],
  ['bücher.example', 'xn--bcher-kva.example'],
])('%s belongs to %s', (typed, domain) => {
  expect(domainSource.settings.parse({ domain: typed }).domain).toBe(domain)
})
test.each(['localhost', '127.0.0.1', 'com', ''])('%j is no domain', (domain) => {
  expect(domainSource.settings.safeParse({ domain }).success).toBe(false)
})
