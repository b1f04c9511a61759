import { expect, test } from 'vitest'
import { highlight } from '../../../renderer/ui/highlight.ts'

/** The text with its hits in brackets. */
const marked = (text: string, query: string) =>
  highlight(text, query)
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('')

test.each([
  ['A quiet web', 'quiet', 'A [quiet] web'],
  ['Quietly, QUIET!', 'quiet', '[Quiet]ly, [QUIET]!'],
  ['disquiet', 'quiet', 'disquiet'],
  ['Café in München', 'cafe munchen', '[Café] in [München]'],
  ['store store', 's store', '[store] [store]'],
  ['“the store”', '"the store"', '“[the] [store]”'],
  ['مقال رائع', 'رائع', 'مقال [رائع]'],
  ['nothing', '', 'nothing'],
  ['', 'x', ''],
])('%s for %s: %s', (text, query, expected) => expect(marked(text, query)).toBe(expected))

test('loses nothing of the text', () => {
  const text = '🔥 İstanbul e\u0301te\u0301 – “x”'
  expect(
    highlight(text, 'istanbul ete x')
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
