import { describe, expect, test } from 'vitest'
import { sizeWords } from '../../../renderer/text/report.ts'
import { sortedText, whyWords } from '../../../renderer/text/sorted.ts'
import { answeredAfterWords, endWords, waitingText } from '../../../renderer/text/waiting.ts'

const minute = 60_000

describe('words about who waits', () => {
  test('say how many and how long', () => {
    expect(waitingText.summary(0, undefined)).toBe('Everybody has been answered.')
    expect(waitingText.summary(1, '3 hours')).toBe('1 person waits, the longest for 3 hours.')
    expect(waitingText.badge(4, '5 days')).toBe('4 people wait for an answer, the longest for 5 days')
  })

  test('praise a quick answer and only tell a slow one', () => {
    expect(answeredAfterWords(20 * minute)).toBe('You answered within 20 minutes. That was quick.')
    expect(answeredAfterWords(10)).toBe('You answered within a minute. That was quick.')
    expect(answeredAfterWords(50 * 60 * minute)).toBe('Your first answer came after 2 days.')
  })

  test('say how it ended, with the reason where there is one', () => {
    expect(endWords('declined', 'An advertisement')).toBe('Declined: An advertisement')
    expect(endWords('merged', undefined)).toBe('Settled with another.')
    expect(endWords('elsewhere', undefined)).toBe('Answered outside of Storeminder.')
  })
})

test('sizes are read at a glance', () => {
  expect([1, 830, 12_400, 3_440_000].map(sizeWords)).toEqual(['1 byte', '830 bytes', '12 kB', '3.4 MB'])
})

test('a crowd is said as people and as times', () => {
  expect(sortedText.said(17, 16)).toBe('16 people reported this, 17 times')
  expect(sortedText.said(3, 3)).toBe('3 people reported this')
  expect(sortedText.said(99_800, 1)).toBe('99,800 times, by 1 person')
  expect(sortedText.summary(100_005, 57)).toBe('100,005 reports, 57 different ones.')
  expect(whyWords(['you know them', 'words of their own'])).toBe('You know them · words of their own')
})
