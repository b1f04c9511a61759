import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createStormTracker } from '../../electron/engine/storm-tracker.ts'
import type { AlarmFact } from '../../electron/shared/model/alarm-record.ts'
import { createChoices } from './store/random.ts'
import { createTestStore } from './store/test-store.ts'

const counter = fileURLToPath(new URL('./killed-counter.ts', import.meta.url))
const kills = 8

/** Runs the counter, kills it some time after it has begun, and returns how many mentions it said were stored. */
async function runAndKill(folder: string, began: number, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [counter, folder, String(began)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let complaint = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  child.stderr.on('data', (data) => {
    complaint += data
  })
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill('SIGKILL')
  const [, signal] = child.exitCode === null ? await once(child, 'close') : [child.exitCode, child.signalCode]
  expect({ signal, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' })
  return Number(output.trimEnd().split('\n').at(-1))
}

test(`killed ${kills} times while it counts, it raises one alarm and counts every mention once`, async () => {
  const at = await createTestStore()
  const random = createChoices(7)
  const began = Date.now()
  let stored = 0
  for (let kill = 0; kill < kills; kill += 1) {
    at.store.close()
    stored = await runAndKill(at.folder, began, 100 + random.below(1200))
    await at.reopen()
  }
  const { store } = at
  expect(store.items.counts().total).toBeGreaterThanOrEqual(stored)
  const alarms = store.alarms.list(undefined, 10)
  expect(alarms.map(({ subject, state }) => [subject.kind, state])).toEqual([['watch', 'ringing']])

  // What is counted on from the last mark is what is counted from the beginning.
  const now = Date.UTC(2026, 10, 22, 3) + (Date.now() - began) * 100 + 3_600_000
  const facts: AlarmFact[] = []
  const parts = {
    ...{ store, now: () => now, observed: () => () => 1, isToldElsewhere: () => false },
    desk: { report: (fact: AlarmFact) => void facts.push(fact) },
  }
  const countOn = () => {
    const tracker = createStormTracker('w', parts)
    while (!tracker.work());
    return store.storms.get('w')?.marks.at(-1)
  }
  const onward = countOn()
  store.storms.forgetMarks('w')
  expect(countOn()).toEqual(onward)
  expect(onward?.mark).toMatchObject({ phase: { open: {} } })
  const since = Date.parse(facts.at(-1)?.evidence?.since ?? '')
  expect(facts.at(-1)?.evidence?.count).toBe(store.storms.mentions('w', since, now).length)
  at.remove()
}, 60_000)
