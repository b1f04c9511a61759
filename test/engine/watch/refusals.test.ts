import { expect, it } from 'vitest'
import { refuseExclusion } from '../../../electron/engine/watch/refuse-exclusion.ts'
import { refuseTerm } from '../../../electron/engine/watch/refuse-term.ts'

it.each([
  ['', 'An empty term cannot be looked for: type a word or a phrase.'],
  ['  ', 'An empty term cannot be looked for: type a word or a phrase.'],
  ['a', '“a” is too short: one letter stands in every text.'],
  ['é', '“é” is too short: one letter stands in every text.'],
  ['b*', '“b*” is too short: one letter stands in every text.'],
  ['*', '“*” alone stands for nothing: add the word that belongs to it.'],
  ['#', '“#” alone stands for nothing: add the word that belongs to it.'],
  ['--', '“--” has no letter or digit that could be looked for.'],
  ['\u0301', '“\u0301” has no letter or digit that could be looked for.'],
])('refuses “%s”', (term, reason) => expect(refuseTerm(term)).toBe(reason))

it.each(['ab', 'c++', '#xy', '@xy', '猫', '🦊', 'a1', 'β2', 'kett*', 'blog.example'])(
  'takes “%s”',
  (term) => {
    expect(refuseTerm(term)).toBeUndefined()
  },
)

it.each([
  [['kettle'], ['kettle'], '“kettle” is both looked for and left out: take it off one of the two lists.'],
  [
    ['pot', 'Kettle corn'],
    ['corn'],
    '“corn” is left out, so “Kettle corn” would never be found: take one of the two off its list.',
  ],
  [
    ['shop.blog.example'],
    ['blog.example'],
    '“blog.example” is left out, so “shop.blog.example” would never be found: take one of the two off its list.',
  ],
  [['kettle'], ['kettle corn', '#kettle', 'pot'], undefined],
  [['kett*'], ['kettledrum*'], undefined],
])('%j without %j', (terms, exclude, reason) => expect(refuseExclusion(terms, exclude)).toBe(reason))
