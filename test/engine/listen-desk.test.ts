import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHttpClient } from '../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../electron/engine/http/http-client.ts'
import { createListenDesk, type ListenDesk } from '../../electron/engine/listen-desk.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type SayingServer, startSayingServer } from '../servers/saying-server.ts'
import { testSecrets } from '../test-secrets.ts'
import { mailboxAt } from './sources/mailbox/desk.ts'
import { createTestStore, someSource, type TestStore } from './store/test-store.ts'

let clock: FakeClock
let at: TestStore
let http: HttpClient
let server: SayingServer
let desk: ListenDesk
let isPaused: boolean
let changed: string[]
/** What the server answers to an attempt to sign in. */
let answer: string

beforeEach(async () => {
  clock = createFakeClock()
  at = await createTestStore()
  http = createHttpClient({ version: '0.0.0' })
  isPaused = false
  changed = []
  answer = 'NO [UNAVAILABLE] Try again later'
  server = await startSayingServer(
    '* OK [CAPABILITY IMAP4rev1 IDLE] ready\r\n',
    (line) => `${line.split(' ')[0]} ${/ LOGIN /iu.test(line) ? answer : 'OK done'}\r\n`,
  )
  desk = createListenDesk({
    ports: {
      ...{ clock, secrets: testSecrets, random: () => 0.5 },
      log: { debug() {}, info() {}, warn() {}, error() {} },
    },
    ...{ store: at.store, http },
    isPaused: () => isPaused,
    onChanged: (id) => changed.push(id),
    onState: () => {},
  })
  at.store.sources.add({
    ...someSource('box'),
    kind: 'mailbox',
    settings: {
      ...mailboxAt(server.port),
      password: { sealed: await testSecrets.seal('secret') },
    },
  })
})
afterEach(async () => {
  await desk.stop()
  await server.close()
  await http.close()
  at.remove()
})

const tries = () => server.heard.filter((line) => / LOGIN /iu.test(line)).length

/** Notes that the source was polled, well or not. */
function polled(error?: 'auth'): void {
  at.store.sources.recordPoll('box', {
    ...{ triedAt: clock.now(), dueAt: clock.now() + 300_000, blind: false },
    ...{ succeeded: error === undefined, failures: error === undefined ? 0 : 1, state: {} },
    ...(error === undefined
      ? {}
      : { error: { kind: error, message: 'No', advice: 'Sign in.', at: clock.now() } }),
  })
}

async function until(count: number): Promise<void> {
  while (tries() < count) await wait(10)
  // Nothing more comes of it, which takes no set time.
  await wait(100)
  expect(tries()).toBe(count)
}

it('tries a connection that fails again with growing pauses', async () => {
  polled()
  desk.start()
  await until(1)
  let due = clock.now()
  for (const [count, pause] of [2000, 4000, 8000, 16_000].entries()) {
    due += pause
    await clock.advance(due - 1 - clock.now())
    await until(count + 1)
    await clock.advance(1)
    await until(count + 2)
  }
})

it('does not listen to what has not been read, cannot be read, or is paused', async () => {
  desk.start()
  await until(0)
  polled('auth')
  desk.look('box')
  await until(0)
  polled()
  isPaused = true
  desk.nudge()
  await until(0)
  isPaused = false
  at.store.sources.change('box', { paused: true })
  desk.nudge()
  await until(0)
  at.store.sources.change('box', { paused: false })
  desk.nudge()
  await until(1)
})

it('leaves a refused sign-in to the poll, which tells the person', async () => {
  answer = 'NO [AUTHENTICATIONFAILED] Wrong'
  polled()
  desk.start()
  await until(1)
  expect(changed).toEqual(['box'])
  await clock.advance(5 * 60_000)
  await until(1)
})

it('tries at once when the settings change, and after waking', async () => {
  polled()
  desk.start()
  await until(1)
  const { settings } = at.store.sources.get('box') ?? someSource('box')
  at.store.sources.change('box', { settings: { ...settings, user: 'ada' } })
  desk.nudge()
  await until(2)
  desk.look('box')
  await until(2)
  desk.wake()
  await until(3)
  at.store.sources.remove('box', clock.now())
  desk.nudge()
  await clock.advance(60 * 60_000)
  await until(3)
})
