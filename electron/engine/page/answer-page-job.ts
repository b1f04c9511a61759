import { decodePage } from '../formats/decode-page.ts'
import { sha256 } from './digest.ts'
import { judgePage } from './judge-page.ts'
import type { FetchedScript, PageAnswerOfReader, PageJob, PageQuestion, PageReply } from './page-reader.ts'
import { readPage } from './read-page.ts'
import { readScript } from './read-script.ts'

/** Does what the page reader's thread is asked. Never throws. */
export function answerPageJob(job: PageJob): PageReply {
  try {
    return job.kind === 'page' ? { page: lookAtPage(job) } : { script: lookAtScript(job.bytes) }
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Reads a page and judges it by what is known of it. */
export function lookAtPage(question: PageQuestion): PageAnswerOfReader {
  const { bytes, contentType, url, isCut, profile, selectors, ignored, forbidden, accepted } = question
  const source = { html: decodePage(bytes, contentType), url, bytes: bytes.byteLength, isCut }
  const seen = readPage(source, { selectors, ignored, forbidden })
  const judged = judgePage(profile, seen, { selectors, forbidden, accepted: new Set(accepted) })
  return {
    ...judged,
    ...{ title: seen.title, words: seen.words, loaded: seen.loaded },
    forms: seen.forms.map(({ action, method, fields }) => ({ action, method, fields })).slice(0, 40),
  }
}

function lookAtScript(bytes: Uint8Array): FetchedScript {
  const { doings, hosts } = readScript(new TextDecoder().decode(bytes))
  return { hash: sha256(bytes), facts: { doings, hosts } }
}
