import { SourceError } from '../sources/source-error.ts'
import type { Feed, FeedDocument, FeedReader } from './feed-reader.ts'
import type { FeedReply } from './feed-reply.ts'
import { createLimitedWorker } from './limited-worker.ts'

/** What a feed reader needs and may use. */
export interface FeedReaderOptions {
  /** The worker's script: `feed-worker.ts`, or what the build made of it. */
  readonly worker: URL
  /** Most bytes of a document. Default 10 MB, what the HTTP client lets through. */
  readonly maxBytes?: number
  /**
   * Milliseconds of computing one document may cost. Default 5,000; ordinary ones cost a few, the largest well under
   * 1,000. On a machine so busy that this process gets less of it, a document may wait up to `mostWaiting` times as long.
   */
  readonly timeout?: number
  /** Megabytes of memory the worker may use. Default 128. */
  readonly memory?: number
  /** Milliseconds without work after which the worker is ended, to give its memory back. Default 20,000. */
  readonly idle?: number
}

/**
 * Reads feeds one after the other in a worker thread, so that no feed can block or kill the engine: a document
 * that takes too long or too much memory costs its worker, and the next document gets a new one. The worker is
 * started by the first document and never keeps the process alive by itself.
 */
export function createFeedReader(options: FeedReaderOptions): FeedReader {
  const maxBytes = options.maxBytes ?? 10 * 1024 * 1024
  const worker = createLimitedWorker<FeedDocument, FeedReply>({
    script: options.worker,
    name: 'feed reader',
    timeout: options.timeout ?? 5000,
    memory: options.memory ?? 128,
    idle: options.idle ?? 20_000,
    errors: { tooLong, tooMuch, broken },
  })
  return {
    async read({ bytes, contentType, url }) {
      if (bytes.byteLength > maxBytes)
        throw new SourceError(
          'too-big',
          `The feed is larger than ${Math.round(maxBytes / 1024 / 1024)} MB`,
          'Use a feed with fewer or shorter entries; most sites offer one.',
        )
      // Bytes that are a view of something larger are copied, for transferring takes the whole away.
      const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
      const document = { bytes: own, url, ...(contentType === undefined ? {} : { contentType }) }
      return settle(await worker.ask(document, own.buffer instanceof ArrayBuffer ? [own.buffer] : []))
    },
    close: () => worker.close(),
  }
}

function settle(reply: FeedReply): Feed {
  if ('feed' in reply) return reply.feed
  if ('failure' in reply)
    throw new SourceError(reply.failure.kind, reply.failure.message, reply.failure.advice)
  throw broken(new Error(reply.bug))
}

function tooLong(): SourceError {
  return new SourceError(
    'timeout',
    'Reading the feed took too long and was stopped',
    'Open the address in a browser; if the feed looks damaged there, tell the owner of the site.',
  )
}

function tooMuch(): SourceError {
  return new SourceError(
    'too-big',
    'Reading the feed took too much memory and was stopped',
    'Use a feed with fewer or shorter entries; most sites offer one.',
  )
}

function broken(cause: unknown): SourceError {
  return new SourceError(
    'bug',
    'The feed reader stumbled over this feed',
    'Other feeds are not affected. Please report the feed’s address as a bug.',
    { cause },
  )
}
