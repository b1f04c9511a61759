import { expect, test } from 'vitest'
import { loadPageParts } from '../../../electron/engine/report-page/page-parts.ts'
import { bitsFor, readStamp } from '../../../electron/engine/report-page/stamp.ts'

type MakeStamp = (place: string, challenge: string, bits: number, message: string) => Promise<string>

/** The page's own code, as a browser runs it. */
async function pageStamp(): Promise<MakeStamp> {
  const { stamp } = await loadPageParts()
  return new Function(`${stamp}; return stamp`)()
}

test('the work that the page did is recognised, for this message and place alone', async () => {
  const stamp = await pageStamp()
  const message = 'Grüße 🚀 – the shop\nis \ud800broken'
  const made = await stamp('place', 'k3f9.x_-', 12, message)
  expect(readStamp(made, { place: 'place', message })).toMatchObject({ challenge: 'k3f9.x_-', bits: 12 })
  expect(readStamp(made, { place: 'place', message: `${message}!` })).toBeUndefined()
  expect(readStamp(made, { place: 'elsewhere', message })).toBeUndefined()
  expect(readStamp(made.replace('~12~', '~16~'), { place: 'place', message })).toBeUndefined()
  expect(readStamp(made.replace('k3f9', 'k3f8'), { place: 'place', message })).toBeUndefined()
})

test('the same work has the same print, other work another', async () => {
  const stamp = await pageStamp()
  const [one, other] = await Promise.all([stamp('p', 'a', 12, 'm'), stamp('p', 'b', 12, 'm')])
  const print = (made: string) => readStamp(made, { place: 'p', message: 'm' })?.print
  expect(print(one)).toBe(print(one))
  expect(print(one)).not.toBe(print(other))
})

test.each(['', '~~', 'a~12', 'a~99~1', 'a~-1~1', `${'a'.repeat(500)}~12~1`, 'a b~12~1', '\0~12~1'])(
  'nonsense is no stamp: %j',
  (text) => {
    expect(readStamp(text, { place: 'p', message: 'm' })).toBeUndefined()
  },
)

test('the more come in a minute, the more work is asked, within what a phone can do', () => {
  expect([0, 1, 3].map(bitsFor)).toEqual([12, 12, 12])
  expect([4, 6, 7, 24].map(bitsFor)).toEqual([13, 13, 14, 15])
  expect(bitsFor(1_000_000)).toBe(18)
})
