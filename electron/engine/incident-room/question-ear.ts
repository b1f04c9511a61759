import { createLimitedWorker } from '../formats/limited-worker.ts'
import { loadQuestionRules } from '../incident/questions/load-question-rules.ts'
import { placeQuestions } from '../incident/questions/place-questions.ts'
import type { QuestionRules } from '../incident/questions/question-rules.ts'
import type { Log } from '../ports.ts'
import { SourceError } from '../sources/source-error.ts'

/** What tells which questions ask the same. */
export interface QuestionEar {
  /** The rules alone, for what has to be told at once. */
  rules(): Promise<QuestionRules>
  /** As `placeQuestions`: the number of the group of each quote, first those known, then the new ones. */
  place(known: readonly (readonly string[])[], quotes: readonly string[]): Promise<readonly number[]>
  /** Nobody asks at present: gives its memory back. */
  rest(): void
  stop(): Promise<void>
}

/** What the ear's thread is asked, and what it answers. */
export interface PlaceJob {
  readonly known: readonly (readonly string[])[]
  readonly quotes: readonly string[]
}
export type PlaceReply = { readonly places: readonly number[] } | { readonly bug: string }

/** Milliseconds of computing, megabytes of memory, and milliseconds without work after which the thread is ended. */
const limits = { timeout: 120_000, memory: 256, idle: 60_000 }

/** Makes an ear that sorts in a thread of its own, with all there is; when that fails, by the rules alone. */
export function createQuestionEar(parts: { readonly worker: URL; readonly log: Log }): QuestionEar {
  const failed = (what: string) => (cause?: unknown) =>
    new SourceError('bug', what, 'They are sorted by the rules alone.', { cause })
  const worker = createLimitedWorker<PlaceJob, PlaceReply>({
    ...{ ...limits, script: parts.worker, name: 'question sorter' },
    errors: {
      tooLong: failed('Sorting questions took too long and was stopped'),
      tooMuch: failed('Sorting questions took too much memory and was stopped'),
      broken: failed('Questions could not be sorted'),
    },
  })
  let rules: Promise<QuestionRules> | undefined
  let isStopped = false
  const loaded = () => {
    rules ??= loadQuestionRules('alone')
    return rules
  }

  async function placeWell(job: PlaceJob): Promise<readonly number[]> {
    const reply = await worker.ask(job, [])
    if ('places' in reply) return reply.places
    throw new Error(reply.bug)
  }

  return {
    rules: loaded,
    async place(known, quotes) {
      if (quotes.length === 0) return []
      try {
        return await placeWell({ known, quotes })
      } catch (error) {
        if (isStopped) throw error
        parts.log.error('Questions are sorted by the rules alone', { error: String(error) })
        return placeQuestions(known, quotes, await loaded())
      }
    },
    rest() {
      rules = undefined
    },
    async stop() {
      isStopped = true
      rules = undefined
      await worker.close()
    },
  }
}
