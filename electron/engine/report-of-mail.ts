import { hash } from 'node:crypto'
import type { RawReport } from '../shared/model/report.ts'
import type { TaughtLayout } from '../shared/model/taught-layout.ts'
import type { MailReport } from './formats/mail/mail-reader.ts'
import type { ParsedMail } from './formats/mail/parsed-mail.ts'
import type { FormRules } from './report/form-layout.ts'
import { understand } from './report/understand.ts'

/** Most characters of a message and of the earlier conversation that are kept. */
const longest = 600_000

/**
 * A mail as what somebody wrote to us. `taught` are layouts that a person taught. Never throws for what a mail holds.
 */
export function reportOfMail(
  mail: ParsedMail,
  rules: FormRules,
  taught: readonly TaughtLayout[],
): MailReport {
  const { message, sender, fields, certain, ...understood } = understand(mail, rules, taught)
  const { messageId, inReplyTo, references, attachments, date, isDateOdd } = mail
  const print = hash(
    'sha256',
    JSON.stringify([messageId, mail.from, date, mail.subject, mail.text, mail.html]),
  )
  const troubles = [...mail.troubles]
  const cut = (text: string, what: string): string => {
    if (text.length <= longest) return text
    troubles.push(`${what} is longer than ${longest / 1000} thousand characters and was cut.`)
    return text.slice(0, longest)
  }
  const { subject, page, browser, signature, layout } = understood
  const isForm = layout !== 'mail'
  const report: RawReport = {
    way: isForm ? 'form' : 'mail',
    sender: {
      ...(sender.name === undefined ? {} : { name: sender.name }),
      ...(sender.address === undefined ? {} : { address: sender.address }),
    },
    ...(subject === undefined ? {} : { subject }),
    ...(page === undefined ? {} : { page }),
    ...(browser === undefined ? {} : { browser }),
    fields: fields.map(({ name, value }) => ({ name, value: value.slice(0, longest) })),
    ...(understood.history === undefined
      ? {}
      : { history: cut(understood.history, 'The earlier conversation') }),
    ...(signature === undefined ? {} : { signature }),
    ...(layout === undefined ? {} : { layout }),
    certain,
    attachments: attachments.map(({ name, type, size }) => ({
      ...(name === undefined ? {} : { name }),
      ...{ type, size },
    })),
    troubles,
    thread: [...new Set([messageId ?? `<${print}@none.invalid>`, ...before(inReplyTo), ...references])],
  }
  return {
    text: cut(message, 'The message'),
    report,
    from: mail.from?.address,
    to: mail.to.map(({ address }) => address),
    ...(date === undefined || isDateOdd ? {} : { date }),
    ...(messageId === undefined ? {} : { messageId }),
    automatic: !isForm && isAutomatic(mail.hints),
    print: print.slice(0, 40),
  }
}

function before(inReplyTo: string | undefined): readonly string[] {
  return inReplyTo?.match(/<[^<>\s]{1,500}>/gu) ?? []
}

/** Nobody waits for an answer to what a list or a program sends (RFC 3834, 2 and 5). */
function isAutomatic(hints: ParsedMail['hints']): boolean {
  const says = (name: string, words: RegExp) => words.test(hints[name] ?? '')
  return (
    says('list-id', /./u) ||
    says('list-unsubscribe', /./u) ||
    says('precedence', /bulk|list|junk/iu) ||
    says('auto-submitted', /^auto-/iu)
  )
}
