import { type Transferable, Worker } from 'node:worker_threads'
import { SourceError } from '../sources/source-error.ts'

/** What a worker that reads foreign documents needs and may use. */
export interface LimitedWorkerOptions {
  readonly script: URL
  /** What it is called in the words of errors, e.g. "feed reader". */
  readonly name: string
  /**
   * Milliseconds of computing one document may cost. On a machine so busy that this process gets less of it, a
   * document may wait up to `mostWaiting` times as long.
   */
  readonly timeout: number
  /** Megabytes of memory the worker may use. */
  readonly memory: number
  /** Milliseconds without work after which the worker is ended, to give its memory back. */
  readonly idle: number
  /** Why a document was given up. */
  readonly errors: {
    tooLong(): SourceError
    tooMuch(): SourceError
    broken(cause: unknown): SourceError
  }
}

/** Asks a thread of its own. */
export interface LimitedWorker<Question, Reply> {
  /**
   * Answers with what the worker posts, one question after the other. What is in `transfer` is handed over, not
   * copied. Rejects with one of the given errors.
   */
  ask(question: Question, transfer: Transferable[]): Promise<Reply>
  /** Ends the worker; the next question starts a new one. */
  close(): Promise<void>
}

/** How many times its limit a document may wait where others take the machine: busy is not broken. */
const mostWaiting = 6

interface Job<Question, Reply> {
  readonly question: Question
  readonly transfer: Transferable[]
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: SourceError) => void
}

/**
 * Keeps a worker thread that answers one question after the other, so that no foreign document can block or kill the
 * engine: one that takes too long or too much memory costs its worker, and the next gets a new one. The worker is
 * started by the first question and never keeps the process alive by itself.
 */
export function createLimitedWorker<Question, Reply>(
  options: LimitedWorkerOptions,
): LimitedWorker<Question, Reply> {
  return new QueuedWorker<Question, Reply>(options)
}

class QueuedWorker<Question, Reply> implements LimitedWorker<Question, Reply> {
  private readonly options: LimitedWorkerOptions
  private readonly waiting: Job<Question, Reply>[] = []
  private current: Job<Question, Reply> | undefined
  private worker: Worker | undefined
  private timer: NodeJS.Timeout | undefined

  constructor(options: LimitedWorkerOptions) {
    this.options = options
  }

  ask(question: Question, transfer: Transferable[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ question, transfer, resolve, reject })
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
      this.setTimer(this.options.idle, () => void this.endWorker())
      this.worker?.unref()
      return
    }
    this.current = job
    this.worker ??= this.startWorker()
    const { worker } = this
    worker.ref()
    worker.postMessage(job.question, job.transfer)
    this.allow(this.options.timeout, performance.now(), process.cpuUsage())
  }

  /** Gives the document under way up once it has had its share; looks again when it can have had it. */
  private allow(milliseconds: number, since: number, before: NodeJS.CpuUsage): void {
    this.setTimer(milliseconds, () => {
      const { user, system } = process.cpuUsage(before)
      const left = this.options.timeout - (user + system) / 1000
      const isOver = performance.now() - since >= mostWaiting * this.options.timeout
      // A thread that never rests has computed a little less than has passed.
      if (left < this.options.timeout / 10 || isOver) this.giveUp(this.options.errors.tooLong())
      else this.allow(left, since, before)
    })
  }

  private startWorker(): Worker {
    const { script, name, memory, errors } = this.options
    const worker = new Worker(script, {
      name,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 },
    })
    worker.on('message', (reply: Reply) => {
      // The last word of a worker that was just given up answers a document that has had its answer.
      if (worker !== this.worker) return
      const job = this.finish()
      // A port hands messages over for as long as there are any, and nothing else gets its turn: what is done with an
      // answer has a turn of its own, and the worker goes on meanwhile.
      setImmediate(() => {
        this.next()
        job?.resolve(reply)
      })
    })
    worker.on('error', (error: Error & { code?: string }) => {
      if (worker === this.worker)
        this.giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? errors.tooMuch() : errors.broken(error))
    })
    worker.on('exit', () => {
      if (worker === this.worker)
        this.giveUp(errors.broken(new Error(`The ${name}’s worker ended by itself.`)))
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

  private finish(): Job<Question, Reply> | undefined {
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
