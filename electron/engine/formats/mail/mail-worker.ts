import { parentPort } from 'node:worker_threads'
import type { MailJob, MailReply } from './mail-reader.ts'
import { readMail } from './read-mail.ts'

/** The mail reader's own thread: takes one mail at a time and answers each. */
parentPort?.on('message', async (job: MailJob) => {
  parentPort?.postMessage(await reply(job))
})

async function reply({ bytes, now }: MailJob): Promise<MailReply> {
  try {
    return { mail: await readMail(bytes, now) }
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
