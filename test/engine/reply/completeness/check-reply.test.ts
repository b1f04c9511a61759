import { beforeAll, describe, expect, test } from 'vitest'
import { createReplyCheck } from '../../../../electron/engine/reply/check-reply.ts'
import type { ReplyStage } from '../../../../electron/shared/model/completeness.ts'

let check: Awaited<ReturnType<typeof createReplyCheck>>
beforeAll(async () => {
  check = await createReplyCheck()
})

const missing = (text: string, stage: ReplyStage) =>
  check({ text, stage }).completeness?.elements.flatMap(({ element, weight, there }) =>
    !there && weight === 'needed' ? [element] : [],
  )
const early = (text: string, stage: ReplyStage) =>
  check({ text, stage }).completeness?.tooEarly.map(({ what }) => what)

describe('a whole answer, stage by stage', () => {
  test.each<[ReplyStage, string]>([
    [
      'acknowledge',
      'I see it too: the order page has been down since 9:10 and you could not pay. I am on it. Please write to me if your order is urgent. Next update at 11:00.',
    ],
    [
      'looking',
      'The order page is still down. I have restarted the database and am checking the backups now. I will write again by 13:00.',
    ],
    [
      'cause',
      'The order page was down for three hours because I had let the certificate run out. That was my mistake. I will post what I change by 18:00 today.',
    ],
    [
      'fixed',
      'The order page works again since 12:20. I broke it with an update, and you lost a morning. I have refunded the postage of all 41 orders.',
    ],
    ['follow-up', 'I have tested the restore every day this week. Tell me if anything of yours is missing.'],
    ['declined', 'I decided not to remove the article, because both sources confirmed it to me again.'],
  ])('%s', (stage, text) => {
    expect(missing(text, stage)).toEqual([])
    expect(early(text, stage)).toEqual([])
    expect(check({ text, stage }).completeness?.complete).toBe(true)
  })
})

describe('what is missing is named', () => {
  test.each<[ReplyStage, string, string[]]>([
    ['acknowledge', 'We are currently investigating this issue.', ['owned', 'harm', 'next-update']],
    ['looking', 'The issue has been identified and a fix is being implemented.', ['harm', 'next-update']],
    ['acknowledge', 'I am on it. The page is down. More soon.', ['next-update']],
    ['fixed', 'It works again.', ['owned', 'harm']],
    ['cause', 'The page was down and you could not order. I am sorry.', ['cause', 'next-update']],
    ['declined', 'That is not possible.', ['owned', 'cause']],
  ])('%s: %s', (stage, text, elements) => expect(missing(text, stage)).toEqual(elements))

  test('each with advice; what is there says where', () => {
    const text = 'Sorry. The page is down. More soon.'
    const elements = check({ text, stage: 'acknowledge' }).completeness?.elements ?? []
    const harm = elements.find(({ element }) => element === 'harm')
    expect(text.slice(harm?.at?.start, harm?.at?.end)).toBe('The page is down.')
    for (const { there, advice } of elements) expect(advice === undefined).toBe(there)
  })
})

describe('what must not be there yet', () => {
  test.each<[ReplyStage, string, string[]]>([
    ['acknowledge', 'The cause was a bug in the plugin.', ['cause']],
    ['acknowledge', 'It may have been caused by the plugin; I do not know yet.', []],
    ['cause', 'The cause was a bug in the plugin, which I had not tested.', []],
    ['fixed', 'No data was lost.', ['no-harm-claim']],
    ['fixed', 'No data was lost: I compared all posts with the backup.', []],
    ['fixed', 'This will never happen again.', ['never-again']],
    ['fixed', 'I cannot promise that it will never happen again.', []],
    ['fixed', 'Restoring your posts costs 20 euros.', ['charge']],
  ])('%s: %s', (stage, text, what) => expect(early(text, stage)).toEqual(what))
})

test('without a stage only the tone is checked', () => {
  const said = check({ text: 'I am sorry if that upset you.' })
  expect(said.completeness).toBeUndefined()
  expect(said.findings.map(({ label }) => label)).toContain('conditional-apology')
})

test('lines that repeat the other person are theirs', () => {
  const theirs = 'You told me:\nwe are sorry if you were offended'
  const text = 'we are sorry if you were offended\n\nI should not have written that.'
  expect(check({ text }).findings).not.toEqual([])
  expect(check({ text, quoted: theirs }).findings).toEqual([])
})

test.each([
  ['de', 'Es tut uns leid, wenn Sie sich beleidigt fühlen, und wir werden das bald beheben.'],
  ['fr', 'Nous sommes désolés pour la gêne occasionnée et nous vous remercions de votre patience.'],
  ['es', 'Lamentamos las molestias que esto le haya podido causar y lo vamos a arreglar pronto.'],
])('a text in another language (%s) says that it was not checked', (language, text) => {
  expect(check({ text, stage: 'fixed' })).toMatchObject({ language, checked: false, findings: [] })
  expect(check({ text, stage: 'fixed' }).completeness).toBeUndefined()
  expect(check({ text }).why).toMatch(/^Not checked: .+\.$/)
})

test.each([
  'Приносим извинения за неудобства.',
  'ご不便をおかけして申し訳ございません。',
  'نعتذر عن أي إزعاج.',
])('nor is one in another script: %s', (text) =>
  expect(check({ text })).toMatchObject({ checked: false, findings: [] }),
)
