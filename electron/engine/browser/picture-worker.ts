import { parentPort } from 'node:worker_threads'
import { comparePictures } from './compare-pictures.ts'
import type { PictureAnswer, PictureQuestion } from './picture-messages.ts'

/** The thread that compares pictures: answers one question and is ended by whoever started it. */
parentPort?.once('message', (question: PictureQuestion) => {
  parentPort?.postMessage(answer(question))
})

function answer(question: PictureQuestion): PictureAnswer {
  try {
    return { comparison: comparePictures(question) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
