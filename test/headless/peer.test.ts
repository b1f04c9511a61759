import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../../electron/headless/keys.ts'
import { lineLog } from '../../electron/headless/log.ts'
import { type HeadlessServer, startServer } from '../../electron/headless/server.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const minute = 60_000

/** One whole Storeminder: a real engine behind a real server. */
interface Storeminder {
  readonly app: TestEngine
  readonly server: HeadlessServer
  sourceId: string
}
let folder: string
let clock: FakeClock
let one: Storeminder
let two: Storeminder

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-'))
  clock = createFakeClock()
  one = await open('one')
  two = await open('two')
})
afterEach(async () => {
  await Promise.all([stop(one), stop(two)])
  await rm(folder, { recursive: true, force: true })
})

async function open(name: string): Promise<Storeminder> {
  const app = await startEngine({
    folder: join(folder, name),
    clock,
    callAddress: 'http://127.0.0.1:8730/',
  })
  const keys = await loadKeys(folder, () => clock.now())
  const server = await startServer(0, {
    ...{ engine: app.engine, keys, page: folder, log: lineLog('error', () => {}) },
  })
  return { app, server, sourceId: '' }
}

async function stop({ app, server }: Storeminder): Promise<void> {
  await server.close()
  await app.stop()
}

async function introduce(to: Storeminder, key: string, other: Storeminder, otherKey: string): Promise<void> {
  const { id } = await to.app.get('sources.add', {
    ...{ kind: 'peer', name: 'The other one' },
    settings: { key, url: `${other.server.url}/beat/${otherKey}`, missingMinutes: 15 },
  })
  to.sourceId = id
}

const check = ({ app, sourceId }: Storeminder) => app.get('sources.check', { id: sourceId })
const verdict = async ({ app }: Storeminder) => (await app.get('sites.list', {}))[0]?.verdict
const alarms = ({ app }: Storeminder) => app.get('alarms.list', { limit: 10 })

test('two Storeminders watch each other, and the one that is left raises an alarm', async () => {
  const [ofOne, ofTwo] = ['key-by-which-one-is-called', 'key-by-which-two-is-called']
  await introduce(one, ofOne, two, ofTwo)
  await introduce(two, ofTwo, one, ofOne)
  for (let round = 0; round < 3; round += 1) {
    await check(one)
    await check(two)
    clock.sleep(5 * minute)
  }
  expect([await verdict(one), await verdict(two)]).toEqual(['up', 'up'])
  expect([await alarms(one), await alarms(two)]).toEqual([[], []])

  // As if its plug had been pulled: nothing of it answers or calls any more.
  await two.server.close()
  for (let round = 0; round < 4; round += 1) {
    await check(one)
    clock.sleep(5 * minute)
  }
  expect(await alarms(one)).toMatchObject([
    {
      ...{ topic: 'missing', severity: 'serious', state: 'ringing' },
      title: 'The other one is not heard of',
    },
  ])
})
