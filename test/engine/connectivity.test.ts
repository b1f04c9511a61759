import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connectivity, createConnectivity } from '../../electron/engine/connectivity.ts'
import { createHttpClient } from '../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../electron/engine/http/http-client.ts'
import type { GatewayState } from '../../electron/engine/network/gateway.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'

/** Everything beyond this machine, as a proxy. */
let internet: TestServer
let clock: FakeClock
let http: HttpClient
let connectivity: Connectivity
let isPluggedIn: boolean
let gateway: GatewayState
let hosts: string[]

const [one, two] = ['http://one.example/', 'http://two.example/']

beforeEach(async () => {
  internet = await startHttpServer({ [one]: { status: 204 }, [two]: { status: 204 } })
  clock = createFakeClock()
  http = createHttpClient({ version: '1', environment: { http_proxy: internet.url } })
  isPluggedIn = true
  gateway = { kind: 'answers', address: '192.168.1.1' }
  hosts = [one, two]
  const address = { address: '192.168.1.5', netmask: '', family: 'IPv4', mac: '', cidr: null } as const
  connectivity = createConnectivity({
    http,
    clock,
    hosts: () => hosts,
    interfaces: () => ({
      lo: [{ ...address, address: '127.0.0.1', internal: true }],
      ...(isPluggedIn ? { eth0: [{ ...address, internal: false }] } : {}),
    }),
    gateway: async () => gateway,
  })
})
afterEach(async () => {
  await Promise.all([http.close(), internet.close()])
})

const site = 'https://blog.example/'
const asked = (url: string) => internet.requests.filter((request) => request.url === url).length

test('nobody is asked before something failed, and this machine always reaches itself', async () => {
  expect(connectivity.state()).toBe('unknown')
  for (const url of ['http://localhost:1/', 'http://127.0.0.1/', 'http://[::1]/'])
    expect(await connectivity.isReachable(url)).toBe(true)
  expect(connectivity.state()).toBe('unknown')
  expect(internet.requests).toEqual([])
})

test('two hosts that both answer are proof, and both are asked', async () => {
  expect(await connectivity.trouble(site)).toBeUndefined()
  expect(connectivity.state()).toBe('online')
  expect([asked(one), asked(two)]).toEqual([1, 1])
})

test('one that answers while the other is silent is no proof, but doubt', async () => {
  internet.route(two, { drop: true })
  expect(await connectivity.trouble(site)).toBe(
    'It is in doubt whether this machine is online: one.example answers, two.example does not',
  )
  expect(connectivity.state()).toBe('doubt')
})

test('what another host answered over https a moment ago settles a doubt, but proves nothing by itself', async () => {
  internet.route(two, { drop: true })
  connectivity.noteSuccess('https://news.example/feed')
  expect(await connectivity.isReachable(site)).toBe(true)
  await clock.advance(31_000)
  expect(await connectivity.isReachable(site)).toBe(false)
  connectivity.noteSuccess('https://news.example/feed')
  internet.route(one, { drop: true })
  await clock.advance(5_000)
  expect(await connectivity.isReachable(site)).toBe(false)
  expect(connectivity.state()).toBe('offline')
})

test('a host that is silent for two minutes while the other answers is in trouble itself', async () => {
  internet.route(two, { status: 503 })
  for (const second of [0, 30, 60, 119]) {
    await clock.advance(second * 1000 - (clock.now() - Date.UTC(2026, 10, 22, 3)))
    expect(await connectivity.isReachable(site)).toBe(false)
  }
  await clock.advance(5_000)
  expect(await connectivity.isReachable(site)).toBe(true)
  expect([...(await connectivity.ask()).excused]).toEqual(['two.example'])
  // A night offline says nothing for it; the other one's silence still means offline.
  internet.route(one, { drop: true })
  await clock.advance(5_000)
  expect(await connectivity.isReachable(site)).toBe(false)
  // Once it has answered it is a witness again.
  internet.route(one, { status: 204 })
  internet.route(two, { status: 204 })
  await connectivity.ask()
  internet.route(two, { drop: true })
  await clock.advance(5_000)
  expect(await connectivity.isReachable(site)).toBe(false)
})

test('two addresses of one host are one witness; with one host it decides alone', async () => {
  hosts = [one, `${one}again`]
  expect(await connectivity.isReachable(site)).toBe(true)
  hosts = [one]
  await clock.advance(5_000)
  expect(await connectivity.isReachable(site)).toBe(true)
})

test.each([
  ['a redirect to a login page', { redirect: 'http://hotspot.example/login' }, 'hotspot.example'],
  ['the status made for it', { status: 511, body: 'Log in' }, ''],
  ['a page that leads on by itself', { body: '<meta http-equiv="refresh" content="0;url=/login">' }, ''],
  ['a page with a password field', { body: '<form><input type="password"></form>' }, ''],
])('%s in place of the internet is seen as what it is', async (_, answer, place) => {
  for (const host of hosts) internet.route(host, answer)
  const words = await connectivity.trouble(site)
  expect(words).toContain('A login page of this network')
  expect(words).toContain(place)
  expect(connectivity.state()).toBe('captive')
})

test('over https a valid certificate is the proof, and a login page shows itself where it fails', async () => {
  hosts = ['https://one.example/', 'https://two.example/generate_204']
  // What the hosts answer without encryption shows only who stands in between.
  expect(await connectivity.trouble(site)).toContain('offline')
  internet.route('http://two.example/generate_204', { body: '<a href="/accept">Accept our terms</a>' })
  await clock.advance(5_000)
  expect(await connectivity.trouble(site)).toContain('A login page of this network')
})

test.each([
  ['an error of something on the way', { status: 502, body: 'Bad gateway' }],
  ['a page that anybody could have sent', { body: '<h1>Welcome</h1><a href="/more">More</a>' }],
  ['silence', { drop: true }],
])('%s proves nothing', async (_, answer) => {
  for (const host of hosts) internet.route(host, answer)
  expect(await connectivity.isReachable(site)).toBe(false)
  expect(connectivity.state()).toBe('offline')
})

test('a few bytes that lead nowhere are proof', async () => {
  hosts = [one, 'http://two.example/success.txt']
  internet.route('http://two.example/success.txt', { body: 'success\n' })
  expect(await connectivity.isReachable(site)).toBe(true)
})

test.each([
  [{ kind: 'none' }, 'This machine is offline: it has no way into any network'],
  [
    { kind: 'silent', address: '192.168.1.1' },
    'This machine is offline: not even its router (192.168.1.1) answers',
  ],
  [
    { kind: 'answers', address: '192.168.1.1' },
    'This machine is offline: its router (192.168.1.1) answers, but nothing behind it',
  ],
  [{ kind: 'unknown' }, 'This machine is offline'],
] as const)('the gateway tells where the way ends: %o', async (state, words) => {
  gateway = state
  await internet.refuse()
  expect(await connectivity.trouble(site)).toBe(words)
  expect(connectivity.words()).toBe(words)
})

test('what is in its own network is judged while any interface is there and the router has not gone', async () => {
  const nas = 'http://192.168.1.7/'
  gateway = { kind: 'silent', address: '192.168.1.1' }
  expect(await connectivity.isReachable(nas)).toBe(true)
  gateway = { kind: 'answers', address: '192.168.1.1' }
  await clock.advance(15_000)
  expect(await connectivity.isReachable(nas)).toBe(true)
  gateway = { kind: 'silent', address: '192.168.1.1' }
  await clock.advance(15_000)
  expect(await connectivity.trouble(nas)).toContain('192.168.1.1')
  isPluggedIn = false
  expect(await connectivity.trouble('http://nas.local/')).toBe('This machine is not connected to any network')
  expect(internet.requests).toEqual([])
})

test('many failures at once ask once; what was heard holds for 5 s', async () => {
  const many = await Promise.all(Array.from({ length: 30 }, () => connectivity.isReachable(site)))
  expect(many.every(Boolean)).toBe(true)
  expect([asked(one), asked(two)]).toEqual([1, 1])
  await internet.refuse()
  await clock.advance(4_000)
  expect(await connectivity.isReachable(site)).toBe(true)
  await clock.advance(1_000)
  expect(await connectivity.isReachable(site)).toBe(false)
  expect(connectivity.state()).toBe('offline')
  await internet.restart()
  await clock.advance(4_000)
  expect(await connectivity.isReachable(site)).toBe(false)
  await clock.advance(1_000)
  expect(await connectivity.isReachable(site)).toBe(true)
})

test('changes are told; an answer over https is one, an answer over http makes it ask', async () => {
  const heard: string[] = []
  const stop = connectivity.listen((state) => heard.push(state))
  await internet.refuse()
  await connectivity.isReachable(site)
  connectivity.noteSuccess('https://127.0.0.1:8080/')
  connectivity.noteSuccess('https://nas.local/')
  expect(heard).toEqual(['offline'])
  connectivity.noteSuccess(site)
  connectivity.noteSuccess(site)
  expect(heard).toEqual(['offline', 'online'])
  expect(await connectivity.isReachable(site)).toBe(false)
  await internet.restart()
  connectivity.noteSuccess('http://blog.example/')
  await expect.poll(() => heard).toEqual(['offline', 'online', 'offline', 'online'])
  stop()
  await internet.refuse()
  await clock.advance(20_000)
  await connectivity.isReachable(site)
  expect(heard).toHaveLength(4)
})
