import { expect, test } from 'vitest'
import { createReplyCheck } from '../../../../electron/engine/reply/check-reply.ts'
import { noNews } from '../../../../electron/engine/reply/promise/no-news.ts'
import { promiseWords } from '../../../../electron/engine/reply/promise/promise-words.ts'
import { findBlanks } from '../../../../electron/shared/canned/find-blanks.ts'

const zone = 'Europe/Berlin'
const given = Date.UTC(2026, 10, 22, 13, 5)
const due = Date.UTC(2026, 10, 22, 17)
const promise = { quote: 'Next update by 18:00.', to: 'Ann', givenAt: given, due }

test('a warning says what was promised, to whom, when, and how long there is', () => {
  expect(promiseWords([promise], due - 30 * 60_000, zone)).toEqual({
    title: '30 minutes left: “Next update by 18:00.”',
    text: 'You said so to Ann at 14:05. It is due at 18:00, and nothing has been said there since. If there is nothing to tell, say that, and why.',
  })
})

test('a late one says since when, on another day with the day', () => {
  expect(promiseWords([promise], due, zone).title).toBe('Late since 18:00: “Next update by 18:00.”')
  const { title, text } = promiseWords([promise], due + 86_400_000, zone)
  expect(title).toBe('Late since 18:00 CET on Sunday 22 November: “Next update by 18:00.”')
  expect(text).toContain('You said so to Ann at 14:05 CET on Sunday 22 November.')
})

test('several are one, and a long sentence is cut', () => {
  const others = ['Bo', 'Cy', 'Di', 'Ed'].map((to) => ({ ...promise, to }))
  const { title, text } = promiseWords(
    [{ ...promise, quote: `Next update by 18:00 ${'and more '.repeat(20)}` }, ...others],
    due - 60_000,
    zone,
  )
  expect(text).toContain('to Ann, Bo, Cy and 2 more at')
  expect(title).toMatch(/^1 minute left: “.{60,80}…”$/)
})

test('“no news yet” reads as an update once its blanks are filled, and fits into a post', async () => {
  const text = noNews(due, zone)
  expect(text).toContain('by 18:00 CET on Sunday 22 November (17:00 UTC)')
  expect(findBlanks(text).map(({ name }) => name)).toEqual([
    'why',
    'what does not work',
    'what you do now',
    'next update',
  ])
  const filled = text
    .replace('{why}', 'the restored copy is still being compared with the orders')
    .replace('{what does not work}', 'pay in the shop')
    .replace('{what you do now}', 'I am comparing the rest by hand')
    .replace('{next update}', '22:00 CET')
  expect(filled.length).toBeLessThan(500)
  const check = await createReplyCheck()
  const { findings, completeness } = check({ text: filled, stage: 'looking' })
  expect(findings).toEqual([])
  expect(completeness).toMatchObject({ complete: true })
})
