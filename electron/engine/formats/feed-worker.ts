import { parentPort } from 'node:worker_threads'
import { SourceError } from '../sources/source-error.ts'
import type { FeedDocument } from './feed-reader.ts'
import type { FeedReply } from './feed-reply.ts'
import { readFeed } from './read-feed.ts'

/** The feed reader's own thread: takes one document at a time and answers each with a feed or a failure. */
parentPort?.on('message', async (document: FeedDocument) => {
  parentPort?.postMessage(await reply(document))
})

async function reply(document: FeedDocument): Promise<FeedReply> {
  try {
    return { feed: await readFeed(document) }
  } catch (error) {
    if (error instanceof SourceError) {
      return { failure: { kind: error.kind, message: error.message, advice: error.advice } }
    }
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
