import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type MailServer, startMailServer } from '../servers/mail-server.ts'
import { type NtfyServer, startNtfyServer } from '../servers/ntfy-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

let clock: FakeClock
let app: TestEngine
let ntfy: NtfyServer
let mail: MailServer
beforeEach(async () => {
  clock = createFakeClock()
  app = await startEngine({ clock })
  ntfy = await startNtfyServer()
  mail = await startMailServer()
  await app.get('settings.set', { escalation: await chain() })
  app.engine.start()
})
afterEach(async () => {
  await app.stop()
  await ntfy.close()
  await mail.close()
})

/** Desktop, desktop with sound, a phone, a second person. */
async function chain() {
  const phone = await app.get('channels.save', {
    kind: 'ntfy',
    name: 'My phone',
    settings: { topic: 'kettle', server: ntfy.url },
  })
  const friend = await app.get('channels.save', {
    kind: 'mail',
    name: 'Ann',
    settings: {
      ...{ to: 'ann@mail.example', from: 'shop@mail.example', host: '127.0.0.1', port: mail.port },
      security: 'none',
    },
  })
  return [
    { channelId: 'desktop', afterMinutes: 0, sound: false },
    { channelId: 'desktop', afterMinutes: 5, sound: true },
    { channelId: phone.id, afterMinutes: 10, sound: true },
    { channelId: friend.id, afterMinutes: 30, sound: false },
  ]
}

/** Fake time does not move real sockets: lets the network have its turn until something holds. */
async function until(holds: () => boolean | Promise<boolean>, by = 1000): Promise<void> {
  for (let turn = 0; turn < 600; turn++) {
    if (await holds()) return
    await clock.advance(by)
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error('It never happened')
}
const drill = () => app.get('drills.get', {})
const steps = async () => (await drill()).steps.map(({ channel, outcome }) => `${channel} ${outcome}`)

test('a rehearsal really reaches the phone and the second person, and ends when somebody has it', async () => {
  await app.get('drills.start', {})
  await until(async () => (await steps()).length >= 4)
  expect((await steps()).slice(0, 4)).toEqual([
    'Desktop delivered',
    'Desktop delivered',
    'My phone delivered',
    'Ann delivered',
  ])
  expect(app.desktop.shown.map(({ sound }) => sound)).toEqual([false, true])
  expect(ntfy.messages[0]?.title).toMatch(/^Rehearsal: /)
  expect(mail.mails[0]?.text).toMatch(/^Subject: Rehearsal: /m)
  await app.get('alarms.acknowledge', { id: (await drill()).alarmId ?? '' })
  await until(() => mail.mails.length > 1)
  expect(await drill()).toMatchObject({ state: 'done', acknowledgedAfterSeconds: expect.any(Number) })
  expect(mail.mails[1]?.text).toMatch(/^Subject: Rehearsal: Over: /m)
  await until(() => ntfy.messages.length > 1)
})

test('a phone whose service takes no more leaves its turn to the second person at once', async () => {
  ntfy.quota = 0
  await app.get('drills.start', {})
  await until(async () => (await steps()).includes('My phone failed'))
  const failedAt = clock.now()
  await until(() => mail.mails.length > 0, 20)
  // Sooner than the 20 seconds that each step of a rehearsal waits.
  expect(clock.now() - failedAt).toBeLessThan(20_000)
})
