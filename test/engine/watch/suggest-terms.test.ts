import { describe, expect, it, test } from 'vitest'
import { commonWords } from '../../../electron/engine/watch/common-words.ts'
import { createMatcher } from '../../../electron/engine/watch/match.ts'
import { misspellings } from '../../../electron/engine/watch/misspellings.ts'
import { suggestTerms } from '../../../electron/engine/watch/suggest-terms.ts'

function suggest(name: string, siteAddress?: string, chosen: readonly string[] = []): readonly string[] {
  return suggestTerms({ name, siteAddress, chosen, commonWords }).map(({ term }) => term)
}

describe('spellings of a name', () => {
  it('offers spacing, hyphen, plural, handle, hashtag, domain, the hashtag of the angry and misspellings', () => {
    expect(suggest('Blue Kettle', 'https://www.bluekettle.example/blog')).toEqual([
      ...['Blue Kettle', 'bluekettle', 'blue-kettle', 'blue kettles', '@bluekettle', '@blue_kettle'],
      ...['#bluekettle', 'bluekettle.example', '#bluekettlefail'],
      ...[
        'blue ketle',
        'blue ketlte',
        'blue kettel',
        'blue ktetle',
        'blue kette',
        'blue kttle',
        'blue kettlle',
      ],
      ...['blue ketyle', 'blue keytle'],
    ])
  })

  it.each([
    ['BlueKettle', 'blue kettle'],
    ['blue-kettle', 'blue kettle'],
    ['Story', 'stories'],
    ['Bushfox', 'bushfoxes'],
    ['Lumos', 'lumo'],
    ['Müller', 'mueller'],
    ['케틀', '케틀*'],
    ['灯台', '#灯台'],
  ])('%s → %s', (name, term) => expect(suggest(name)).toContain(term))

  it('offers nothing twice, nothing that is chosen, nothing that could not be looked for', () => {
    const terms = suggest('blue kettle', 'not an address', ['Blue-Kettle', '#BLUEKETTLE'])
    expect(terms).not.toContain('blue-kettle')
    expect(terms).not.toContain('#bluekettle')
    expect(new Set(terms).size).toBe(terms.length)
    expect(suggest('x')).toEqual(['#xfail'])
    expect(suggest('Kettles')).not.toContain('kettle')
    expect(suggest('…')).toEqual([])
    for (const term of suggest('Café-Lumen'))
      expect(createMatcher([{ id: 'w', terms: [term] }])({ title: term, text: '', sourceId: 's' })).toEqual([
        'w',
      ])
  })
})

describe('misspellings', () => {
  it.each(['kettle', 'form', 'stone', 'minder', 'border', 'lumen', 'gardens', 'lantern', 'conversation'])(
    'of %s are never common words, nor the word itself',
    (word) => {
      const wrong = misspellings(word, commonWords).map((one) => one.word)
      expect(wrong.length).toBeGreaterThan(3)
      expect(wrong.filter((one) => commonWords.has(one) || one === word)).toEqual([])
      expect(new Set(wrong).size).toBe(wrong.length)
    },
  )

  test('leave short words and other letters alone', () => {
    expect(misspellings('cat', commonWords)).toEqual([])
    expect(misspellings('свеча', commonWords)).toEqual([])
  })

  test('the list of common words holds what a slip would make', () => {
    for (const word of ['mettle', 'nettle', 'settle', 'from', 'corn', 'the'])
      expect(commonWords.has(word)).toBe(true)
    for (const word of ['kettel', 'zzz', '', 'Kettle']) expect(commonWords.has(word)).toBe(false)
  })
})
