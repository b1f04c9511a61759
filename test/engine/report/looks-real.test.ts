import { expect, test } from 'vitest'
import { looksReal, type SuspectReport } from '../../../electron/engine/report/looks-real.ts'
import { readers, spammers } from './suspects.ts'

const around = { hosts: ['blog.example'], isKnown: false, isInThread: false }
const suspect = (text: string, change: Partial<SuspectReport> = {}): SuspectReport => ({
  ...{ title: 'Hello', text, isComment: false, fields: [] },
  ...change,
})
const broughtUp = (texts: readonly string[]) =>
  texts.filter((text) => looksReal(suspect(text), around) !== undefined)

test('most of what readers report is brought up, and hardly any of what is sold', () => {
  const [real, sold] = [broughtUp(readers), broughtUp(spammers)]
  expect(real.length / readers.length, missed(real)).toBeGreaterThanOrEqual(0.8)
  expect(sold.length / spammers.length, sold.join('\n')).toBeLessThanOrEqual(0.07)
})

function missed(found: readonly string[]): string {
  return readers.filter((text) => !found.includes(text)).join('\n')
}

test('who is known, and who answers, is brought up whatever they write', () => {
  const [sold = ''] = spammers
  expect(looksReal(suspect(sold), { ...around, isKnown: true })).toContain('written to this sender')
  expect(looksReal(suspect(sold), { ...around, isInThread: true })).toContain('a conversation you know')
})

test('a page of ours counts, our front page alone and the pages of others do not', () => {
  const names = (page: string) => looksReal(suspect(`Look at ${page}`), around)
  expect(names('https://www.blog.example/one/1')).toContain('a page of yours')
  expect(names('https://blog.example/')).toBeUndefined()
  expect(names('https://blog.example.evil.example/one/1')).toBeUndefined()
  expect(names('https://notblog.example/one/1')).toBeUndefined()
  expect(names('https://nonsense')).toBeUndefined()
})

test('praise with a website is what comment spam is made of', () => {
  const comment = (text: string, website?: string) =>
    looksReal(
      suspect(text, { isComment: true, fields: website === undefined ? [] : [{ value: website }] }),
      around,
    )
  expect(comment('Great article, I will share it with my friends.')).toBeUndefined()
  expect(comment('Which theme is this? Your design is so nice.')).toBeUndefined()
  expect(comment('The text of your post runs off the screen, an error?', 'https://a.example')).toBeUndefined()
  expect(comment('The second link is broken.')).toContain('does not work')
})

test('a text without end is looked at only so far', () => {
  const long = `${'https://a.example/ '.repeat(200_000)} error`
  expect(looksReal(suspect(long), around)).toBeUndefined()
})
