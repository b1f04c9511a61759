import { describe, expect, test } from 'vitest'
import { findBlanks } from '../../../electron/shared/canned/find-blanks.ts'

const names = (text: string) => findBlanks(text).map(({ name }) => name)

test('a blank is found where it stands, with what it asks for', () => {
  const text = 'Hello {name}, I will write by {Next  Update}.'
  const found = findBlanks(text)
  expect(found).toMatchObject([
    { name: 'name', kind: 'name' },
    { name: 'next update', kind: 'next-update' },
  ])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['{name}', '{Next  Update}'])
})

test('a name that nobody knows asks for what it says', () => {
  expect(findBlanks('{what they lost}')).toMatchObject([{ name: 'what they lost', kind: 'text' }])
  expect(findBlanks('{constructor}')).toMatchObject([{ kind: 'text' }])
})

describe('no blank', () => {
  test.each([
    ['code in a line', 'Set `{color}` to red'],
    ['code in a block', '```\nconst {name} = it\n```'],
    ['what other programs fill', `a \${name} b {{name}} c`],
    ['a brace that was meant as one', 'write \\{name}'],
    ['what is no name', '{"a": 1} {} { } {1} {a: b}'],
    ['a brace that is never closed', 'x {name and on it goes'],
  ])('in %s', (_, text) => expect(names(text)).toEqual([]))
})

test('a backtick that is never closed hides nothing', () => {
  expect(names('it`s {name}')).toEqual(['name'])
  expect(names('```js {name}')).toEqual(['name'])
})

test('blanks in other scripts, and among emoji', () => {
  expect(findBlanks('👩‍💻 {имя} и {שם}').map(({ name }) => name)).toEqual(['имя', 'שם'])
})

test('a very long text full of braces is read at once', () => {
  expect(names('{'.repeat(100_000))).toEqual([])
  expect(names('{name} '.repeat(15_000))).toHaveLength(15_000)
  expect(names('`'.repeat(100_000))).toEqual([])
})
