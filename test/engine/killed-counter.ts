import { writeSync } from 'node:fs'
import { createAlarmDesk } from '../../electron/engine/alarm-desk.ts'
import type { Clock } from '../../electron/engine/ports.ts'
import { openStore } from '../../electron/engine/store/open-store.ts'
import { createStormWatch } from '../../electron/engine/storm-watch.ts'
import { settingsSchema } from '../../electron/shared/model/settings.ts'
import { someItem, someSource, someWatch } from './store/test-store.ts'

/**
 * Stores mentions of a storm that does not end and has them counted, on a clock that runs a hundred times as fast as the
 * wall's, and says how many are stored, each time after the store said so. Made to be killed. Run as a program of its own.
 */
const [folder = '', began = '0'] = process.argv.slice(2)
const start = Date.UTC(2026, 10, 22, 3)
const day = 86_400_000
const clock: Clock = {
  now: () => start + (Date.now() - Number(began)) * 100,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds / 100)
    return () => clearTimeout(timer)
  },
}
const log = {
  debug() {},
  info() {},
  warn() {},
  error: (message: string, fields?: object) => void process.stderr.write(message + JSON.stringify(fields)),
}
const { store } = await openStore({ folder, now: clock.now, log })
const poll = { dueAt: start, succeeded: true, blind: false, failures: 0 }
if (store.sources.get('a') === undefined)
  store.write(() => {
    store.sources.add(someSource('a'))
    store.sources.recordPoll('a', { ...poll, triedAt: start - 9 * day })
    store.watches.save(someWatch('w'))
    const before = Array.from({ length: 3 }, (_, number) => mention(number, start - (number + 1) * day))
    store.items.insert(before)
    store.facts.set('stored', before.length)
  })

function mention(number: number, at: number) {
  return someItem(`Kettle ${number}`, {
    ...{ publishedAt: at, receivedAt: at, watchIds: ['w'], voice: `Person ${number}` },
  })
}
const desk = createAlarmDesk({
  ...{ ports: { clock, log, notifier: { show: async () => true, withdraw() {}, onAction() {} } }, store },
  ...{ channels: { nameOf: () => undefined }, settings: () => settingsSchema.parse({}) },
  ...{ onNotice() {}, onChange() {} },
})
const storms = createStormWatch({ ports: { clock, log }, store, desk, isMatching: () => false })
desk.start()
storms.start()

function tell(): void {
  const items = store.write(() => {
    const stored = Number(store.facts.get('stored'))
    // Some come late.
    const items = [0, 1, 2].map((number) => mention(stored + number, clock.now() - number * 120_000))
    store.items.insert(items)
    store.sources.recordPoll('a', { ...poll, triedAt: clock.now() })
    store.facts.set('stored', stored + items.length)
    return items
  })
  writeSync(1, `${Number(store.facts.get('stored'))}\n`)
  storms.arrived(items, false)
  setTimeout(tell, 40)
}
tell()
