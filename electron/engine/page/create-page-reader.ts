import { createLimitedWorker } from '../formats/limited-worker.ts'
import { SourceError } from '../sources/source-error.ts'
import type { PageJob, PageReader, PageReply } from './page-reader.ts'

/** What a page reader needs and may use. */
export interface PageReaderOptions {
  /** The worker's script: `page-worker.ts`, or what the build made of it. */
  readonly worker: URL
  /** Milliseconds of computing one page may cost. Default 8,000; ordinary ones cost 20, one of 5 MB about 1,000. */
  readonly timeout?: number
  /** Megabytes of memory the worker may use. Default 256. */
  readonly memory?: number
  /** Milliseconds without work after which the worker is ended. Default 20,000. */
  readonly idle?: number
}

/** Reads and judges pages one after the other in a worker thread, so that no page can block or kill the engine. */
export function createPageReader(options: PageReaderOptions): PageReader {
  const worker = createLimitedWorker<PageJob, PageReply>({
    script: options.worker,
    name: 'page reader',
    timeout: options.timeout ?? 8000,
    memory: options.memory ?? 256,
    idle: options.idle ?? 20_000,
    errors: { tooLong, tooMuch, broken },
  })

  function ask(job: PageJob): Promise<PageReply> {
    // Bytes that are a view of something larger are copied, for transferring takes the whole away.
    const { bytes } = job
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
    return worker.ask({ ...job, bytes: own }, own.buffer instanceof ArrayBuffer ? [own.buffer] : [])
  }

  return {
    async look(question) {
      const reply = await ask({ kind: 'page', ...question })
      if ('page' in reply) return reply.page
      throw broken('bug' in reply ? new Error(reply.bug) : undefined)
    },
    async readScript(bytes) {
      const reply = await ask({ kind: 'script', bytes })
      if ('script' in reply) return reply.script
      throw broken('bug' in reply ? new Error(reply.bug) : undefined)
    },
    close: () => worker.close(),
  }
}

function tooLong(): SourceError {
  return new SourceError(
    'timeout',
    'Reading the page took too long and was stopped',
    'Open it in a browser: it may be damaged or endless.',
  )
}

function tooMuch(): SourceError {
  return new SourceError(
    'too-big',
    'Reading the page took too much memory and was stopped',
    'Open it in a browser: it may be damaged or endless.',
  )
}

function broken(cause: unknown): SourceError {
  return new SourceError(
    'bug',
    'The page reader stumbled over this page',
    'Other pages are not affected. Please report the page’s address as a bug.',
    { cause },
  )
}
