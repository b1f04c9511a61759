import { describe, expect, test } from 'vitest'
import {
  type ClosingSource,
  closingDrafts,
} from '../../../../electron/engine/incident/closing/closing-draft.ts'
import { createReplyCheck } from '../../../../electron/engine/reply/check-reply.ts'
import { findBlanks } from '../../../../electron/shared/canned/find-blanks.ts'

const ann: ClosingSource = {
  ...{ name: 'Ann', wroteAt: Date.UTC(2026, 10, 22, 13, 30), times: 3, wasAnswered: false },
  said: 'Hi, I cannot log in any more.\nIt says: wrong password',
  facts: [
    {
      ...{ field: 'cause', certainty: 'confirmed' },
      text: 'I updated a plugin on Sunday and did not test the login after it',
    },
    { field: 'data', certainty: 'suspected', text: 'twelve comments are lost' },
    { field: 'done', certainty: 'confirmed', text: 'I went back to the version before.' },
    { field: 'advice', certainty: 'confirmed', text: 'Please log in again and look whether all is there' },
    { field: 'remedy', certainty: 'confirmed', text: 'Every member gets this month for free' },
    { field: 'affected', certainty: 'unknown', text: '' },
  ],
  fixedAt: Date.UTC(2026, 10, 22, 16),
  url: 'https://blog.example/status/one',
  answers: [{ question: 'Are my orders lost?', answer: 'all orders are back' }],
  ...{ now: Date.UTC(2026, 10, 23, 9), zone: 'Europe/Berlin', signAs: 'Kim' },
}
const nothing: ClosingSource = { ...ann, name: undefined, facts: [], url: undefined, answers: [], times: 1 }

test('a letter speaks of what they wrote, when, and of everything that is known', () => {
  expect(closingDrafts(ann)[0]).toBe(`Hello Ann,

You wrote to me on Sunday 22 November at 14:30 CET: “Hi, I cannot log in any more. It says: wrong password”, and twice more after that. You were right to tell me. I am sorry that you could not rely on this, and that you had to write at all. You should have heard from me sooner.

What happened: I updated a plugin on Sunday and did not test the login after it.

What I did: I went back to the version before. It works again since 17:00 CET on Sunday 22 November (16:00 UTC). As far as I know by now: Twelve comments are lost. Please log in again and look whether all is there. Every member gets this month for free.

You asked: “Are my orders lost?” All orders are back.

The whole account is here: https://blog.example/status/one

If anything is still wrong for you, reply to this. I read it and answer you myself.

Kim`)
})

test('what nobody knows yet is a blank, so that it cannot go out', () => {
  for (const text of closingDrafts(nothing)) expect(findBlanks(text).length).toBeGreaterThan(0)
  expect(findBlanks(closingDrafts(nothing)[0] ?? '').map(({ name }) => name)).toEqual([
    'cause',
    'what you did',
  ])
})

test('braces of theirs make no blank, and a long text is cut between words', () => {
  const said = `{name} ${'and on '.repeat(40)}`
  const [text = ''] = closingDrafts({ ...ann, said })
  expect(findBlanks(text)).toEqual([])
  expect(text).toMatch(/“name and on .{40,90}\S …”/)
})

test.each([
  ['the same day', Date.UTC(2026, 10, 22, 20), 'today at 14:30 CET'],
  ['long ago', Date.UTC(2026, 11, 10), 'on Sunday 22 November:'],
])('when they wrote, %s', (_, now, words) => {
  expect(closingDrafts({ ...ann, now })[0]).toContain(words)
})

test('the day is that of the person’s own clock, also when the clock was changed between', () => {
  // 02:30 on the night on which the clock is set back, seen on the evening after.
  const wroteAt = Date.UTC(2026, 9, 25, 0, 30)
  const [text] = closingDrafts({ ...ann, wroteAt, now: Date.UTC(2026, 9, 25, 18) })
  expect(text).toContain('today at 02:30 CEST')
})

describe('each wording', () => {
  test('has nothing that reads as an excuse, and what a last word needs', async () => {
    const check = await createReplyCheck()
    for (const source of [ann, nothing])
      for (const draft of closingDrafts(source)) {
        const text = draft
          .replace('{cause}', 'I forgot to test the login')
          .replace('{what you did}', 'undid it')
        const { findings, completeness } = check({ text, stage: 'fixed' })
        expect({ text, findings }).toEqual({ text, findings: [] })
        expect({ text, completeness }).toMatchObject({ completeness: { complete: true } })
      }
  })

  test('is shorter than the one before, and the last fits where 300 characters do', () => {
    const lengths = closingDrafts(ann).map(({ length }) => length)
    expect(lengths).toEqual(lengths.toSorted((one, other) => other - one))
    expect(lengths.at(-1)).toBeLessThan(250)
  })
})
