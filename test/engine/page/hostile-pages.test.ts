import { expect, test } from 'vitest'
import { readPage } from '../../../electron/engine/page/read-page.ts'

// Each of these once took the parser many seconds, in which nothing else ran; a test that hangs has failed.
test.each([
  ['elements in one another', '<div>'.repeat(200_000)],
  ['ends of what was never begun', `${'<b>'.repeat(140_000)}${'</i>'.repeat(100_000)}`],
  ['forms and tables in one another', '<form><table>'.repeat(60_000)],
])(
  'a page of nothing but %s is given up, not suffered',
  (_, html) => {
    const page = { html, url: 'https://blog.example/', bytes: html.length, isCut: false }
    const { isCut } = readPage(page, { selectors: [], ignored: [], forbidden: [] })
    expect(isCut).toBe(true)
  },
  5_000,
)
