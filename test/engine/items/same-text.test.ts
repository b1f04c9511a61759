import { describe, expect, test } from 'vitest'
import { compareTexts, saidWords, textPrints } from '../../../electron/engine/items/same-text.ts'
import { createChoices } from '../store/random.ts'

const long =
  'The Blue Kettle company calls back its kettles because the handle comes off while they are hot, ' +
  'says the company in a letter to all shops, and asks everybody to bring them back as soon as they can'

const compare = (one: string, other: string) => compareTexts(saidWords('', one), saidWords('', other))
/** Whether they would be compared at all. */
const meet = (one: string, other: string) => {
  const prints = new Set(textPrints(saidWords('', one)))
  return textPrints(saidWords('', other)).some((print) => prints.has(print))
}

describe('the same', () => {
  test.each([
    ['Blue Kettle burns down', 'BLUE KETTLE, burns — down!'],
    ['Blue Kettle burns down', 'RT @ann: Blue Kettle burns down https://t.example/abc'],
    ['Der blaue Kessel läuft über', 'Der blaue Kessel lauft uber'],
    ['It’s the kettle’s handle', "It's the kettle's handle"],
    ['Blue Kettle burns down', 'Blue #Kettle burns\u00ad down'],
    ['ブルーケトルが爆発した', 'ブルーケトルが、爆発した。'],
    ['ｆｕｌｌ width kettle here', 'full width kettle here'],
  ])('%s = %s', (one, other) => {
    expect(compare(one, other)).toBe('same')
    expect(meet(one, other)).toBe(true)
  })

  test('a title that begins or repeats the text counts once', () => {
    const alone = saidWords('', long)
    for (const title of [
      long,
      long.slice(0, long.indexOf(' handle')),
      `${long.slice(0, 57)}…`,
      `${long.slice(0, 57)}...`,
    ])
      expect(compareTexts(alone, saidWords(title, long))).toBe('same')
    expect(compareTexts(saidWords(long, ''), alone)).toBe('same')
  })
})

describe('nearly the same', () => {
  test.each([
    ['one word put right', long.replace('calls', 'called')],
    ['something behind it', `${long} (via @ann)`],
    ['something before it', `Breaking: ${long}`],
    ['a cut end', long.split(' ').slice(0, -4).join(' ')],
  ])('%s', (_, other) => {
    expect(compare(long, other)).toBe('near')
    expect(meet(long, other)).toBe(true)
  })
})

describe('different', () => {
  test.each([
    ['a short text with another word', 'Blue Kettle burns down', 'Blue Kettle burns up'],
    ['another number', `${long} by the 3 December`, `${long} by the 4 December`],
    ['many other words', long, long.replaceAll('the', 'a').replace('company', 'shop').replace('hot', 'cold')],
    [
      'the same sentence in two scripts',
      'Gori plavi čajnik u gradu danas',
      'Гори плави чајник у граду данас',
    ],
    ['two languages', 'The blue kettle burns in town today', 'Der blaue Kessel brennt heute in der Stadt'],
    ['vowel signs', 'केतली का ढक्कन', 'कतल क ढककन'],
    ['Hangul', '한국 주전자 회사', '하구 주저자 회사'],
    ['Japanese', 'かっこいいケトル', 'かっこわるいケトル'],
  ])('%s', (_, one, other) => expect(compare(one, other)).toBe('different'))

  test('what says too little says nothing', () => {
    for (const text of ['', 'Thank you!', '🔥🔥🔥', 'https://a.example/some/page', '谢谢']) {
      expect(compare(text, text)).toBe('different')
      expect(textPrints(saidWords('', text))).toEqual([])
    }
  })
})

test('texts that are nearly the same practically always share a key, strangers practically never', () => {
  const random = createChoices(7)
  const word = () => `w${String.fromCharCode(97 + random.below(26), 97 + random.below(26))}`
  let near = 0
  let met = 0
  let strangers = 0
  for (let round = 0; round < 400; round += 1) {
    const words = Array.from({ length: 20 + random.below(100) }, word)
    const edited = words.toSpliced(random.below(words.length), 1, ...(random.chance(0.5) ? [word()] : []))
    if (compare(words.join(' '), edited.join(' ')) === 'near') {
      near += 1
      if (meet(words.join(' '), edited.join(' '))) met += 1
    }
    const other = Array.from({ length: words.length }, word)
    if (meet(words.join(' '), other.join(' '))) strangers += 1
  }
  expect(near).toBeGreaterThan(300)
  expect(met / near).toBeGreaterThan(0.94)
  expect(strangers).toBeLessThan(3)
})

test('prints are those of all versions before, since they are compared with stored ones', () => {
  const said = saidWords(
    'Version 4.20b of the kettle is out',
    'It’s the 1’000th build: see https://kettle.example/v4 — no leaks, straße, 東京で, and http: stays. ' +
      'RFC2119 MUST be met, 3rd time lucky.',
  )
  expect(said.words.length).toBe(29)
  expect(said.numbers.length).toBe(5)
  expect(said.weight).toBe(27.5)
  expect(textPrints(said)).toEqual([169181873125195, 97405679239346, 240752285502453, 271805670041004])
})
