import { describe, expect, test } from 'vitest'
import {
  type GivenPromise,
  keepsPromise,
  type Saying,
} from '../../../../electron/engine/reply/promise/keeps-promise.ts'

const minute = 60_000
const hour = 60 * minute
const update: GivenPromise = {
  ...{ quote: 'Next update by 18:00.', givenAt: 0, due: 4 * hour, isPublic: true },
}
const saying = (change: Partial<Saying> = {}): Saying => ({
  ...{ text: 'I found it: a full disk.', at: hour, isPublic: false, dues: [] },
  ...{ toSame: true, ofSameTrouble: false },
  ...change,
})

test.each([
  ['a word to the same person keeps it', update, {}, true],
  ['a late word keeps it too', update, { at: 5 * hour }, true],
  ['a postscript does not', update, { at: 2 * minute }, false],
  ['half of a short time is time enough', { ...update, due: 10 * minute }, { at: 6 * minute }, true],
  ['what repeats it does not', update, { dues: [4 * hour + minute] }, false],
  ['a new time for the next word does', update, { dues: [9 * hour] }, true],
  ['a word to somebody else does not', update, { toSame: false }, false],
  [
    'a private word to somebody else about the same trouble does not',
    update,
    { toSame: false, ofSameTrouble: true },
    false,
  ],
  [
    'a public word about the same trouble does',
    update,
    { toSame: false, ofSameTrouble: true, isPublic: true },
    true,
  ],
  [
    'a public word does not do for “I will write to you”',
    { ...update, quote: 'I will write to you by 18:00.', isPublic: false },
    { toSame: false, ofSameTrouble: true, isPublic: true },
    false,
  ],
  [
    'a public word does for an update promised to one person',
    { ...update, isPublic: false },
    { toSame: false, ofSameTrouble: true, isPublic: true },
    true,
  ],
] as const)('%s', (_, promise, change, keeps) => {
  expect(keepsPromise(promise, saying(change))).toBe(keeps)
})

describe('a deed', () => {
  const deed = { ...update, quote: 'The shop will be back within four hours.' }

  test.each([
    ['It is back.', [], true],
    ['Still looking at it, sorry.', [], false],
    ['It isn’t back yet.', [], false],
    ['It takes longer: it will be back by ten.', [9 * hour], true],
  ])('“%s”', (text, dues, keeps) => {
    expect(keepsPromise(deed, saying({ text, dues }))).toBe(keeps)
  })
})
