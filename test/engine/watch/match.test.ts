import { describe, expect, it } from 'vitest'
import { createMatcher, type Terms } from '../../../electron/engine/watch/match.ts'

/** A matcher that looks at a text only. */
function textMatcher(watches: readonly Terms[]): (text: string) => readonly string[] {
  const match = createMatcher(watches)
  return (text) => match({ title: '', text, sourceId: 's' })
}

const match = textMatcher([
  { id: 'cafe', terms: ['Café Lumen', 'lumencafe'] },
  { id: 'shop', terms: ['c++ shop', '@lumen'] },
  { id: 'cyrillic', terms: ['Свеча'] },
  { id: 'japanese', terms: ['灯台'] },
  { id: 'nothing', terms: ['\u0301'] },
])

describe('createMatcher', () => {
  it.each([
    ['a visit to CAFE LUMEN today', ['cafe']],
    ['cafe\n  lumen over two lines', ['cafe']],
    ['“café lumen”!', ['cafe']],
    ['ｃａｆé ｌｕｍｅｎ in full width', ['cafe']],
    ['the cafe lumens', []],
    ['mylumencafe', []],
    ['the C++ Shop (really)', ['shop']],
    ['hello @Lumen, and lumencafe', ['cafe', 'shop']],
    ['СВЕЧА горит', ['cyrillic']],
    ['海辺の灯台へ行く', ['japanese']],
    ['', []],
  ])('%s → %j', (text, ids) => {
    expect(match(text)).toEqual(ids)
  })

  it('finds nothing when there is nothing to look for', () => {
    expect(textMatcher([])('anything')).toEqual([])
  })

  it('takes signs that mean something in a pattern as plain signs', () => {
    expect(textMatcher([{ id: 'x', terms: ['a.b (c)'] }])('a.b (c)')).toEqual(['x'])
    expect(textMatcher([{ id: 'x', terms: ['a.b'] }])('axb')).toEqual([])
  })
})
