import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { judgeOccasion } from '../../../../electron/engine/reply/canned/judge-occasion.ts'
import { loadCanned, shippedCanned } from '../../../../electron/engine/reply/canned/load-canned.ts'
import { mergeCanned } from '../../../../electron/engine/reply/canned/merge-canned.ts'
import { suggestReplies, type WantedReply } from '../../../../electron/engine/reply/canned/suggest-replies.ts'
import { type Situation, situationSchema } from '../../../../electron/shared/model/template.ts'

const set = await loadCanned(shippedCanned())
const replies = mergeCanned(set.replies, [])
const byId = new Map(replies.map((reply) => [reply.id, reply]))
const once = { title: '', asked: 1, answered: 0 }
const judge = (text: string) => judgeOccasion({ ...once, text }, set)
const first = (text: string) => judge(text).situations[0]
function suggest(text: string, wanted: Partial<WantedReply> = {}) {
  const suggested = suggestReplies(judge(text), replies, { likelyLength: 'mail', answered: 0, ...wanted })
  return suggested.flatMap(({ id }) => byId.get(id) ?? [])
}

const occasionsSchema = z.array(
  z.object({
    text: z.string(),
    fits: z.array(situationSchema),
    also: z.array(situationSchema).default([]),
    attack: z.boolean().default(false),
  }),
)
/** How well the suggestions for a file of occasions fit. */
function measure(file: 'developed' | 'unseen') {
  const path = join(import.meta.dirname, '../../../fixtures/occasions', `${file}.yml`)
  const occasions = occasionsSchema.parse(parse(readFileSync(path, 'utf8')))
  const tallies = occasions.map(({ text, fits, also, attack }) => {
    const right = new Set<Situation>([...fits, ...also])
    const situations = suggest(text).map(({ situation }) => situation)
    return {
      first: right.has(situations[0] ?? 'any'),
      fitting: situations.filter((one) => right.has(one)).length / situations.length,
      /** Not what it is about, and not what fits anything either. */
      wrong: situations.filter((one) => !right.has(one) && one !== 'any').length / situations.length,
      attack: (judge(text).attack !== undefined) === attack,
    }
  })
  const share = (of: (tally: (typeof tallies)[number]) => number) =>
    tallies.reduce((sum, tally) => sum + of(tally), 0) / tallies.length
  return {
    count: tallies.length,
    first: share((tally) => Number(tally.first)),
    fitting: share((tally) => tally.fitting),
    oneOfThree: share((tally) => Number(tally.fitting > 0)),
    wrong: share((tally) => tally.wrong),
    attack: share((tally) => Number(tally.attack)),
  }
}

test('what it was developed on is found: the first suggestion and all three', () => {
  const { count, first, fitting, oneOfThree, wrong, attack } = measure('developed')
  expect(count).toBeGreaterThanOrEqual(150)
  expect(first).toBeGreaterThanOrEqual(0.88)
  expect(fitting).toBeGreaterThanOrEqual(0.88)
  expect(oneOfThree).toBeGreaterThanOrEqual(0.94)
  expect(wrong).toBeLessThanOrEqual(0.1)
  expect(attack).toBeGreaterThanOrEqual(0.99)
})

test('of what it has never seen it understands some, and else offers what fits anything, and a hunch', () => {
  const { oneOfThree, wrong, attack } = measure('unseen')
  expect(oneOfThree).toBeGreaterThanOrEqual(0.4)
  expect(wrong).toBeLessThanOrEqual(0.25)
  expect(attack).toBeGreaterThanOrEqual(0.95)
})

test('the reason quotes what they wrote', () => {
  expect(first('Hello. I like it here. But the search form does not work since Monday!')).toMatchObject({
    situation: 'page-broken',
    why: expect.stringMatching(/^They say that .*: “But the search form does not work since Monday!”$/),
  })
})

test('the reason names the words where no sentence is clear', () => {
  const { situation, why } =
    first('The invoice and my subscription: a question about a receipt and VAT') ?? {}
  expect({ situation, why }).toMatchObject({ situation: 'billing', why: expect.stringMatching(/^They /) })
})

test('a hunch comes last, behind what fits anything, and says so', () => {
  const unclear = judgeOccasion({ ...once, text: 'My accountant sends greetings.' }, set)
  expect(unclear.situations).toEqual([])
  expect(unclear.hunch).toMatchObject({ situation: 'billing', why: 'Perhaps: they write of “accountant”.' })
  const suggested = suggest('My accountant sends greetings.').map(({ situation }) => situation)
  expect(suggested).toEqual(['any', 'any', 'billing'])
})

test('what a page said to them counts, also in quotation marks', () => {
  expect(first('It answers “502 Bad Gateway”.')?.situation).toBe('site-down')
})

test('what stands in the subject counts', () => {
  const { situations } = judgeOccasion({ ...once, title: 'Refund please', text: 'Regards, Ana' }, set)
  expect(situations[0]?.situation).toBe('billing')
})

test('whoever has written before and got nothing is angry with reason', () => {
  const { situations } = judgeOccasion({ title: '', text: 'So?', asked: 3, answered: 0 }, set)
  expect(situations).toMatchObject([
    { situation: 'angry-repeat', why: 'They have written 3 times and were not answered.' },
  ])
  expect(judgeOccasion({ title: '', text: 'So?', asked: 3, answered: 2 }, set).situations).toEqual([])
})

test('the first word acknowledges; after an answer it is what was found or done', () => {
  const text = 'The contact form does not work.'
  expect(suggest(text)[0]).toMatchObject({ stage: 'acknowledge', length: 'mail' })
  expect(suggest(text, { answered: 1 })[0]).toMatchObject({ stage: 'fixed', length: 'mail' })
})

test('a stage and a length that are asked for are kept to', () => {
  const three = suggest('The whole site is down.', { stage: 'fixed', length: 'short' })
  expect(three.map(({ stage, length }) => `${stage} ${length}`)).toEqual(three.map(() => 'fixed short'))
  expect(three[0]?.situation).toBe('site-down')
})

test('never more than three, never one twice', () => {
  const three = suggest('You charged me twice and the download link does not work.')
  expect(three).toHaveLength(3)
  expect(new Set(three.map(({ id }) => id)).size).toBe(3)
  expect(new Set(three.map(({ situation }) => situation))).toEqual(new Set(['billing', 'page-broken']))
})

test('an attack is told with its words', () => {
  expect(judge('Nice day. You are an idiot!').attack).toEqual({
    quote: 'You are an idiot!',
    why: 'They insult you.',
  })
  expect(judge('I felt like an idiot when it worked.').attack).toBeUndefined()
})

test('a text without end is read to a limit, at once', () => {
  expect(judge('can not log in '.repeat(100_000)).situations[0]?.situation).toBe('page-broken')
  expect(judge('"'.repeat(200_000)).situations).toEqual([])
})
