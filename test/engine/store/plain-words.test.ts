import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { Database } from '../../../electron/engine/store/database.ts'
import { createPlainWords } from '../../../electron/engine/store/plain-words.ts'
import { createTokens } from '../../../electron/engine/store/tokens.ts'
import { createChoices } from './random.ts'

const database = new Database(new DatabaseSync(':memory:'))
afterAll(() => database.close())
const tokens = createTokens(database)
const plainWords = createPlainWords(tokens)

test.each([
  ['The  quick, (brown) fox!', ' the quick brown fox '],
  ['', ' '],
  [' . ', ' '],
  ['Über Ärger: e\u0301te\u0301', ' uber arger ete '],
  ['Мой ёж', ' мой ёж '],
  ['ΟΔΟΣ', ' οδοσ '],
  ['한국어 を', ' 한국어 を '],
  ['a\u0000b\u200bc', ' a b c '],
  ['𝔘𝔫𝔦 🔥 𐐀', ' 𝔘𝔫𝔦 𐐨 '],
  ['\ud800x\udc00', ' x '],
])('%j is written as %j', (text, expected) => expect(plainWords(text)).toBe(expected))

test('says of any text what the index says', () => {
  const random = createChoices(5)
  const planes = [0x80, 0x250, 0x500, 0x1000, 0x3100, 0x10000, 0x20000]
  for (let round = 0; round < 3000; round += 1) {
    const letters = Array.from({ length: random.below(30) }, () =>
      String.fromCodePoint(1 + random.below(random.one(planes))),
    )
    // A surrogate alone is no letter, whatever stands beside it.
    const text = letters.filter((letter) => letter.isWellFormed()).join('')
    expect(plainWords(text).trim().split(' ').join('|'), JSON.stringify(text)).toBe(tokens(text).join('|'))
  }
})
