import { expect, test } from 'vitest'
import { frequentNeighbours } from '../../../electron/engine/watch/frequent-neighbours.ts'

const corn = Array.from({ length: 6 }, (_, number) => `Kettle-corn number ${number}, and kettle corn again`)
const others = ['The blue kettle is mine', 'a kettle', 'kettle.\nCorn', 'my kettle the', 'KETTLE', 'no', 'a']

test('offers what often stands beside a name, once an item', () => {
  expect(frequentNeighbours([...corn, ...others], ['kettle'])).toEqual([
    { term: 'kettle corn', why: 'stands in 6 of 13 hits' },
  ])
  expect(frequentNeighbours([...others, ...Array(4).fill('a tea kettle')], ['kettle'])).toEqual([
    { term: 'tea kettle', why: 'stands in 4 of 11 hits' },
  ])
})

test('leaves out empty words, rare ones, those of the name itself, and what is no word', () => {
  expect(
    frequentNeighbours(Array(5).fill('the kettle was blue kettle 2026'), ['Blue Kettle', 'kettle']),
  ).toEqual([])
  expect(frequentNeighbours(['kettle corn', 'kettle corn'], ['kettle'])).toEqual([])
  expect(frequentNeighbours([...corn.slice(0, 3), ...Array(60).fill('kettle')], ['kettle'])).toEqual([])
  expect(frequentNeighbours(Array(5).fill('#kettle corn'), ['#kettle', 'kett*'])).toEqual([])
  expect(frequentNeighbours([], ['kettle'])).toEqual([])
})
