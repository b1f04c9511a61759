import { parentPort } from 'node:worker_threads'
import type { MailJob, MailReply } from './formats/mail/mail-reader.ts'
import { readAttachment } from './formats/mail/read-attachment.ts'
import { readMail } from './formats/mail/read-mail.ts'
import type { FormRules } from './report/form-layout.ts'
import { loadFormRules, shippedFormRules } from './report/load-form-rules.ts'
import { teach } from './report/teach.ts'
import { reportOfMail } from './report-of-mail.ts'

/** The mail reader's own thread: takes one mail at a time and answers each. */
parentPort?.on('message', async (job: MailJob) => {
  const answer = await reply(job)
  const content = 'attachment' in answer ? answer.attachment?.bytes.buffer : undefined
  parentPort?.postMessage(answer, content === undefined ? [] : [content])
})

let rules: Promise<FormRules> | undefined

async function reply({ bytes, now, taught, marks, attachment }: MailJob): Promise<MailReply> {
  try {
    if (attachment !== undefined) return { attachment: await readAttachment(bytes, attachment) }
    const mail = await readMail(bytes, now)
    if (taught === undefined && marks === undefined) return { mail }
    rules ??= loadFormRules(shippedFormRules())
    if (marks === undefined) return { report: reportOfMail(mail, await rules, taught ?? []) }
    const layout = teach(mail, marks)
    if (layout === undefined) return { taught: undefined }
    return { taught: { layout, report: reportOfMail(mail, await rules, [layout]) } }
  } catch (error) {
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
