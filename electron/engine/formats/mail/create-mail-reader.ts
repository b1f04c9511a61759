import { SourceError } from '../../sources/source-error.ts'
import { createLimitedWorker } from '../limited-worker.ts'
import type { MailJob, MailReader, MailReply } from './mail-reader.ts'

/** What a mail reader needs and may use. */
export interface MailReaderOptions {
  /** The worker's script: `mail-worker.ts`, or what the build made of it. */
  readonly worker: URL
  /** Most bytes of a mail. Default 40 MB: most servers take less. */
  readonly maxBytes?: number
  /** Milliseconds of computing one mail may cost. Default 20,000; one of 10 MB takes some 1,500. */
  readonly timeout?: number
  /** Megabytes of memory the worker may use. Default 384. */
  readonly memory?: number
  /** Milliseconds without work after which the worker is ended. Default 20,000. */
  readonly idle?: number
}

/** Reads mails in a worker thread, so that no mail can block or kill the engine. */
export function createMailReader(options: MailReaderOptions): MailReader {
  const maxBytes = options.maxBytes ?? 40 * 1024 * 1024
  const worker = createLimitedWorker<MailJob, MailReply>({
    script: options.worker,
    name: 'mail reader',
    timeout: options.timeout ?? 20_000,
    memory: options.memory ?? 384,
    idle: options.idle ?? 20_000,
    errors: {
      tooLong: () => new SourceError('timeout', 'Reading a mail took too long and was stopped', advice),
      tooMuch: () =>
        new SourceError('too-big', 'Reading a mail took too much memory and was stopped', advice),
      broken,
    },
  })

  function ask(bytes: Uint8Array, job: Omit<MailJob, 'bytes'>): Promise<MailReply> {
    if (bytes.byteLength > maxBytes) throw tooBig(maxBytes)
    // Bytes that are a view of something larger are copied, for transferring takes the whole away.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
    return worker.ask({ ...job, bytes: own }, own.buffer instanceof ArrayBuffer ? [own.buffer] : [])
  }

  return {
    async read(bytes, now) {
      const reply = await ask(bytes, { now })
      if ('mail' in reply) return reply.mail
      throw broken(new Error('bug' in reply ? reply.bug : 'It read a report instead'))
    },
    async report(bytes, now, taught = []) {
      const reply = await ask(bytes, { now, taught })
      if ('report' in reply) return reply.report
      throw broken(new Error('bug' in reply ? reply.bug : 'It read a mail instead'))
    },
    async teach(bytes, now, marks) {
      const reply = await ask(bytes, { now, marks })
      if ('taught' in reply) return reply.taught
      throw broken(new Error('bug' in reply ? reply.bug : 'It was not taught'))
    },
    async attachment(bytes, index) {
      const reply = await ask(bytes, { now: 0, attachment: index })
      if ('attachment' in reply) return reply.attachment
      throw broken(new Error('bug' in reply ? reply.bug : 'It took nothing out'))
    },
    close: () => worker.close(),
  }
}

const advice = 'Look at it in your mail program; other mails are not affected.'

function broken(cause: unknown): SourceError {
  return new SourceError('bug', 'The mail reader stumbled over a mail', advice, { cause })
}

function tooBig(limit: number): SourceError {
  return new SourceError('too-big', `A mail is larger than ${Math.round(limit / 1024 / 1024)} MB`, advice)
}
