import { stemmer } from 'stemmer'
import { plainQuestion } from './plain-question.ts'
import type { QuestionRules } from './question-rules.ts'

/** A question as it is compared with others. */
export interface ReadQuestion {
  /** What is asked, by the ids of the rules; the first is the most telling. */
  readonly asks: readonly string[]
  /** Whether it matters what it is asked about. */
  readonly ofThings: boolean
  /** What it is asked about, by the ids of the rules. */
  readonly things: readonly string[]
  /** The stems of what is said besides the smallest words. */
  readonly words: ReadonlySet<string>
}

/** Words that stand in every question. */
const small = new Set(
  `a an the this that these those it its is are was were be been being am do does did done have has had will would can
  could should shall may might must i me my mine we us our you your yours they them their he she his her of to in on at
  for from with by about as if and or but so not no any some all just even still already ever yet now then there here
  what when where why who how which whose than too very really please actually going get got`.split(/\s+/),
)

/** Reads a question: what it asks, about what, in which words. */
export function readQuestion(quote: string, rules: QuestionRules): ReadQuestion {
  const plain = plainQuestion(quote)
  const asks = rules.asks.filter(
    ({ patterns, unless }) => patterns.some((one) => one.test(plain)) && !unless?.test(plain),
  )
  const things = rules.things.filter(({ pattern }) => pattern.test(plain)).map(({ id }) => id)
  const words = plain.split(' ').filter((word) => word.length > 1 && !small.has(word))
  return {
    asks: asks.map(({ id }) => id),
    ofThings: asks[0]?.ofThings ?? false,
    things,
    words: new Set(words.map(stemmer)),
  }
}
