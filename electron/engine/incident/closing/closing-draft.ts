import { absoluteTime } from '../../../shared/canned/absolute-time.ts'
import { dayAt } from '../../../shared/model/clock-time.ts'
import type { Fact, FactField } from '../../../shared/model/incident.ts'
import { asSentence } from '../as-sentence.ts'

/** Somebody who is to be told how it ended, and what is known of the trouble. Times in milliseconds since 1970. */
export interface ClosingSource {
  /** As they call themselves, if they do. */
  readonly name: string | undefined
  readonly wroteAt: number
  /** What they wrote first, as they wrote it. */
  readonly said: string
  /** How often they wrote about it. */
  readonly times: number
  /** Whether they have had an answer before. */
  readonly wasAnswered: boolean
  readonly facts: readonly Pick<Fact, 'field' | 'certainty' | 'text'>[]
  readonly fixedAt: number | undefined
  /** Where the whole account stands, if it was published. */
  readonly url: string | undefined
  /** What they asked, and the sentence that answers it. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly now: number
  /** The person's time zone by IANA name; empty for this machine's. */
  readonly zone: string
  /** How the person signs; empty for nothing. */
  readonly signAs: string
}

/** Characters of their own words that are repeated to them. */
const longestSaid = 90
const day = 24 * 60 * 60_000

/**
 * What to write to somebody when it is over, the longest wording first: a letter, then ones that fit into a post. About
 * what they wrote, with what is known of the cause, what was done, what is lost, what they can do and get. What nobody
 * has found out yet is a blank that has to be filled before it can go out.
 */
export function closingDrafts(source: ClosingSource): readonly string[] {
  return [letter(source), post(source, true), post(source, false), shortest(source)]
}

function letter(source: ClosingSource): string {
  const { name, answers, url, signAs } = source
  const lines = [
    name === undefined ? 'Hello,' : `Hello ${name},`,
    opening(source),
    `What happened: ${cause(source)}`,
    [
      `What I did: ${done(source)} ${over(source)}`.trim(),
      ...optional(source, 'data'),
      ...optional(source, 'advice'),
      ...optional(source, 'remedy'),
    ].join(' '),
    ...answers.map(({ question, answer }) => `You asked: “${question}” ${asSentence(answer)}`),
    ...(url === undefined ? [] : [`The whole account is here: ${url}`]),
    'If anything is still wrong for you, reply to this. I read it and answer you myself.',
    ...(signAs === '' ? [] : [signAs]),
  ]
  return lines.join('\n\n')
}

function post(source: ClosingSource, isWhole: boolean): string {
  const { url, answers } = source
  return [
    `You wrote to me ${when(source)}: you were right to tell me, and I am sorry that you could not rely on this.`,
    ...answers.slice(0, isWhole ? answers.length : 1).map(({ answer }) => asSentence(answer)),
    isWhole ? `What happened: ${cause(source)}` : '',
    `${done(source)} ${over(source)}`.trim(),
    ...(isWhole ? [...optional(source, 'data'), ...optional(source, 'remedy')] : []),
    url === undefined ? '' : `The whole account: ${url}`,
    'Still wrong for you? Tell me here.',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function shortest(source: ClosingSource): string {
  const { url } = source
  return [
    'You were right to tell me, and I am sorry that you could not rely on this.',
    over(source) || done(source),
    url === undefined ? cause(source) : `What it was: ${url}`,
    'Still wrong for you? Tell me here.',
  ].join(' ')
}

function opening(source: ClosingSource): string {
  const { said, times, wasAnswered } = source
  const words = quoted(said)
  const often =
    times > 1
      ? `, and ${times === 2 ? 'once' : times === 3 ? 'twice' : `${times - 1} times`} more after that`
      : ''
  const first = `You wrote to me ${when(source)}${words === '' ? '' : `: ${words}`}${often}.`.replace(
    /”\.$/u,
    '”.',
  )
  const owned =
    'You were right to tell me. I am sorry that you could not rely on this, and that you had to write at all.'
  return `${first} ${owned}${wasAnswered ? '' : ' You should have heard from me sooner.'}`
}

function when({ wroteAt, now, zone }: ClosingSource): string {
  const whole = absoluteTime(wroteAt, { mine: zone, theirs: zone })
  const [clock = '', date = ''] = whole.split(' on ')
  const isToday = JSON.stringify(dayAt(wroteAt, zone)) === JSON.stringify(dayAt(now, zone))
  if (isToday) return `today at ${clock}`
  return now - wroteAt < 6 * day ? `on ${date} at ${clock}` : `on ${date}`
}

/** The beginning of their own words, as one line. */
function quoted(said: string): string {
  const line = said.replace(/\s+/gu, ' ').replaceAll(/[{}]/gu, '').trim()
  if (line === '') return ''
  const cut = line.length <= longestSaid ? line : `${line.slice(0, longestSaid).replace(/\s+\S*$/u, '')} …`
  return `“${cut.replace(/[.,;:]+$/u, '')}”`
}

function cause(source: ClosingSource): string {
  return known(source, 'cause') ?? '{cause}.'
}

function done(source: ClosingSource): string {
  return known(source, 'done') ?? 'I {what you did}.'
}

function over({ fixedAt, zone }: ClosingSource): string {
  return fixedAt === undefined ? '' : `It works again since ${absoluteTime(fixedAt, { mine: zone })}.`
}

function optional(source: ClosingSource, field: FactField): readonly string[] {
  const words = known(source, field)
  return words === undefined ? [] : [words]
}

function known({ facts }: ClosingSource, field: FactField): string | undefined {
  const fact = facts.find(
    (one) => one.field === field && one.certainty !== 'unknown' && one.text.trim() !== '',
  )
  if (fact === undefined) return undefined
  const words = asSentence(fact.text)
  return fact.certainty === 'suspected' ? `As far as I know by now: ${words}` : words
}
