import { parentPort } from 'node:worker_threads'
import { answerPageJob } from './answer-page-job.ts'
import type { PageJob } from './page-reader.ts'

/** The page reader's own thread: takes one page or script at a time and answers each. */
parentPort?.on('message', (job: PageJob) => {
  parentPort?.postMessage(answerPageJob(job))
})
