import { numberWords } from '../../formats/spoken-number.ts'
import { sentencesOf } from '../sentences.ts'
import { writeOut } from '../write-out.ts'
import { contentWords } from './content-words.ts'
import { numberIn } from './number-in.ts'

/** A sentence of a draft and one that was said before, where the two cannot both be so. */
export interface Denial<Earlier> {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly earlier: Earlier
  readonly earlierQuote: string
}

interface Telling {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly words: ReadonlySet<string>
  readonly isDenied: boolean
  readonly isPast: boolean
  readonly isNew: boolean
  readonly isPlan: boolean
  /** Things that are counted, with their number. */
  readonly counted: ReadonlyMap<string, number>
}

const denies = /\b(?:not|no|never|nobody|none|nothing|neither|without)\b/gu
const denialsApart = /\bno longer\b|\bnot only\b|\bno doubt\b|\bnot yet\b|\bno problem\b|\bno matter\b/gu
const supposed =
  /\b(?:if|whether|unless|in case|would|could have|may|might|perhaps|maybe|probably|possibly|seems?|think|thought|believe|asked|hope|you (?:said|say|wrote|asked)|(?:i|we) (?:\w+ ){0,2}(?:said|wrote|blamed|called|told))\b|\?\s*$/u
/** What is asked of others is not told. */
const wished = /\b(?:please|should|must|let us)\b/u
const past =
  /\b(?:was|were|had|did|got|has been|have been|\w{3,}ed|took|lost|broke|went|came|left|sent|saw|read)\b/u
const present = /\b(?:is|are|am)\b/u
/** Between two things that are told in one sentence. */
const seam = /,(?!\d)|[;:–—()]|\b(?:and|but|because|since|so that|although|though|whereas|however)\b/u
/** What has come to be so since contradicts nothing that was said before. */
const since = /\b(?:again|now|since|meanwhile|by now|at last|finally|no longer|already|will|back|yet)\b/u
const counts = new RegExp(
  `\\b(\\d[\\d,.]*|(?:(?:a|${numberWords(1, 10)}) )?(?:${numberWords(1, 90)}|dozen|hundred|thousand)) (?:\\p{L}+ )?(\\p{L}{3,})`,
  'gu',
)

/** Share of the words of the shorter sentence that both must have, and how many at least. */
const enough = { share: 0.66, words: 2, countedWords: 3 }
/** Numbers that differ by less than this share were counted at another moment, or not counted. */
const roundOff = 0.25

/**
 * Sentences of a draft that say the opposite of one that was said, or another number of the same, in nearly the same
 * words: “The list was online for a day” and “The list was not online at any time”. `earlier`: the latest first. What has
 * come to be so since, what is only supposed, and what takes something back, is no denial.
 */
export function findDenials<Earlier extends { readonly text: string }>(
  draft: string,
  earlier: readonly Earlier[],
): readonly Denial<Earlier>[] {
  const said = earlier.map((statement) => ({ statement, tellings: tellingsOf(statement.text) }))
  return tellingsOf(draft).flatMap((now) => {
    // One clause of a sentence is enough.
    for (const { statement, tellings } of said) {
      const other = tellings.find((then) => isOpposite(now, then) || isOtherCount(now, then))
      const { quote, start, end } = now
      if (other !== undefined) return [{ quote, start, end, earlier: statement, earlierQuote: other.quote }]
    }
    return []
  })
}

function tellingsOf(text: string): readonly Telling[] {
  return sentencesOf(text)
    .slice(0, mostSentences)
    .flatMap(({ text: quote, start, end }) => {
      const plain = writeOut(quote).slice(0, longest)
      if (supposed.test(plain)) return []
      return plain.split(seam).flatMap((clause) => {
        if (wished.test(clause)) return []
        const words = contentWords(clause.replace(denies, ' '))
        if (words.size < enough.words) return []
        const denied = clause.replace(denialsApart, ' ').match(denies)?.length ?? 0
        return [
          {
            ...{ quote, start, end, words },
            isDenied: denied % 2 === 1,
            isPast: past.test(clause) && !present.test(clause),
            isNew: since.test(clause),
            isPlan: /\b(?:will|shall|going to)\b/u.test(clause),
            counted: countedIn(clause),
          },
        ]
      })
    })
}

function countedIn(clause: string): ReadonlyMap<string, number> {
  const found = [...clause.matchAll(counts)]
  return new Map(
    found.map(([, number = '', thing = '']) => {
      const length = minutes[thing.replace(/s$/u, '')]
      return length === undefined
        ? [thing.slice(0, 5), numberIn(number) ?? 0]
        : ['time', length * (numberIn(number) ?? 0)]
    }),
  )
}

const minutes: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10_080 }

/** Sentences and characters of one that are compared. */
const mostSentences = 60
const longest = 400

function shared(one: Telling, other: Telling): number {
  return [...one.words].filter((word) => other.words.has(word)).length
}

function isAlike(one: Telling, other: Telling, least: number): boolean {
  const same = shared(one, other)
  return same >= least && same >= enough.share * Math.min(one.words.size, other.words.size)
}

function isOpposite(now: Telling, then: Telling): boolean {
  if (now.isDenied === then.isDenied || !isAlike(now, then, enough.words)) return false
  // What was not so may have come to be so; what had not happened, and is told as past, has not.
  if (now.isDenied) return !now.isNew && !then.isPlan
  return now.isPast && then.isPast && !now.isNew && !then.isNew
}

function isOtherCount(now: Telling, then: Telling): boolean {
  if (now.isDenied || then.isDenied || now.isNew || !isAlike(now, then, enough.countedWords)) return false
  return [...now.counted].some(([thing, number]) => {
    const other = then.counted.get(thing)
    return other !== undefined && Math.abs(other - number) > roundOff * Math.max(other, number)
  })
}
