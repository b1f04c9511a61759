import { beforeAll, describe, expect, test } from 'vitest'
import { checkOutline } from '../../../../electron/engine/incident/outline/check-outline.ts'
import { makeOutline, type OutlineSource } from '../../../../electron/engine/incident/outline/make-outline.ts'
import {
  loadOutlineRules,
  type OutlineRules,
} from '../../../../electron/engine/incident/outline/outline-rules.ts'
import {
  createReplyCheck,
  type ReplyCheck,
  type ReplyToCheck,
} from '../../../../electron/engine/reply/check-reply.ts'
import { findBlanks } from '../../../../electron/shared/canned/find-blanks.ts'
import { outlineSectionSchema } from '../../../../electron/shared/model/incident-closing.ts'
import { type FinalStatement, seen, unseen } from './final-statements.ts'

let rules: OutlineRules
let tone: (reply: ReplyToCheck) => ReplyCheck
beforeAll(async () => {
  rules = await loadOutlineRules()
  tone = await createReplyCheck()
})

const known: OutlineSource = {
  facts: [
    {
      ...{ field: 'cause', certainty: 'confirmed' },
      text: 'I updated a plugin on Sunday and did not test the login after it',
    },
    { field: 'began', certainty: 'confirmed', text: 'it began on Sunday 22 November at 14:02 CET' },
    { field: 'affected', certainty: 'suspected', text: 'about 400 people who tried to log in' },
    { field: 'data', certainty: 'confirmed', text: 'Twelve comments are lost, all orders are there.' },
    { field: 'done', certainty: 'confirmed', text: 'I went back to the version before' },
    { field: 'advice', certainty: 'confirmed', text: 'Please log in again' },
    { field: 'remedy', certainty: 'confirmed', text: 'Every member gets this month for free' },
  ],
  firstSignAt: Date.UTC(2026, 10, 22, 13, 2),
  fixedAt: Date.UTC(2026, 10, 22, 16),
  ...{ zone: 'Europe/Berlin', signAs: 'Kim' },
}
const check = (draft: string, hurt = '') => {
  const charges = tone({ text: draft }).findings.filter(({ label }) => label === 'upsell-or-charge')
  return checkOutline(draft, rules, { causes: [], hurt, charges })
}
function missing(draft: string) {
  const { said } = checkOutline(draft, rules, { causes: [], hurt: '', charges: [] })
  return rules.sections.map(({ section }) => section).filter((section) => !said.has(section))
}

test('the outline has every section, in its order, with what is known and how surely', () => {
  const { sections, text } = makeOutline(known, rules)
  expect(sections.map(({ section }) => section)).toEqual(outlineSectionSchema.options)
  const of = (wanted: string) => sections.find(({ section }) => section === wanted)
  expect(of('cause')).toMatchObject({
    certainty: 'confirmed',
    text: expect.stringMatching(/^I updated .* it\.$/),
  })
  expect(of('affected')).toMatchObject({
    ...{ certainty: 'suspected', text: 'As far as I know by now: About 400 people who tried to log in.' },
  })
  expect(of('when')?.text).toBe(
    'It began on Sunday 22 November at 14:02 CET. It works again since 17:00 CET on Sunday 22 November (16:00 UTC).',
  )
  expect(of('lost')?.text).toBe('Twelve comments are lost, all orders are there. Please log in again.')
  expect(of('what')).toMatchObject({ certainty: 'unknown', text: expect.stringContaining('{') })
  expect(text).toContain('What I did\nI went back to the version before.\n')
  expect(text.endsWith('\n\nKim\n')).toBe(true)
})

test('what nobody knows is a blank, and an outline with blanks is not whole', () => {
  const { text, sections } = makeOutline({ ...known, facts: [], fixedAt: undefined, signAs: '' }, rules)
  expect(
    sections.filter((section) => findBlanks(section.text).length === 0).map((one) => one.section),
  ).toEqual(['when'])
  expect(missing(text)).toEqual(
    outlineSectionSchema.options.filter((one) => one !== 'when' && one !== 'contact' && one !== 'sorry'),
  )
})

test('filled in, it is whole, reads well, and has what a last answer needs', () => {
  const text = makeOutline(known, rules)
    .text.replaceAll('{what people could not do}', 'log in')
    .replace('{What they saw instead}', 'Every password was called wrong')
    .replace('{what is different, and from which day}', 'I test every update on a copy first')
    .replace('{address or number}', 'kim@blog.example')
  expect(findBlanks(text)).toEqual([])
  expect(missing(text)).toEqual([])
  const { findings, completeness } = tone({ text, stage: 'fixed' })
  expect(findings).toEqual([])
  expect(completeness).toMatchObject({ complete: true })
})

test('a sentence is shown where it stands', () => {
  const draft = 'What happened\nThe site was down.\n\nI am sorry.'
  const { said } = check(draft)
  const sorry = said.get('sorry')
  expect(draft.slice(sorry?.start, sorry?.end)).toBe('I am sorry.')
  expect(said.get('what')?.quote).toBe('The site was down.')
})

test('what stands below its heading is there, in whatever words', () => {
  const draft = rules.sections.map(({ heading }) => `${heading}\nWords of one\u2019s own.`).join('\n\n')
  expect(missing(draft)).toEqual([])
  expect(missing(draft.replace('Why\nWords of one\u2019s own.', 'Why\nWell'))).toEqual(['cause'])
  expect(missing(draft.replace('Why\nWords of one\u2019s own.', 'Why\nIt was {cause}.'))).toEqual(['cause'])
})

describe('charges', () => {
  const offer = 'Storage charges for March are due as usual.'

  test('are pointed at beside people who were hurt, with whom', () => {
    const draft = `Your photos are lost. ${offer}`
    expect(check(draft).charges).toMatchObject([{ quote: offer, beside: 'Your photos are lost.' }])
  })

  test('also where only the facts say that somebody was', () => {
    expect(check(offer).charges).toEqual([])
    expect(check(offer, 'Twelve comments are lost').charges).toMatchObject([
      { quote: offer, beside: 'Twelve comments are lost' },
    ])
  })

  test.each([
    'You do not pay for March.',
    'I refund what you were charged.',
    'No charges are due.',
    'The plan for next week: I move the server.',
  ])('“%s” is none', (text) => {
    expect(check(`Your photos are lost. ${text}`).charges).toEqual([])
  })
})

describe('last words', () => {
  /** Of the sections that a statement has, how many are found, and how many of those found are there. */
  function score(statements: readonly FinalStatement[]) {
    const pairs = statements.flatMap(({ text, missing: left }) =>
      outlineSectionSchema.options.map((section) => ({
        is: !left.includes(section),
        found: !missing(text).includes(section),
      })),
    )
    const right = pairs.filter(({ is, found }) => is && found).length
    return {
      precision: right / pairs.filter(({ found }) => found).length,
      recall: right / pairs.filter(({ is }) => is).length,
    }
  }

  test('by which the rules were made', () => {
    const { precision, recall } = score(seen)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  test('for which no rule was changed', () => {
    const { precision, recall } = score(unseen)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    // Prose says it in too many ways to be sure that something is missing; below headings nothing is guessed.
    expect(recall).toBeGreaterThanOrEqual(0.6)
  })

  test.each([...seen, ...unseen])('charges of $name', ({ text, charges }) => {
    expect(check(text, 'Three people wrote.').charges.map(({ quote }) => quote)).toEqual(charges)
  })
})
