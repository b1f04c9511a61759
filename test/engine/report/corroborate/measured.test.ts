import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { corroborate, type Voice } from '../../../../electron/engine/report/corroborate/corroborate.ts'
import { loadThings } from '../../../../electron/engine/report/corroborate/load-things.ts'
import { createThingBook } from '../../../../electron/engine/report/corroborate/thing-book.ts'

const hour = 3_600_000
const day = 24 * hour
const book = createThingBook(await loadThings())
const occasionsSchema = z.array(z.object({ text: z.string(), fits: z.array(z.string()) }))
/** What people write, in some 340 ways, with the situation that it is about. */
const letters = ['developed', 'unseen'].flatMap((file) => {
  const path = join(import.meta.dirname, '../../../fixtures/occasions', `${file}.yml`)
  const occasions = occasionsSchema.parse(parse(readFileSync(path, 'utf8')))
  return occasions.map(({ text, fits }) => ({ situation: fits[0], ...book.named({ title: '', text }) }))
})

let seed = 7
function random(): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
function said(letter: (typeof letters)[number] | undefined, at: number, number: number): Voice {
  const { things = [], isTroubled = false } = letter ?? {}
  return { itemId: String(number), person: String(number), at, things, isTroubled }
}

test('ten letters a day about all kinds of things make an event a month at most', () => {
  let events = 0
  const days = 120
  const open = new Map<string, number>()
  const voices: Voice[] = []
  for (let at = 0; at < days * day; at += (-Math.log(1 - random()) * day) / 10) {
    voices.push(said(letters[Math.floor(random() * letters.length)], at, voices.length))
    for (const { thing, lastAt } of corroborate(voices.slice(-200), [], new Set(open.keys()), at, book)) {
      // In its first days nothing tells what is usual.
      if (!open.has(thing) && at > 3 * day) events += 1
      open.set(thing, lastAt)
    }
    for (const [thing, lastAt] of open) if (at - lastAt > 6 * hour) open.delete(thing)
  }
  expect(events).toBeLessThanOrEqual(days / 30)
})

test.each(['site-down', 'slow', 'billing'])(
  'six people in an hour about one trouble, in words of their own: %s',
  (situation) => {
    const of = letters.filter((letter) => letter.situation === situation)
    expect(of.length).toBeGreaterThan(15)
    let found = 0
    for (let round = 0; round < 200; round += 1) {
      const some = of.toSorted(() => random() - 0.5).slice(0, 6)
      const voices = some.map((letter, number) => said(letter, 100 * day - number * 600_000, number))
      if (corroborate(voices, [], new Set(), 100 * day, book).length > 0) found += 1
    }
    expect(found).toBeGreaterThanOrEqual(180)
  },
)
