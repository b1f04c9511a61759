import { sentencesOf } from '../sentences.ts'
import { plainQuestion } from './plain-question.ts'
import type { QuestionRules } from './question-rules.ts'
import { type ReadQuestion, readQuestion } from './read-question.ts'

/** A question of people, in the words in which it was asked. */
export interface AskedQuestion {
  readonly id: string
  /** The clearest first. */
  readonly quotes: readonly string[]
}

/** A sentence that seems to answer a question. */
export interface FoundAnswer {
  readonly questionId: string
  readonly quote: string
}

/** Askings of one question that are looked at, and characters of a sentence. */
const most = { quotes: 5, sentence: 600 }
/** So much of what is asked has to be named in a sentence that answers it, where no rule knows what answers it. */
const enough = 0.6

/**
 * The first sentence of a text that seems to answer each question; none for those it leaves open. What answers a
 * question that the rules know is said in the rules; any other is answered by a sentence that names what it asks about.
 * A sentence that asks answers nothing.
 */
export function findAnswers(
  text: string,
  questions: readonly AskedQuestion[],
  rules: QuestionRules,
): readonly FoundAnswer[] {
  const sentences = sentencesOf(text)
    .filter(({ text: quote }) => !/[?？]\W*$/u.test(quote))
    .map(({ text: quote }) => {
      const plain = plainQuestion(quote.slice(0, most.sentence))
      return { quote, plain, read: readQuestion(quote.slice(0, most.sentence), rules) }
    })
  if (sentences.length === 0) return []
  return questions.flatMap(({ id, quotes }) => {
    const reads = quotes.slice(0, most.quotes).map((quote) => readQuestion(quote, rules))
    const found = sentences.find((sentence) => answers(sentence, reads, rules))
    return found === undefined ? [] : [{ questionId: id, quote: found.quote }]
  })
}

function answers(
  sentence: { readonly plain: string; readonly read: ReadQuestion },
  reads: readonly ReadQuestion[],
  rules: QuestionRules,
): boolean {
  return reads.some((read) => {
    const patterns = rules.answers.get(read.asks[0] ?? '')
    if (patterns === undefined) return names(sentence.read, read)
    return patterns.some((one) => one.test(sentence.plain)) && !isAbout(sentence.read, read)
  })
}

/** Whether the sentence is about another thing than the question. */
function isAbout({ things }: ReadQuestion, asked: ReadQuestion): boolean {
  if (!asked.ofThings || things.length === 0 || asked.things.length === 0) return false
  return !asked.things.some((thing) => things.includes(thing))
}

function names({ words }: ReadQuestion, asked: ReadQuestion): boolean {
  if (asked.words.size < 2) return false
  let both = 0
  for (const word of asked.words) if (words.has(word)) both += 1
  return both >= 2 && both / asked.words.size >= enough
}
