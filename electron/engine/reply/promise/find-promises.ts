import type { SaidAt } from '../../formats/spoken-time/said-at.ts'
import { foreignParts } from '../tone/foreign-parts.ts'
import { readText } from '../tone/read-text.ts'
import { timePhrases } from './time-phrases.ts'

/** Something the writer can be held to by a time. */
export interface FoundPromise {
  /** The sentence, and where it stands in UTF-16 units; `end` is the first one after it. */
  readonly quote: string
  readonly start: number
  readonly end: number
  /** By when, in milliseconds since 1970. A day without a time ends at 23:59 on the writer's clock. */
  readonly due: number
}

/** Nobody is held to more than this many. */
const most = 50
/** Longest text that is read, in UTF-16 units. */
const longestRead = 100_000

/** That somebody will do something. */
const willed = [
  String.raw`(?:['’]ll|\b(?:will|shall))\b(?! (?:not|never|you|have to|need to)\b)`,
  String.raw`\b(?:i|we)(?:['’]m| am|['’]re| are) (?:\w+ )?\w+ing\b`,
  String.raw`\byou (?:get|can expect|should have)\b`,
  String.raw`\bshould (?:be|arrive|have|reach|show|work|come)\b(?! not\b)`,
]
const will = new RegExp(willed.join('|'), 'iu')
/** The same, or that something will be there. */
const commitment = new RegExp(
  [
    ...willed,
    String.raw`\b(?:next|another|further|an?|more|first|daily) (?:\w+ )?(?:updates?|word|news|message|post|report|mail|answer|reply|note|letter|sign of life)\b`,
    String.raw`\b(?:updates?|news|more|answer|reply|details|word)\b(?= (?:here |from me |from us |to you |follows? )*(?:by|at|within|in|before|tomorrow|today|tonight|on|every|no later)\b)`,
    String.raw`\b(?:expect|count on)\b`,
    String.raw`\b(?:i|we) (?:report|post|write|send|tell|update|publish|answer|reply|call|ring|mail|pay|refund|restore|replace|fix|repair|ship|aim to|plan to|intend to|mean to|come back|get back|let you know)\b`,
    String.raw`^\W*(?:back|back up|back online|up again|online again|fix|fixed|eta)\b(?=:| (?:up |online |again |expected |here )*(?:by|at|within|in|before|tomorrow|today|tonight|on|this|\d))`,
    String.raw`\blet (?:me|us) (?:get back|come back|answer|write|report)\b|\b(?:goes|go) out\b|\b(?:to follow|follows?)\b(?= (?:by|at|within|in|before|tomorrow|today|tonight|on|this|here)\b)|\bgive (?:me|us) (?:until|till|\w+ (?:minutes|hours|days))\b`,
    String.raw`\b(?:i|we)(?: hereby)? promise\b`,
  ].join('|'),
  'iu',
)
/** What takes it back, asks it, or says how things are in general. */
const noPromise =
  /^\W*(?:please|kindly) (?:reply|answer|write|send|tell|let|mail|call|report|update|post|ring)\b(?!.*\b(?:i|we)\b)|\b(?:can(?:['’]t|not)|can not|do(?:n['’]t| not)|won['’]t|will not) (?:\w+ ){0,2}(?:promise|guarantee|say|know|have|make)\b|\b(?:always|usually|normally|as a rule)\b|\?\s*$/iu

/**
 * What a text promises for a time: “next update by 18:00”, “I will write tomorrow”, “it will be back within two hours”.
 * Only in the writer's own words: not what they quote, ask, deny or tell of the past. Linear in the length of the text.
 */
export function findPromises(text: string, said: SaidAt): readonly FoundPromise[] {
  const read = text.slice(0, longestRead)
  const own = withoutForeign(read)
  return readText(read)
    .flatMap(({ origins }) => {
      const start = origins[0]?.start ?? 0
      const end = origins.at(-1)?.end ?? start
      return promisesIn(own.slice(start, end), said).map((due) => ({
        quote: quoteOf(text.slice(start, end)),
        start,
        end,
        due,
      }))
    })
    .slice(0, most)
}

/** The moments that one sentence promises. */
function promisesIn(sentence: string, said: SaidAt): readonly number[] {
  if (noPromise.test(sentence)) return []
  if (!commitment.test(sentence)) return []
  const phrases = timePhrases(sentence.toLowerCase(), said).filter(
    ({ start, end, due }) =>
      due > said.at && !isConditional(sentence, start) && !isTold(sentence, start, end),
  )
  return [...new Set(phrases.map(({ due }) => due))]
}

/** Where one part of a sentence ends and another begins. */
const seam = /[,;:–—]|\b(?:because|since|seeing as|which|when|where|who|as)\b/giu
const past =
  /\b(?:was|were|got|had|did|made|took|gave|put|ran|found|left|lost|kept|held|felt|fell|brought|built|cut|went|came|said|told|wrote|sent|began|broke|(?!need|feed|speed|indeed|exceed)\w{3,}ed)\b/iu

/**
 * “…, as you got that from me on Monday”: the part in which the time stands tells of what was. In one that gives a
 * reason an update is no promise of one: “…, since an update I made this morning”.
 */
function isTold(sentence: string, start: number, end: number): boolean {
  const seams = [...sentence.matchAll(seam)].map(({ index, 0: mark }) => ({
    index,
    end: index + mark.length,
    isReason: /^(?:because|since|seeing as|as)$/iu.test(mark),
  }))
  const before = seams.findLast((one) => one.end <= start)
  const to = seams.find((one) => one.index >= end)?.index ?? sentence.length
  const part = sentence.slice(before?.end ?? 0, to)
  return past.test(part) && !(before?.isReason ? will : commitment).test(part)
}

/**
 * “If it has not come by Friday, I will send another”: nothing is promised for Friday. “If I know nothing by Friday, I
 * will say so” is a promise for Friday.
 */
function isConditional(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const opens = before.search(
    /\b(?:(?:if|unless|in case|when|once|as soon as)(?! (?:i|we)\b)|should you|should it)\b(?!.*[,;:–—])/isu,
  )
  return opens >= 0 && !commitment.test(before.slice(opens))
}

/** What is quoted or code, as blanks, so that places stay. */
function withoutForeign(text: string): string {
  let own = ''
  let at = 0
  for (const { start, end } of foreignParts(text)) {
    own += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return own + text.slice(at)
}

function quoteOf(sentence: string): string {
  return sentence.replaceAll(/\s+/g, ' ').trim()
}
