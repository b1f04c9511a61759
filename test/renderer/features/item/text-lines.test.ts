import { expect, test } from 'vitest'
import { textLines } from '../../../../renderer/features/item/text-lines.ts'

const cut = (text: string) => textLines(text).map(({ label, text: words }) => [label, words])

test('labelled lines stand by themselves, with those between them', () => {
  expect(
    cut('Expected: status 200.\nCame: status 502.\nSince 03:48, 3 checks in a row.\nLook there: it helps.'),
  ).toEqual([
    ['Expected', 'status 200.'],
    ['Came', 'status 502.'],
    [undefined, 'Since 03:48, 3 checks in a row.'],
    ['Look there', 'it helps.'],
  ])
})

test('a letter keeps its lines, whatever colon it holds', () => {
  expect(cut('Hello,\nNote: I wrote before.\nYours\nAnn\n\nPS: thanks')).toEqual([
    [undefined, 'Hello,\nNote: I wrote before.\nYours\nAnn'],
    [undefined, 'PS: thanks'],
  ])
})

test('every line has a place of its own', () => {
  const places = textLines('A: b\nC: d\n\nE: f\nG: h').map(({ at }) => at)
  expect(new Set(places).size).toBe(places.length)
})
