import { Worker } from 'node:worker_threads'
import { SourceError } from '../sources/source-error.ts'
import type { Feed, FeedDocument, FeedReader } from './feed-reader.ts'
import type { FeedReply } from './feed-reply.ts'

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

/** How many times its limit a document may wait where others take the machine: busy is not broken. */
const mostWaiting = 6

interface Job {
  readonly document: FeedDocument
  readonly resolve: (feed: Feed) => void
  readonly reject: (error: SourceError) => void
}

/**
 * Reads feeds one after the other in a worker thread, so that no feed can block or kill the engine: a document
 * that takes too long or too much memory costs its worker, and the next document gets a new one. The worker is
 * started by the first document and never keeps the process alive by itself.
 */
export function createFeedReader(options: FeedReaderOptions): FeedReader {
  return new WorkerFeedReader(options)
}

class WorkerFeedReader implements FeedReader {
  private readonly script: URL
  private readonly maxBytes: number
  private readonly timeout: number
  private readonly memory: number
  private readonly idle: number
  private readonly waiting: Job[] = []
  private current: Job | undefined
  private worker: Worker | undefined
  private timer: NodeJS.Timeout | undefined

  constructor(options: FeedReaderOptions) {
    this.script = options.worker
    this.maxBytes = options.maxBytes ?? 10 * 1024 * 1024
    this.timeout = options.timeout ?? 5000
    this.memory = options.memory ?? 128
    this.idle = options.idle ?? 20_000
  }

  read(document: FeedDocument): Promise<Feed> {
    if (document.bytes.byteLength > this.maxBytes) {
      return Promise.reject(
        new SourceError(
          'too-big',
          `The feed is larger than ${Math.round(this.maxBytes / 1024 / 1024)} MB`,
          'Use a feed with fewer or shorter entries; most sites offer one.',
        ),
      )
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ document, resolve, reject })
      this.next()
    })
  }

  async close(): Promise<void> {
    const stopped = new SourceError('bug', 'Reading was stopped', 'It goes on when Storeminder runs again.')
    for (const job of this.waiting.splice(0)) job.reject(stopped)
    this.finish()?.reject(stopped)
    await this.endWorker()
  }

  private next(): void {
    if (this.current !== undefined) return
    const job = this.waiting.shift()
    if (job === undefined) {
      this.setTimer(this.idle, () => void this.endWorker())
      this.worker?.unref()
      return
    }
    this.current = job
    this.worker ??= this.startWorker()
    const { worker } = this
    worker.ref()
    const { bytes, contentType, url } = job.document
    // Bytes that are a view of something larger are copied, for transferring takes the whole away.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
    const document = { bytes: own, url, ...(contentType === undefined ? {} : { contentType }) }
    worker.postMessage(document, own.buffer instanceof ArrayBuffer ? [own.buffer] : [])
    this.allow(this.timeout, performance.now(), process.cpuUsage())
  }

  /** Gives the document under way up once it has had its share; looks again when it can have had it. */
  private allow(milliseconds: number, since: number, before: NodeJS.CpuUsage): void {
    this.setTimer(milliseconds, () => {
      const { user, system } = process.cpuUsage(before)
      const left = this.timeout - (user + system) / 1000
      const isOver = performance.now() - since >= mostWaiting * this.timeout
      // A thread that never rests has computed a little less than has passed.
      if (left < this.timeout / 10 || isOver) this.giveUp(tooLong())
      else this.allow(left, since, before)
    })
  }

  private startWorker(): Worker {
    const worker = new Worker(this.script, {
      name: 'feed reader',
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.memory, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    })
    worker.on('message', (reply: FeedReply) => {
      // The last word of a worker that was just given up answers a document that has had its answer.
      if (worker !== this.worker) return
      const job = this.finish()
      if (job !== undefined) settle(job, reply)
      this.next()
    })
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker === this.worker)
        this.giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : broken(error))
    })
    worker.on('exit', () => {
      if (worker === this.worker) this.giveUp(broken(new Error('The feed reader’s worker ended by itself.')))
    })
    return worker
  }

  /** Ends the worker with the document it is at, and goes on with the next one in a new worker. */
  private giveUp(error: SourceError): void {
    const job = this.finish()
    void this.endWorker()
    job?.reject(error)
    this.next()
  }

  private finish(): Job | undefined {
    const job = this.current
    this.current = undefined
    clearTimeout(this.timer)
    return job
  }

  private async endWorker(): Promise<void> {
    clearTimeout(this.timer)
    const { worker } = this
    this.worker = undefined
    await worker?.terminate()
  }

  private setTimer(milliseconds: number, callback: () => void): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(callback, milliseconds)
    this.timer.unref()
  }
}

function settle(job: Job, reply: FeedReply): void {
  if ('feed' in reply) job.resolve(reply.feed)
  else if ('failure' in reply) {
    job.reject(new SourceError(reply.failure.kind, reply.failure.message, reply.failure.advice))
  } else job.reject(broken(new Error(reply.bug)))
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
