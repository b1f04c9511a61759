import type { AlarmEvidence } from '../../../shared/model/alarm.ts'

/** What a storm alarm is made of. */
export interface StormFacts {
  /** Name of the watch; `undefined` for all together. */
  readonly name: string | undefined
  /** Both in milliseconds since 1970. */
  readonly since: number
  readonly now: number
  readonly evidence: AlarmEvidence
  /** The most people in one hour, and what was usual in the last one: up to so many. */
  readonly peak: number
  readonly usual: number
  readonly how: 'new' | 'doubled' | 'calming' | 'over'
}

/** Names of places, words and sentences that one text carries. */
const mostPlaces = 3

/** The title and the text of a storm alarm, in plain words; times in the zone of this machine. */
export function stormWords(facts: StormFacts): { readonly title: string; readonly text: string } {
  const { name, evidence, how } = facts
  const about = name === undefined ? 'over all watches' : `of “${name}”`
  const title = `${many(evidence.count, 'mention')} ${about} by ${people(evidence.authors)} since ${clockTime(facts.since, facts.now)}`
  if (how === 'over') return { title, text: `${lasted(facts)} ${usually(facts)}` }
  return {
    title,
    text: [opening(facts), where(evidence), usually(facts), telling(evidence), repeated(evidence)]
      .filter((sentence) => sentence !== '')
      .join(' '),
  }
}

function opening({ how, peak, since, now }: StormFacts): string {
  switch (how) {
    case 'doubled':
      return `It has doubled again: ${people(peak)} in one hour.`
    case 'calming':
      return `It is calming: less than half of the ${people(peak)} in the busiest hour.`
    case 'new':
    case 'over':
      return `A storm is rising since ${clockTime(since, now)}.`
  }
}

function lasted({ evidence, since, now, peak }: StormFacts): string {
  const hours = Math.max(1, Math.round((now - since) / 3_600_000))
  const busiest = peak > 0 ? `, ${people(Math.round(peak))} in the busiest hour` : ''
  return `In ${many(hours, 'hour')} there were ${many(evidence.count, 'mention')} by ${people(evidence.authors)}${busiest}.`
}

function usually({ usual, how }: StormFacts): string {
  const many = usual < 1 ? 'hardly one' : `up to ${Math.round(usual)}`
  return how === 'over' ? `The last hour was usual again: ${many}.` : `Usual at this time: ${many} an hour.`
}

function where({ places }: AlarmEvidence): string {
  if (places.length === 0) return ''
  const named = places.slice(0, mostPlaces).map(({ name, count }) => `${name} (${count})`)
  const others = places.length - named.length
  return `Where: ${named.join(', ')}${others > 0 ? ` and ${many(others, 'other place')}` : ''}.`
}

function telling({ words }: AlarmEvidence): string {
  return words.length === 0 ? '' : `Words that stand out: ${words.map(({ word }) => word).join(', ')}.`
}

function repeated({ sentences }: AlarmEvidence): string {
  if (sentences.length === 0) return ''
  return `Most repeated: ${sentences.map(({ text, count }) => `“${text}” (${count}×)`).join('; ')}.`
}

function many(count: number, thing: string): string {
  return `${count.toLocaleString('en-US')} ${thing}${count === 1 ? '' : 's'}`
}

function people(count: number): string {
  const whole = Math.round(count)
  return whole === 1 ? '1 person' : `${whole.toLocaleString('en-US')} people`
}

/** E.g. "14:05", "Sat 14:05" on another day. */
function clockTime(at: number, now: number): string {
  const time = new Date(at).toTimeString().slice(0, 5)
  const day = new Date(at).toDateString()
  return day === new Date(now).toDateString() ? time : `${day.slice(0, 3)} ${time}`
}
