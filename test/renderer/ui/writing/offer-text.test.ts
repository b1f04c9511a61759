import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findBlanks } from '../../../../electron/shared/canned/find-blanks.ts'
import { offerText } from '../../../../renderer/ui/writing/offer-text.ts'

const folder = join(import.meta.dirname, '../../../../assets/tone/en')

/** Every `offer` anywhere in a rule file. */
function offersIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'offer' && typeof inside === 'string' ? [inside] : offersIn(inside),
  )
}

test('whatever an offer leaves open becomes a blank that stops sending', () => {
  const offers = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .flatMap((name) => offersIn(parse(readFileSync(join(folder, name), 'utf8'))))
  expect(offers.length).toBeGreaterThan(50)
  for (const offer of offers) {
    const text = offerText(offer)
    expect(findBlanks(text).length, offer).toBe(offer.split('[').length - 1)
    expect(text).not.toContain('[')
  }
})

test('words of a blank keep their sense', () => {
  expect(offerText('I am sorry that I [what I did]. [The answer, plainly.]')).toBe(
    'I am sorry that I {what I did}. {The answer, plainly}',
  )
  expect(offerText('[…]')).toBe('{what}')
})
