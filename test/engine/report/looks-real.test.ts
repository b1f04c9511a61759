import { expect, test } from 'vitest'
import { looksReal, type SuspectReport } from '../../../electron/engine/report/looks-real.ts'
import { readers, spammers } from './suspects.ts'

const around = { hosts: ['blog.example'], isKnown: false, isInThread: false }
const suspect = (text: string, change: Partial<SuspectReport> = {}): SuspectReport => ({
  ...{ title: 'Hello', text, page: undefined },
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
  const names = (page: string) => looksReal(suspect('Look at this', { page }), around)
  expect(names('https://www.blog.example/post/1')).toContain('a page of yours')
  expect(names('https://blog.example/')).toBeUndefined()
  expect(names('https://blog.example.evil.example/post/1')).toBeUndefined()
  expect(names('https://notblog.example/post/1')).toBeUndefined()
  expect(names('nonsense')).toBeUndefined()
})

test('a text without end is looked at only so far', () => {
  const long = `${'https://a.example/ '.repeat(200_000)} error`
  expect(looksReal(suspect(long), around)).toBeUndefined()
})
