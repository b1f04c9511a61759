import { parentPort } from 'node:worker_threads'
import { loadQuestionRules } from './incident/questions/load-question-rules.ts'
import { type Felt, placeQuestions } from './incident/questions/place-questions.ts'
import type { PlaceJob, PlaceReply } from './incident-room/question-ear.ts'

const rules = loadQuestionRules()
/** Questions as they were read, since each job comes with what there was before. */
const remembered = new Map<string, Felt>()
const most = 12_000

/** The thread in which questions are sorted with all there is to tell them apart: one job at a time, each answered. */
parentPort?.on('message', async ({ known, quotes }: PlaceJob) => {
  parentPort?.postMessage(await reply(known, quotes))
})

async function reply(known: PlaceJob['known'], quotes: PlaceJob['quotes']): Promise<PlaceReply> {
  try {
    if (remembered.size > most) remembered.clear()
    return { places: placeQuestions(known, quotes, await rules, remembered) }
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
