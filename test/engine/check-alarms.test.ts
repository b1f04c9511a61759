import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type DnsServer, startDnsServer } from '../servers/dns-server.ts'
import { type RdapServer, startRdapServer } from '../servers/rdap-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const day = 24 * 60 * 60_000
let clock: FakeClock
let app: TestEngine
let registry: RdapServer
let names: DnsServer

beforeEach(async () => {
  clock = createFakeClock()
  app = await startEngine({ clock })
  registry = await startRdapServer()
  names = await startDnsServer()
})
afterEach(async () => {
  await app.stop()
  await Promise.all([registry.close(), names.close()])
})

const alarms = async () =>
  (await app.get('alarms.list', { limit: 10 })).map(({ topic, severity, title, state }) => ({
    ...{ topic, severity, title, state },
  }))

/** Checks now, and again as soon as the check wishes, `times` times. */
async function check(id: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await app.get('sources.check', { id })
    clock.sleep(20_000)
  }
}

test('a domain that runs out is told once, then urgently, then as gravely as can be, and is over when renewed', async () => {
  const until = (expires: string) => registry.set('blog.example', { expires, registrar: 'Good Names' })
  until('2026-12-12T03:00:00Z')
  const { id } = await app.get('sources.add', {
    ...{ kind: 'domain', settings: { domain: 'blog.example', server: registry.base } },
  })
  await check(id)
  expect(await alarms()).toMatchObject([
    { topic: 'expiring', severity: 'notable', title: 'Domain blog.example expires in 20 days' },
  ])
  clock.sleep(14 * day)
  await check(id)
  expect(await alarms()).toMatchObject([{ severity: 'serious', state: 'ringing' }])
  clock.sleep(7 * day)
  await check(id)
  expect(await alarms()).toMatchObject([
    { topic: 'expiring', severity: 'critical', title: 'Domain blog.example has expired' },
  ])
  until('2027-12-12T03:00:00Z')
  await check(id)
  expect(await alarms()).toMatchObject([{ state: 'over' }])
  expect(await app.get('sites.get', { key: 'blog.example' })).toMatchObject({
    expiries: [
      { what: 'domain', host: 'blog.example', by: 'Good Names', expiresAt: '2027-12-12T03:00:00.000Z' },
    ],
  })
})

test('a record that leads elsewhere raises one alarm, which is over when it leads home again', async () => {
  names.set('blog.example', 'MX', ['10 mail.blog.example'])
  const { id } = await app.get('sources.add', {
    kind: 'dns',
    settings: { name: 'blog.example', type: 'MX', expected: ['10 mail.blog.example'], server: names.address },
  })
  await check(id)
  names.set('blog.example', 'MX', ['10 mx.evil.example'])
  await check(id, 2)
  expect(await alarms()).toEqual([])
  await check(id, 3)
  expect(await alarms()).toEqual([
    {
      ...{ topic: 'quality', severity: 'critical', state: 'ringing' },
      title: 'DNS MX of blog.example is not as expected',
    },
  ])
  names.set('blog.example', 'MX', ['10 mail.blog.example'])
  await check(id, 2)
  expect(await alarms()).toMatchObject([{ state: 'over' }])
})

test('a job that reports elsewhere gives its site no address and no offers of that place', async () => {
  const settings = { topic: 'backup', server: 'https://push.example.com' }
  await app.get('sources.add', { kind: 'heartbeat', settings })
  await app.get('sources.add', {
    kind: 'heartbeat',
    settings: { ...settings, topic: 'mail', site: 'blog.example' },
  })
  const sites = await app.get('sites.overview', {})
  expect(sites.map(({ key, url }) => [key, url])).toEqual([
    ['heartbeats', undefined],
    ['blog.example', 'https://blog.example/'],
  ])
  expect(await app.get('sites.offers', { key: 'heartbeats' })).toEqual([])
})
