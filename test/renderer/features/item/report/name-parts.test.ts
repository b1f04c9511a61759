import { describe, expect, test } from 'vitest'
import { nameDoubt, nameParts } from '../../../../../renderer/features/item/report/name-parts.ts'

describe('a foreign name', () => {
  test('is left alone when nothing is hidden in it', () => {
    expect(nameParts('Ada [the first] Lovelace')).toEqual([
      { text: 'Ada [the first] Lovelace', isMark: false, at: 0 },
    ])
  })

  test('shows the marks in it, spelt out by the mail’s reader or still invisible', () => {
    const shown = (name: string) => nameParts(name).map(({ text, isMark }) => (isMark ? `<${text}>` : text))
    expect(shown('[U+202E]gro.knab')).toEqual(['<U+202E>', 'gro.knab'])
    expect(shown('My\u200bBank\u202e')).toEqual(['My', '<U+200B>', 'Bank', '<U+202E>'])
  })

  test('in Arabic or Hebrew, or with an emoji of several parts, is no cause for doubt', () => {
    expect(nameDoubt({ name: 'دعاء عبد الله', address: 'duaa@post.example' })).toBeUndefined()
    expect(nameDoubt({ name: 'Ada 👩‍💻', address: 'ada@post.example' })).toBeUndefined()
  })

  test('is doubted for its marks and for another address in it', () => {
    expect(nameDoubt({ name: 'a\u202eb', address: 'a@post.example' })).toBe('marks')
    expect(nameDoubt({ name: 'service@bank.example', address: 'x@phish.example' })).toBe('address')
    expect(nameDoubt({ name: 'Ada (Ada@Post.example)', address: 'ada@post.example' })).toBeUndefined()
    expect(nameDoubt({ name: 'ada@home' })).toBeUndefined()
  })
})
