import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { createToneCheck } from '../../../../electron/engine/reply/tone/check-tone.ts'
import { loadTonePacks, shippedTonePacks } from '../../../../electron/engine/reply/tone/load-packs.ts'
import { type ToneFinding, toneLabelSchema } from '../../../../electron/shared/model/tone.ts'

/** One passage a line; before a defective one the classes of which one must be found. */
const passages = (name: string) =>
  readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
    .trim()
    .split('\n')
const defective = passages('defective.txt').map((line) => {
  const colon = line.indexOf(': ')
  return { labels: line.slice(0, colon).split('+'), text: line.slice(colon + 2) }
})

let check: (text: string) => readonly ToneFinding[]
let troubles: readonly string[]
beforeAll(async () => {
  const loaded = await loadTonePacks(shippedTonePacks())
  troubles = loaded.troubles
  const english = loaded.packs.get('en')
  if (english === undefined) throw new Error('There is no English pack.')
  check = createToneCheck(english)
})
const labels = (text: string) => [...new Set(check(text).map(({ label }) => label))]

test('the shipped rules have no error', () => expect(troubles).toEqual([]))

test('every class has passages of its own here', () => {
  expect([...new Set(defective.flatMap((one) => one.labels))].sort()).toEqual(
    [...toneLabelSchema.options].sort(),
  )
})

describe('each of these reads as an excuse, and is called by its name:', () => {
  it.each(defective)('$labels: $text', ({ text, labels: expected }) => {
    expect(labels(text).filter((label) => expected.includes(label))).not.toEqual([])
  })
})

describe('each of these is how a grown-up answers, and is left alone:', () => {
  it.each(passages('clean.txt'))('%s', (text) => expect(check(text)).toEqual([]))
})

test('a finding says where, what, why and what to write instead', () => {
  const text = 'Hello Ada.\n\nWe’re sorry if that upset you. It is fixed since 10:15.'
  const [finding, ...more] = check(text)
  expect(more).toEqual([])
  expect(finding).toMatchObject({ label: 'conditional-apology', rule: 'conditional-apology/sorry-if' })
  expect(text.slice(finding?.start, finding?.end)).toBe(finding?.quote)
  expect(finding?.quote).toMatch(/^sorry if/)
  expect(finding?.reason).toMatch(/\.$/)
  expect(finding?.offer).toContain('[')
})

describe('the five quotations this project began with', () => {
  it.each([
    ['non-answer', 'Thanks for contacting us. We recently discovered a glitch.'],
    ['minimising', 'Thanks for contacting us. We recently discovered a glitch.'],
    ['no-reply', 'This e-mail was sent from an address that cannot accept incoming e-mail.'],
    ['blame-shifting', "I don't experience the same problem"],
    ['blame-shifting', 'I would recommend you move to a more secure browser'],
    ['sarcasm', "I'm sorry if that isn't good enough for you"],
    ['conditional-apology', "I'm sorry if that isn't good enough for you"],
    ['sarcasm', 'then perhaps less capital letters next time'],
    ['upsell-or-charge', 'Please delete the copy to avoid incurring storage charges.'],
    ['policy-shield', 'It is our policy to remove such books.'],
  ])('%s: %s', (label, text) => expect(labels(text)).toContain(label))
})
