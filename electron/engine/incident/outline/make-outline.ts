import { absoluteTime } from '../../../shared/canned/absolute-time.ts'
import type { Certainty, Fact, FactField } from '../../../shared/model/incident.ts'
import type { FinalOutline, OutlineSection } from '../../../shared/model/incident-closing.ts'
import { asSentence } from '../as-sentence.ts'
import type { OutlineRules } from './outline-rules.ts'

/** What is known of a trouble when it is over. Times in milliseconds since 1970. */
export interface OutlineSource {
  readonly facts: readonly Pick<Fact, 'field' | 'certainty' | 'text'>[]
  readonly firstSignAt: number
  readonly fixedAt: number | undefined
  /** The person's time zone by IANA name; empty for this machine's. */
  readonly zone: string
  /** How the person signs; empty for nothing. */
  readonly signAs: string
}

interface Section {
  readonly text: string
  readonly certainty: Certainty
}

/** The outline of the final statement: what is known is there, the rest are blanks to fill. */
export function makeOutline(
  source: OutlineSource,
  rules: OutlineRules,
): Pick<FinalOutline, 'text' | 'sections'> {
  const sections = rules.sections.map(({ section, heading, advice }) => ({
    ...{ section, heading, advice },
    ...sectionOf(section, source),
  }))
  const text = sections
    .map(({ section, heading, text: words }) => (section === 'sorry' ? words : `${heading}\n${words}`))
    .join('\n\n')
  return { text: `${text}${source.signAs === '' ? '' : `\n\n${source.signAs}`}\n`, sections }
}

function sectionOf(section: OutlineSection, source: OutlineSource): Section {
  const { firstSignAt, fixedAt, zone } = source
  const clock = (at: number) => absoluteTime(at, { mine: zone })
  switch (section) {
    case 'what':
      return unknown('You could not {what people could not do}. {What they saw instead}.')
    case 'cause':
      return fact(
        source,
        'cause',
        'I do not know the cause yet. {What you have ruled out}. I will write here again by {next update}.',
      )
    case 'when': {
      const began = fact(source, 'began', `The first sign was at ${clock(firstSignAt)}.`)
      const over = fixedAt === undefined ? '' : ` It works again since ${clock(fixedAt)}.`
      return { ...began, text: `${began.text}${over}` }
    }
    case 'affected':
      return fact(source, 'affected', 'It affected {who and how many}.')
    case 'lost': {
      const lost = fact(source, 'data', 'Lost: {what was lost, or nothing}. Recovered: {what is back}.')
      const advice = factOf(source, 'advice')
      return advice === undefined ? lost : { ...lost, text: `${lost.text} ${asSentence(advice.text)}` }
    }
    case 'done':
      return fact(source, 'done', 'I {what you did}.')
    case 'changes':
      return unknown('From now on {what is different, and from which day}.')
    case 'remedy':
      return fact(source, 'remedy', 'Everybody it hurt gets {what you do for them}, at no cost.')
    case 'contact':
      return unknown(
        'If anything is still wrong for you, write to me at {address or number}. I read it and answer you myself.',
      )
    case 'sorry':
      return unknown(
        'I am sorry. You relied on this, you could not {what people could not do}, and that is mine to answer for.',
      )
  }
}

function factOf({ facts }: OutlineSource, field: FactField): OutlineSource['facts'][number] | undefined {
  return facts.find((one) => one.field === field && one.certainty !== 'unknown' && one.text.trim() !== '')
}

function fact(source: OutlineSource, field: FactField, otherwise: string): Section {
  const known = factOf(source, field)
  if (known === undefined) return unknown(otherwise)
  const words = asSentence(known.text)
  const text = known.certainty === 'suspected' ? `As far as I know by now: ${words}` : words
  return { text, certainty: known.certainty }
}

function unknown(text: string): Section {
  return { text, certainty: 'unknown' }
}
