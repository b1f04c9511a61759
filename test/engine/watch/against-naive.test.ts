import { expect, it } from 'vitest'
import { createMatcher, type Matchable, type Terms } from '../../../electron/engine/watch/match.ts'
import { createChoices } from '../store/random.ts'
import { naiveMatch } from './naive-matcher.ts'

const pieces = [
  ...['kettle', 'Kettle', 'KETTLES', 'ketle', 'blue', 'Blue', 'corn', 'blog', 'example', 'shop', 'fail', 'x'],
  ...[
    'café',
    'cafe\u0301',
    'ﬁne',
    'straße',
    'STRASSE',
    'ΟΔΟΣ',
    '灯台',
    'へ',
    'ケトル',
    'ｃａｆｅ',
    'เรือ',
    'क्या',
    '케틀',
  ],
  ...[
    'blog.example',
    'shop.blog.example',
    'my-blog.example',
    '@kettle',
    '@kettle@blog.example',
    '#kettle',
    '#灯台',
  ],
]
const gaps = [
  ...[
    ' ',
    ' ',
    ' ',
    '-',
    '–',
    '\n',
    ', ',
    '. ',
    '.',
    '',
    '@',
    '#',
    '/',
    '//',
    '://',
    '\u00ad',
    '\u200b',
    '_',
  ],
  ...['🦊', '🎉', '🅰', '𝐛', '™', '…', '’', '&', '  ', ' - ', '\u00a0', '0', '¼'],
]
const terms = [
  ...[
    'kettle',
    'Blue Kettle',
    'blue-kettle',
    'kett*',
    'blue kett*',
    'corn',
    'kettle corn',
    '🦊',
    '𝐛lue',
    'fine',
  ],
  ...[
    '#kettle',
    '#kett*',
    '#灯台',
    '@kettle',
    '@kettle@blog.example',
    '@blog.example',
    'blog.example',
    'café',
  ],
  ...[
    'shop.blog.example',
    'https://www.blog.example/shop/',
    'my-blog.example',
    '灯台',
    'ケトル',
    'เรือ',
    'क्या',
  ],
  ...['strasse', 'οδος', '케틀', '.example', 'x', 'example', 'blog.example-shop', 'x_', "kettle's", 'a'],
]
const hosts = ['blog.example', 'SHOP.blog.example', 'notblog.example', 'my-blog.example', 'other.example']
const paths = ['', '/', '/shop', '/shop/1', '/shops', '/@kettle', '/users/kettle', '/@kettle@blog.example']

function createWorld(seed: number) {
  const { below: dice, one } = createChoices(seed)
  const some = (list: readonly string[], most: number) =>
    Array.from({ length: dice(most + 1) }, () => one(list))
  const text = () =>
    Array.from({ length: dice(9) }, () => `${one(gaps)}${one(pieces)}`).join('') +
    (dice(3) === 0 ? one(gaps) : '')
  const link = () => {
    const plain = `https://${one(['', '', 'www.', 'me@'])}${one(hosts)}${one(['', ':8080', '.'])}${one(paths)}`
    return one([
      plain,
      plain,
      `https://t.example/?u=${encodeURIComponent(plain)}`,
      `https://t.example/?from=${one(hosts)}`,
    ])
  }
  const watch = (id: string): Terms => ({
    id,
    terms: [one(terms), ...some(terms, 3)],
    exclude: some(terms, dice(2) * 2),
    sourceIds: dice(8) === 0 ? ['a'] : undefined,
  })
  const item = (): Matchable => ({
    ...{ title: text(), text: text(), sourceId: one(['a', 'b']) },
    ...(dice(2) === 0 ? {} : { url: link() }),
    links: Array.from({ length: dice(3) }, link),
  })
  return { watch, item }
}

it.each([1, 2, 3, 4])('finds what the plainest matcher finds (seed %i)', (seed) => {
  const { watch, item } = createWorld(seed)
  let hits = 0
  for (let round = 0; round < 12; round += 1) {
    const watches = Array.from({ length: 6 }, (_, number) => watch(`w${number}`))
    const match = createMatcher(watches)
    for (let number = 0; number < 24; number += 1) {
      const looked = item()
      const expected = naiveMatch(watches, looked)
      expect(match(looked), JSON.stringify({ watches, looked }, null, 1)).toEqual(expected)
      hits += expected.length
    }
  }
  // The world is such that both kinds of answer are common.
  expect(hits).toBeGreaterThan(200)
})
