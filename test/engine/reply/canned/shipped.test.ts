import { beforeAll, describe, expect, test } from 'vitest'
import { loadCanned, shippedCanned } from '../../../../electron/engine/reply/canned/load-canned.ts'
import { createReplyCheck } from '../../../../electron/engine/reply/check-reply.ts'
import { withExamples } from '../../../../electron/shared/canned/fill-blanks.ts'
import { findBlanks } from '../../../../electron/shared/canned/find-blanks.ts'
import { replyStageSchema } from '../../../../electron/shared/model/completeness.ts'
import { replyLengthSchema, situationSchema } from '../../../../electron/shared/model/template.ts'

const set = await loadCanned(shippedCanned())
let check: Awaited<ReturnType<typeof createReplyCheck>>
beforeAll(async () => {
  check = await createReplyCheck()
})

test('every file of canned replies can be read', () => expect(set.troubles).toEqual([]))

test('there are at least 60, for every situation, stage and length', () => {
  expect(set.replies.length).toBeGreaterThanOrEqual(60)
  expect(new Set(set.replies.map(({ situation }) => situation))).toEqual(new Set(situationSchema.options))
  expect(new Set(set.replies.map(({ stage }) => stage))).toEqual(new Set(replyStageSchema.options))
  expect(new Set(set.replies.map(({ length }) => length))).toEqual(new Set(replyLengthSchema.options))
})

test('every situation but praise can be acknowledged, in public and by letter', () => {
  for (const situation of situationSchema.options.filter((one) => one !== 'praise'))
    expect(
      new Set(
        set.replies
          .filter((one) => one.situation === situation && one.stage === 'acknowledge')
          .map(({ length }) => length),
      ),
      situation,
    ).toEqual(new Set(['short', 'mail']))
})

/** Characters that fit into one post on every network. */
const longestPost = 300
const graphemes = (text: string) => [...new Intl.Segmenter('en').segment(text)].length

describe.each(set.replies)('/$code ($situation, $stage, $length)', (reply) => {
  const text = withExamples(reply.text)

  test('has nothing that reads as an excuse, and is whole for its stage', () => {
    const { checked, findings, completeness } = check({ text, stage: reply.stage })
    expect(checked).toBe(true)
    expect(findings.map(({ label, quote }) => `${label}: ${quote}`)).toEqual([])
    expect(completeness?.tooEarly.map(({ what, quote }) => `${what}: ${quote}`)).toEqual([])
    const missing = completeness?.elements.filter(({ weight, there }) => weight === 'needed' && !there)
    expect(missing?.map(({ element }) => element)).toEqual([])
  })

  test('names its next word by a time, never by “soon”', () => {
    const names = findBlanks(reply.text).map(({ name }) => name)
    if (['acknowledge', 'looking', 'cause'].includes(reply.stage)) expect(names).toContain('next update')
  })
})

const ofLength = (wanted: string) => set.replies.filter(({ length }) => length === wanted)

test.each(ofLength('short'))(
  '/$code fits into one post with its blanks filled, and signs nothing',
  (reply) => {
    expect(graphemes(withExamples(reply.text))).toBeLessThanOrEqual(longestPost)
    expect(findBlanks(reply.text).map(({ kind }) => kind)).not.toContain('my-name')
  },
)

test.each(ofLength('mail'))('/$code begins with a greeting and ends with a name', (reply) => {
  expect(reply.text).toMatch(/^Hello(?: \{name\})?,\n\n[{\p{Lu}]/u)
  expect(reply.text).toMatch(/\n\n\{my name\}$/)
})
