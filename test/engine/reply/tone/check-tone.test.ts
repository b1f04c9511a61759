import { beforeAll, describe, expect, it, test } from 'vitest'
import { createToneCheck } from '../../../../electron/engine/reply/tone/check-tone.ts'
import { loadTonePacks, shippedTonePacks } from '../../../../electron/engine/reply/tone/load-packs.ts'
import type { ToneFinding } from '../../../../electron/shared/model/tone.ts'
import { cleanLessons, defectiveLessons } from '../../../tone-ear/lessons.ts'

let check: (text: string) => readonly ToneFinding[]
beforeAll(async () => {
  const english = (await loadTonePacks(shippedTonePacks())).packs.get('en')
  if (english === undefined) throw new Error('There is no English pack.')
  check = createToneCheck(english)
})
const labels = (text: string) => [...new Set(check(text).map(({ label }) => label))]

describe('what is not the writer’s own is left alone', () => {
  const bad = 'We are sorry if you were offended.'
  it.each([
    ['a quoted line', `> ${bad}\n\nThat line was mine and it was wrong. I am sorry.`],
    ['a quotation', `You are right, “${bad}” is no apology. I am sorry that I wrote it.`],
    ['one in straight marks', `You are right, "${bad}" is no apology. I am sorry that I wrote it.`],
    ['one in angle marks', `You are right, «${bad}» is no apology. I am sorry that I wrote it.`],
    ['an indented block', `I wrote this on Monday, and it was wrong:\n\n    ${bad}\n\nI am sorry.`],
    [
      'code between fences',
      `This is what the template said:\n\n\`\`\`\n${bad}\n\`\`\`\n\nI have removed it.`,
    ],
    ['code in a line', 'The command is `sorry if you were offended` and prints nothing.'],
  ])('%s', (_, text) => expect(check(text)).toEqual([]))

  it.each([
    ['behind a quotation', `> You lost my order.\n\n${bad}`],
    ['before one', `${bad}\n\n> You lost my order.`],
    ['in a text that is one whole quotation', `“${bad}”`],
    ['behind a quote mark that nobody closed', `The sign is 19" wide. ${bad}`],
    ['in an indented first line', `    ${bad}`],
  ])('but not %s', (_, text) => expect(labels(text)).toContain('conditional-apology'))
})

describe('who did it, and whether it is denied', () => {
  it.each([
    ['The glitch was ours.', 'We had a little glitch.'],
    ['There is no charge.', 'There is a charge of five euros for that.'],
    ['I cannot promise that it will never happen again.', 'I promise that it will never happen again.'],
    ['I should have told you sooner.', 'You should have told us sooner.'],
    ['I deleted your comment by mistake.', 'Your comment was deleted by mistake.'],
    [
      'If I had read your mail, this would not have happened.',
      'If you had read my mail, this would not have happened.',
    ],
    ['It was not your browser, it was my code.', 'It must be your browser.'],
    ['Our host was down, and choosing it was my mistake.', 'It was our host, not us.'],
    ['The policy was wrong and I have changed it.', 'That is our policy.'],
    ['Please reply to this mail, I read it.', 'Please do not reply to this mail.'],
    ['I will write again by 18:00 today.', 'I will write again soon.'],
  ])('“%s” is fine, “%s” is not', (fine, not) => {
    expect(check(fine)).toEqual([])
    expect(check(not)).not.toEqual([])
  })
})

test('names and other meanings of the words are left alone', () => {
  for (const text of [
    'The song is Sorry by Justin Bieber, to answer your question.',
    'The shop Just Cheese is two doors down.',
    'The file is read-only; copy it first.',
    'May Small took the photo on 3 May.',
  ])
    expect(check(text)).toEqual([])
})

test('the positions are those of the text, whatever stands before', () => {
  const text = '👩‍👩‍👧 שלום\r\n\r\n“Hi” — it’s “fine”…  We’re SORRY   if that upset you!'
  const [finding] = check(text)
  expect(finding?.quote).toMatch(/^SORRY {3}if/)
  expect(text.slice(finding?.start, finding?.end)).toBe(finding?.quote)
})

test('short forms, capitals, curly quotes and line breaks make no difference', () => {
  for (const text of [
    'I can’t make exceptions.',
    "i can't make exceptions",
    'I CANNOT MAKE EXCEPTIONS!',
    'I can\nnot make\nexceptions.',
  ])
    expect(labels(text)).toContain('policy-shield')
})

test('one remark of a class for each sentence', () => {
  const found = check('Sorry if that upset you, and sorry if it hurt. Sorry if it cost you time.')
  expect(found.filter(({ label }) => label === 'conditional-apology')).toHaveLength(2)
})

test('a long answer of grown-up passages stays unmarked, and one bad sentence in it is found', () => {
  const paragraphs = [
    'Hello Ada,',
    'you are right, the order page was broken from 9:10 to 12:20 today, and you could not pay. I broke it with an update that I had not tested.',
    'I have put the old version back, and I have compared all 41 orders of this morning with the payments. Two were charged twice; the money went back at 12:40.',
    'From now on every update waits a day on a copy of the shop. I will write to you again on Friday by 18:00 and say whether that worked.',
    'You can answer this mail, it comes straight to me.\n\nTom',
  ]
  expect(check(paragraphs.join('\n\n'))).toEqual([])
  const worse = [
    ...paragraphs.slice(0, 2),
    'Nobody else has complained, by the way.',
    ...paragraphs.slice(2),
  ].join('\n\n')
  expect(check(worse).map(({ quote }) => quote)).toEqual([expect.stringContaining('Nobody else')])
})

describe('hostile input', () => {
  const long = 100_000
  it.each([
    ['one word again and again', 'sorry if '.repeat(long / 9)],
    [
      'no end of a sentence',
      'we may have been sorry that you were possibly affected by it and '.repeat(long / 65),
    ],
    ['no spaces', 'a'.repeat(long)],
    ['quote marks', '"'.repeat(long)],
    ['open quotations', '“sorry if '.repeat(long / 10)],
    ['backticks', '`a '.repeat(long / 3)],
    ['line breaks', '\n'.repeat(long)],
    ['points', '. '.repeat(long / 2)],
    ['dots', '.'.repeat(long)],
    ['quoted lines', '> a\n'.repeat(long / 4)],
    ['apostrophes', "n't".repeat(long / 3)],
    ['emoji', '👩‍👩‍👧🏽'.repeat(long / 10)],
    ['right to left', 'نعتذر إذا '.repeat(long / 10)],
    ['lone surrogates', '\ud83d '.repeat(long / 2)],
    ['addresses', 'a@b.c '.repeat(long / 6)],
    ['nearly addresses', 'a.a'.repeat(long / 3)],
    ['stars', 'f***'.repeat(long / 4)],
  ])('%s is read to its end', (_, text) => {
    for (const { start, end, quote } of check(text)) expect(text.slice(start, end)).toBe(quote)
  })
})

describe('passages the ear has learned from', () => {
  test('nearly all excuses are heard, most by their name', () => {
    const lessons = defectiveLessons('more-defective.txt')
    const found = lessons.map(({ text, labels: expected }) => {
      const said = labels(text)
      return { any: said.length > 0, right: said.some((label) => expected.includes(label)) }
    })
    expect(found.filter(({ any }) => any).length / lessons.length).toBeGreaterThan(0.8)
    expect(found.filter(({ right }) => right).length / lessons.length).toBeGreaterThan(0.75)
  })
  test('hardly any grown-up answer is marked', () => {
    const lessons = cleanLessons('more-clean.txt')
    const marked = lessons.filter(({ text }) => check(text).length > 0)
    expect(marked.length / lessons.length).toBeLessThan(0.04)
  })
})

test.each(['Hi Petra, ', 'Hello, ', 'Dear Mr Novak, ', 'Hey Bob, '])('“%s” excuses nothing', (greeting) => {
  for (const words of ['I’m sorry if the prices confused anybody.', 'sorry if it confused you.'])
    expect(check(greeting + words).map(({ label }) => label)).toEqual(['conditional-apology'])
})
