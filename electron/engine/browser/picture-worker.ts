import { parentPort } from 'node:worker_threads'
import { comparePictures } from './compare-pictures.ts'
import type { PictureAnswer, PictureQuestion } from './picture-messages.ts'

/** The thread or process that compares pictures: answers one question. */
if (parentPort === null)
  process.once('message', (question: PictureQuestion) =>
    process.send?.(answer(question), undefined, {}, () => process.exit()),
  )
else
  parentPort.once('message', (question: PictureQuestion) => {
    parentPort?.postMessage(answer(question))
  })

function answer(question: PictureQuestion): PictureAnswer {
  try {
    return { comparison: comparePictures(question) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
