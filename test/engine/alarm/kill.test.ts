import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createChoices } from '../store/random.ts'
import { createTestStore } from '../store/test-store.ts'

const ringer = fileURLToPath(new URL('./killed-ringer.ts', import.meta.url))
const kills = 14

interface Heard {
  readonly place: string
  readonly id: string
  readonly title: string
  readonly sound: boolean
  readonly count?: number
  readonly at: number
}

/** Runs the ringer and kills it some time after it has said something; gives what it said it had stored. */
async function runAndKill(
  folder: string,
  seed: number,
  began: number,
  wait: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [ringer, folder, String(seed), String(began)], { stdio: 'pipe' })
  const said: string[] = []
  let complaint = ''
  child.stdout.on('data', (data) => said.push(...String(data).trimEnd().split('\n')))
  child.stderr.on('data', (data) => {
    complaint += data
  })
  // Every seventh is killed while it opens what the one before has left.
  if (seed % 7 !== 0) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  await new Promise((resolve) => setTimeout(resolve, wait))
  child.kill('SIGKILL')
  const [, signal] = await once(child, 'close')
  expect({ signal, complaint }).toEqual({ signal: 'SIGKILL', complaint: '' })
  return said
}

test(`killed ${kills} times while it rings, no alarm and no notice is lost, and none is told twice`, {
  timeout: 180_000,
}, async () => {
  const at = await createTestStore()
  at.store.close()
  const began = Date.now()
  const random = createChoices(7)
  const said: string[] = []
  for (let kill = 1; kill <= kills; kill += 1)
    said.push(...(await runAndKill(at.folder, kill, began, random.below(250))))
  const last = spawn(process.execPath, [ringer, at.folder, '99', String(began), 'settle'], {
    stdio: 'ignore',
  })
  expect(await once(last, 'exit')).toEqual([0, null])

  const store = await at.reopen()
  const heard: Heard[] = readFileSync(join(at.folder, 'heard'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const ids = new Set(heard.map(({ id }) => id))
  const alarms = store.alarms.list(undefined, 10_000)
  expect(alarms.length).toBeGreaterThan(5)

  // What was said to be stored is there, and all of it has come to its end.
  for (const line of said) expect(store.alarms.get(line.split(' ')[1] ?? '')?.state).toBe('over')

  for (const alarm of alarms) {
    const notices = Array.from({ length: alarm.notices }, (_, number) => `alarm:${alarm.id}:${number}`)
    const kept = notices.flatMap((id) => store.notices.get(id) ?? [])
    // Nothing that was to be told is left, and of its end everybody heard who had heard of it.
    expect(kept.filter(({ deliveredAt }) => deliveredAt === undefined)).toEqual([])
    const ends = kept.filter(({ urgency }) => urgency === 'recovery')
    expect(ends.map(({ channelId }) => channelId).toSorted()).toEqual(
      alarm.toldOn.length > 0 ? alarm.toldOn.toSorted() : ['desktop'],
    )
    for (const { id, deliveredAt = 0, channelId } of ends) {
      // By itself, or as one of several that were told together.
      const words = heard.filter(
        (one) =>
          one.id === id || (one.place === channelId && one.at <= deliveredAt && /^\d+ alarm/.test(one.title)),
      )
      expect(words, id).not.toEqual([])
    }
    // The timeline says each thing once.
    const told = store.alarms.told(alarm.id).map(({ at, channel, text }) => `${at} ${channel} ${text}`)
    expect(new Set(told).size).toBe(told.length)
  }

  // News: what stands on the screen under each id, which a later one of that id replaces, is all there was.
  const onScreen = new Map(heard.filter(({ id }) => id.startsWith('item:')).map((one) => [one.id, one]))
  const shown = [...onScreen.values()].reduce((sum, { count = 0 }) => sum + count, 0)
  expect(shown).toBe(Number(store.facts.get('news')))
  expect(shown).toBeGreaterThan(20)

  // A desktop keeps one notice of an id, so the same one may only come twice where a kill fell in between.
  expect(heard.length - ids.size).toBeLessThanOrEqual(kills * 2)
  const gaps = (place: string) => {
    const loud = heard.filter((one) => one.sound && one.place === place).map((one) => one.at)
    return loud.slice(1).map((moment, index) => moment - (loud[index] ?? 0))
  }
  for (const gap of [...gaps('desktop'), ...gaps('phone')]) expect(gap).toBeGreaterThanOrEqual(60_000)
  at.remove()
})
