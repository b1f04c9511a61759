import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connectivity, createConnectivity } from '../../electron/engine/connectivity.ts'
import { createHttpClient } from '../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../electron/engine/http/http-client.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'

let server: TestServer
let spare: TestServer
let clock: FakeClock
let http: HttpClient
let connectivity: Connectivity
let isPluggedIn: boolean

beforeEach(async () => {
  ;[server, spare] = await Promise.all([startHttpServer(), startHttpServer()])
  clock = createFakeClock()
  http = createHttpClient({ version: '1', environment: {} })
  isPluggedIn = true
  const address = { address: '192.168.1.5', netmask: '', family: 'IPv4', mac: '', cidr: null } as const
  connectivity = createConnectivity({
    http,
    clock,
    hosts: () => [server.url, spare.url],
    interfaces: () => ({
      lo: [{ ...address, address: '127.0.0.1', internal: true }],
      ...(isPluggedIn ? { eth0: [{ ...address, internal: false }] } : {}),
    }),
  })
})
afterEach(async () => {
  await Promise.all([http.close(), server.close(), spare.close()])
})

const site = 'https://blog.example/'
const asked = () => server.requests.length + spare.requests.length

test('nobody is asked before something failed, and this machine always reaches itself', async () => {
  expect(connectivity.state()).toBe('unknown')
  await Promise.all([server.refuse(), spare.refuse()])
  for (const url of ['http://localhost:1/', 'http://127.0.0.1/', 'http://[::1]/'])
    expect(await connectivity.isReachable(url)).toBe(true)
  expect(connectivity.state()).toBe('unknown')
  expect(asked()).toBe(0)
})

test('its own network is there as long as any interface is', async () => {
  expect(await connectivity.isReachable('http://192.168.1.1/')).toBe(true)
  isPluggedIn = false
  expect(await connectivity.isReachable('http://nas.local/')).toBe(false)
  expect(asked()).toBe(0)
})

test.each([200, 204, 302, 404, 503])('any answer proves the internet, also status %i', async (status) => {
  server.route('/', { status, redirect: 'http://127.0.0.1:1/' })
  await spare.refuse()
  expect(await connectivity.isReachable(site)).toBe(true)
  expect(connectivity.state()).toBe('online')
})

test('one silent host does not matter, and both are asked in parallel', async () => {
  server.route('/', { silent: true })
  expect(await connectivity.isReachable(site)).toBe(true)
  await expect.poll(() => server.openSockets()).toBe(0)
})

test('many failures at once ask once; a proof holds 20 s, a disproof 5 s', async () => {
  const many = await Promise.all(Array.from({ length: 30 }, () => connectivity.isReachable(site)))
  expect(many.every(Boolean)).toBe(true)
  expect(asked()).toBeLessThanOrEqual(2)
  await Promise.all([server.refuse(), spare.refuse()])
  await clock.advance(19_000)
  expect(await connectivity.isReachable(site)).toBe(true)
  await clock.advance(1_000)
  expect(await connectivity.isReachable(site)).toBe(false)
  expect(connectivity.state()).toBe('offline')
  await Promise.all([server.restart(), spare.restart()])
  await clock.advance(4_000)
  expect(await connectivity.isReachable(site)).toBe(false)
  await clock.advance(1_000)
  expect(await connectivity.isReachable(site)).toBe(true)
})

test('changes are told, and an answer from the internet is a change too', async () => {
  const heard: string[] = []
  const stop = connectivity.listen((state) => heard.push(state))
  await Promise.all([server.refuse(), spare.refuse()])
  await connectivity.isReachable(site)
  connectivity.noteSuccess('http://127.0.0.1:8080/')
  connectivity.noteSuccess('http://nas.local/')
  expect(heard).toEqual(['offline'])
  connectivity.noteSuccess(site)
  connectivity.noteSuccess(site)
  expect(heard).toEqual(['offline', 'online'])
  expect(await connectivity.isReachable(site)).toBe(true)
  stop()
  await clock.advance(20_000)
  await connectivity.isReachable(site)
  expect(heard).toEqual(['offline', 'online'])
})
