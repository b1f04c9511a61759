import { describe, expect, it } from 'vitest'
import { normalize } from '../../../electron/engine/items/normalize.ts'
import type { RawItem } from '../../../electron/shared/model/item.ts'

const received = Date.UTC(2026, 10, 22)
const raw: RawItem = { kind: 'mention', externalId: 'a', title: 'Title', text: 'Text', needs: 'look' }
const of = (change: Partial<RawItem>) => normalize({ ...raw, ...change }, received)

describe('normalize', () => {
  it('makes one tidy line of a title and cuts it', () => {
    expect(of({ title: '  two\n\tlines ' }).title).toBe('two lines')
    expect(of({ title: 'x'.repeat(900) }).title).toHaveLength(500)
  })

  it('takes the first words of the text where there is no title', () => {
    expect(of({ title: ' ', text: 'Short text' }).title).toBe('Short text')
    const long = of({ title: '', text: 'word '.repeat(60) }).title
    expect(long.endsWith('word…')).toBe(true)
    expect(long.length).toBeLessThanOrEqual(81)
    expect(of({ title: '', text: '' }).title).toBe('Untitled')
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    `https://x/${'a'.repeat(5000)}`,
  ])('keeps no address like %.40s', (url) => {
    expect(of({ url }).url).toBeUndefined()
  })

  it('keeps ordinary addresses', () => {
    expect(of({ url: 'https://blog.example/a?b#c' }).url).toBe('https://blog.example/a?b#c')
    expect(of({ url: 'mailto:a@blog.example' }).url).toBe('mailto:a@blog.example')
  })

  it('believes no date from before the web or after now', () => {
    expect(of({ publishedAt: 0 }).publishedAt).toBe(received)
    expect(of({ publishedAt: Date.UTC(2099, 0) }).publishedAt).toBe(received)
    expect(of({ publishedAt: Number.NaN }).publishedAt).toBe(received)
    expect(of({}).publishedAt).toBe(received)
    expect(of({ publishedAt: Date.UTC(2020, 1) }).publishedAt).toBe(Date.UTC(2020, 1))
  })
})
