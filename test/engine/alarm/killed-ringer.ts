import { appendFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createAlarmDesk } from '../../../electron/engine/alarm-desk.ts'
import { createOutbox } from '../../../electron/engine/outbox.ts'
import type { Clock } from '../../../electron/engine/ports.ts'
import { openStore } from '../../../electron/engine/store/open-store.ts'
import { settingsSchema } from '../../../electron/shared/model/settings.ts'
import { createChoices } from '../store/random.ts'

/**
 * Raises, answers and ends alarms and brings news in a folder for ever, on a clock that runs a thousand times as fast as the
 * wall's; with `settle` it ends all that are open and leaves once everything has been told. What is shown and
 * sent is appended to the file `heard`, one notice a line, as a desktop would show it: before it is written down
 * as told. Made to be killed. Run as a program of its own.
 */
const [folder = '', seed = '1', began = '0', mode = 'ring'] = process.argv.slice(2)
const speed = 1000
const start = Date.UTC(2026, 10, 22, 3)
let turn: number | undefined
const clock: Clock = {
  // Stands still for one turn of the event loop, so that a sound is heard at the moment it was decided on: on a busy
  // machine a millisecond may pass between the two, which is a second here.
  now() {
    if (turn === undefined) setImmediate(() => (turn = undefined))
    turn ??= start + (Date.now() - Number(began)) * speed
    return turn
  },
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds / speed)
    return () => clearTimeout(timer)
  },
}
const log = {
  debug() {},
  info() {},
  warn() {},
  error: (message: string) => void process.stderr.write(message),
}
const { store } = await openStore({ folder, now: clock.now, log })
const settings = settingsSchema.parse({
  escalation: [
    { channelId: 'desktop', afterMinutes: 0, sound: false },
    { channelId: 'desktop', afterMinutes: 1, sound: true },
    { channelId: 'phone', afterMinutes: 1, sound: true },
  ],
})

async function hear(place: string, told: Told): Promise<void> {
  appendFileSync(join(folder, 'heard'), `${JSON.stringify({ place, ...told, at: clock.now() })}\n`)
  // Between what the person has seen and what is known of it lies some time in which to be killed.
  await new Promise((resolve) => setTimeout(resolve, random.below(4)))
}
/** Stores some news, as a poll does, and counts it in the same transaction. */
function bringNews(pieces: number): void {
  store.write(() => {
    const before = Number(store.facts.get('news') ?? 0)
    for (let number = before; number < before + pieces; number += 1)
      store.notices.add({
        ...{
          id: `item:${number}`,
          itemId: String(number),
          alarmId: undefined,
          urgency: 'news',
          title: 'Blog',
        },
        ...{
          body: `Item ${number}`,
          channelId: 'desktop',
          sound: false,
          createdAt: clock.now(),
          attempts: 0,
        },
        ...{ notBefore: clock.now(), deliveredAt: undefined },
      })
    store.facts.set('news', before + pieces)
  })
  outbox.nudge()
}

interface Told {
  readonly count?: number | undefined
  readonly id: string
  readonly title: string
  readonly sound: boolean
}
const random = createChoices(Number(seed))
const channels = {
  nameOf: (id: string) => (id === 'phone' ? 'My phone' : undefined),
  send: (_channelId: string, { id, title, sound }: Told) => hear('phone', { id, title, sound }),
}
const ports = {
  ...{ clock, log },
  notifier: {
    async show({ id, title, sound, count }: Told) {
      await hear('desktop', { id, title, sound, count })
      return true
    },
    withdraw() {},
    onAction() {},
  },
}
const desk = createAlarmDesk({
  ...{ ports, store, channels, settings: () => settings },
  onNotice: () => outbox.nudge(),
  onChange() {},
})
const outbox = createOutbox({
  ...{ ports, store, channels, settings: () => settings },
  onUntold: (id) => desk.couldNotTell(id),
})
desk.start()
outbox.start()

function report(id: string, phase: 'raise' | 'over'): void {
  const alarm = store.write(() =>
    desk.report({
      ...{ subject: { kind: 'site', id }, phase, severity: 'critical', at: clock.now() },
      ...{ title: `${id} is down`, text: 'T' },
    }),
  )
  // Said only after it has been stored.
  if (alarm !== undefined) writeSync(1, `${phase} ${alarm.id}\n`)
}

function ring(): void {
  const id = `s${random.below(3)}`
  const open = store.alarms.open({ kind: 'site', id })[0]
  const choice = random.below(10)
  if (random.below(3) === 0) bringNews(1 + random.below(6))
  if (open === undefined) report(id, 'raise')
  else if (choice < 2) report(id, 'over')
  else if (choice < 4) desk.acknowledge(open.id, clock.now() + 120_000)
  setTimeout(ring, 1 + random.below(30))
}

function settle(): void {
  const { alarm, news } = store.notices.nextAt()
  if (alarm === undefined && news === undefined) process.exit(0)
  setTimeout(settle, 5)
}

if (mode === 'settle') {
  for (const { subject } of store.alarms.open()) report(subject.id, 'over')
  settle()
} else ring()
