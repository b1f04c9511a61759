import { expect, test } from 'vitest'
import { findFacets } from '../../../electron/engine/sources/bluesky-facets.ts'

/** What each facet covers, cut out of the bytes that are sent. */
function covered(text: string): string[] {
  const bytes = Buffer.from(text)
  return findFacets(text).map(({ byteStart, byteEnd }) => bytes.subarray(byteStart, byteEnd).toString())
}

test.each([
  ['plain words', []],
  ['See https://blog.example/a?b=c#d.', ['https://blog.example/a?b=c#d']],
  ['👨‍👩‍👧‍👦 é https://blog.example/ü and on', ['https://blog.example/ü']],
  ['(https://blog.example/a), http://b.example', ['https://blog.example/a', 'http://b.example']],
  ['Hi @ann.bsky.social! mail ann@mail.example', ['@ann.bsky.social']],
  ['@nobody is no handle', []],
  ['#kettle and #Kaffee-Kanne, not #1 nor a#b', ['#kettle', '#Kaffee']],
  ['שלום #שלום @a.example', ['#שלום', '@a.example']],
  ['https://blog.example/#top @x', ['https://blog.example/#top']],
])('in %j', (text, expected) => {
  expect(covered(text)).toEqual(expected)
})

test('says what each means', () => {
  expect(findFacets('@a.example #b https://c.example')).toMatchObject([
    { kind: 'mention', handle: 'a.example', byteStart: 0, byteEnd: 10 },
    { kind: 'tag', tag: 'b' },
    { kind: 'link', uri: 'https://c.example' },
  ])
})

test('is quick with what looks like many of them', () => {
  for (const bait of ['@a.', 'http://', '#', '@a', 'a.'])
    expect(findFacets(bait.repeat(1500)).length).toBeLessThan(2000)
})
