import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dnsSource } from '../../../electron/engine/sources/dns.ts'
import type { PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type DnsServer, startDnsServer } from '../../servers/dns-server.ts'

const minute = 60_000
let server: DnsServer
let desk: AdapterDesk
let state: unknown

beforeEach(async () => {
  server = await startDnsServer()
  desk = openAdapterDesk()
  state = undefined
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

/** Polls as the scheduler would, `times` times. */
async function watch(
  times: number,
  settings: Record<string, unknown> = {},
): Promise<readonly PollResult<unknown>[]> {
  const results = []
  for (let time = 0; time < times; time += 1) {
    const result = await desk.poll(
      dnsSource,
      { name: 'blog.example', server: server.address, ...settings },
      state,
    )
    state = result.state
    results.push(result)
    await desk.clock.advance(result.againIn ?? 15 * minute)
  }
  return results
}
const titles = (results: readonly PollResult<unknown>[]) =>
  results.flatMap(({ items }) => items.map(({ title }) => title))
const verdicts = (results: readonly PollResult<unknown>[]) => results.map(({ site }) => site?.verdict)

describe('expected values', () => {
  test.each([
    ['A', ['203.0.113.7', '203.0.113.8'], ['203.0.113.8', '203.0.113.7']],
    ['AAAA', ['2001:db8:0:0:0:0:0:7'], ['2001:DB8::7']],
    ['CNAME', ['pages.host.example'], ['Pages.Host.example.']],
    [
      'MX',
      ['10 mail.blog.example', '20 backup.host.example'],
      ['20 Backup.host.example', '10 mail.blog.example.'],
    ],
    ['TXT', ['google-site-verification=abc', 'v=spf1 mx -all'], ['"v=spf1 mx -all"']],
    ['NS', ['ns1.host.example', 'ns2.host.example'], ['ns2.host.example', 'ns1.host.example']],
  ])('%s is as expected in any order and spelling', async (type, records, expected) => {
    server.set('blog.example', type, records)
    const [result] = await watch(1, { type, expected })
    expect(result?.site).toMatchObject({ verdict: 'up', check: { outcome: 'success' } })
    expect(result?.items).toMatchObject([{ title: 'Test source is as expected', needs: 'nothing' }])
  })

  test('a long text that comes in pieces is one text', async () => {
    const key = `v=DKIM1; k=rsa; p=${'A'.repeat(600)}`
    server.set('s1._domainkey.blog.example', 'TXT', [key])
    const [result] = await watch(1, { name: 's1._domainkey.blog.example', type: 'TXT', expected: [key] })
    expect(result?.site?.verdict).toBe('up')
    // 600 bytes do not fit into a plain UDP answer of 512, which every server must be able to send.
    server.mood = 'truncate'
    const [again] = await watch(1, { name: 's1._domainkey.blog.example', type: 'TXT', expected: [key] })
    expect(again?.site?.check.outcome).toBe('success')
    expect(server.questions.at(-1)?.over).toBe('tcp')
  })

  test('a record that somebody changed is told after three looks, with what was expected and what came', async () => {
    server.set('blog.example', 'A', ['203.0.113.7'])
    const settings = { expected: ['203.0.113.7'] }
    await watch(1, settings)
    server.set('blog.example', 'A', ['198.51.100.66'])
    const results = await watch(3, settings)
    expect(verdicts(results)).toEqual(['up', 'up', 'down'])
    expect(results[0]).toMatchObject({ againIn: 20_000, site: { confirming: true } })
    expect(titles(results)).toEqual(['Test source is not as expected'])
    expect(results[2]?.items[0]).toMatchObject({ needs: 'look' })
    expect(results[2]?.items[0]?.text.split('\n')).toEqual([
      'Expected: A 203.0.113.7 for blog.example.',
      'Instead: A 198.51.100.66 came.',
      'Since 22 November 2026 at 03:15 UTC.',
      expect.stringMatching(/^If you did not change it, look first at .* DNS provider/),
    ])
    server.set('blog.example', 'A', ['203.0.113.7'])
    expect(titles(await watch(2, settings))).toEqual(['Test source is right again after 16 minutes'])
  })

  test('one value more is wrong, unless others may stand beside', async () => {
    server.set('blog.example', 'MX', ['10 mail.blog.example', '5 mx.evil.example'])
    const settings = { type: 'MX', expected: ['10 mail.blog.example'] }
    const [strict] = await watch(1, settings)
    expect(strict?.site?.check).toMatchObject({
      outcome: 'failure',
      reason: expect.stringContaining('5 mx.evil.example'),
    })
    const [open] = await watch(1, { ...settings, others: true })
    expect(open?.site?.check.outcome).toBe('success')
  })
})

describe('without expected values', () => {
  test('every change is an item and no alarm', async () => {
    server.set('blog.example', 'NS', ['ns1.host.example', 'ns2.host.example'])
    await watch(1, { type: 'NS' })
    server.set('blog.example', 'NS', ['ns1.host.example', 'ns.evil.example'])
    const results = await watch(2, { type: 'NS' })
    expect(verdicts(results)).toEqual(['up', 'up'])
    expect(titles(results)).toEqual(['Test source has changed'])
    expect(results[0]?.items[0]?.text.split('\n')).toEqual([
      'Before: ns1.host.example, ns2.host.example.',
      'Now: ns.evil.example, ns1.host.example.',
      expect.stringContaining('If you did not, look first at who signed in'),
    ])
  })

  test('servers that take turns are no change, a wholly other address is', async () => {
    server.set('blog.example', 'A', ['203.0.113.7', '203.0.113.8'])
    await watch(1)
    server.set('blog.example', 'A', ['203.0.113.8', '203.0.113.9'])
    expect(titles(await watch(1))).toEqual([])
    server.set('blog.example', 'A', ['203.0.113.7'])
    expect(titles(await watch(1))).toEqual([])
    server.set('blog.example', 'A', ['198.51.100.66'])
    expect(titles(await watch(1))).toEqual(['Test source has changed'])
    expect(titles(await watch(1))).toEqual([])
  })

  test('a record that is gone is down, and a record that was never there is too', async () => {
    server.set('blog.example', 'A', ['203.0.113.7'])
    await watch(1)
    server.set('blog.example', 'A', [])
    expect(titles(await watch(3))).toEqual(['Test source is gone'])
    state = undefined
    expect(verdicts(await watch(3, { type: 'MX' }))).toEqual(['unknown', 'unknown', 'down'])
  })
})

describe('a name server in trouble', () => {
  test.each([
    ['server-failure', /could not find out about blog\.example/],
    ['refused', /refused to answer for blog\.example/],
    ['garbage', /did not answer|cannot be read/],
  ] as const)('%s is a failure in words', { timeout: 30_000 }, async (mood, words) => {
    server.set('blog.example', 'A', ['203.0.113.7'])
    server.mood = mood
    const [result] = await watch(1)
    expect(result?.site?.check.outcome).toBe('failure')
    expect(result?.site?.check.reason).toMatch(words)
  })

  test('a name that does not exist leads to the registration', async () => {
    const results = await watch(3)
    expect(titles(results)).toEqual(['Test source is gone'])
    expect(results[2]?.items[0]?.text).toContain('registration of the domain has lapsed')
  })

  test('silence ends within its time and is no verdict when this machine is offline', {
    timeout: 30_000,
  }, async () => {
    server.set('blog.example', 'A', ['203.0.113.7'])
    await watch(1)
    server.mood = 'silent'
    const silent = await desk.poll(dnsSource, { name: 'blog.example', server: server.address }, state)
    expect(silent.site?.check).toMatchObject({
      outcome: 'failure',
      reason: `Expected an A record for blog.example. The name server ${server.address} did not answer`,
    })
    server.mood = 'server-failure'
    const offline = await desk.poll(dnsSource, { name: 'blog.example', server: server.address }, state, {
      isReachable: async () => false,
    })
    expect(offline.site).toMatchObject({ verdict: 'up', check: { outcome: 'unknown' } })
  })

  test('nothing is judged just after waking', async () => {
    const result = await desk.poll(dnsSource, { name: 'blog.example', server: server.address }, undefined, {
      justWoke: true,
    })
    expect(result.site?.check.outcome).toBe('unknown')
    expect(server.questions).toEqual([])
  })
})

describe('settings', () => {
  const read = (settings: Record<string, unknown>) => dnsSource.settings.safeParse(settings)

  test.each([
    ['https://Blog.example/about?x', 'blog.example'],
    ['blog.example.', 'blog.example'],
    ['_dmarc.blog.example', '_dmarc.blog.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s is the name %s', (typed, name) => expect(read({ name: typed }).data?.name).toBe(name))

  test.each([[''], ['two words'], ['a..b'], [`${'a'.repeat(64)}.example`]])('%j is no name', (name) =>
    expect(read({ name }).success).toBe(false),
  )
  test.each(['203.0.113.53', '203.0.113.53:5353', '2001:db8::53', '[2001:db8::53]:53'])(
    '%s is a name server',
    (server) => expect(read({ name: 'blog.example', server }).success).toBe(true),
  )
  test.each(['dns.example', '203.0.113.53:0', '203.0.113.53:99999', '[nothing]:53'])('%s is none', (server) =>
    expect(read({ name: 'blog.example', server }).success).toBe(false),
  )
})
