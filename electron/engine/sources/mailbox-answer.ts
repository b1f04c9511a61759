import type { Report } from '../../shared/model/report.ts'
import { AnswerError } from './answer-error.ts'
import type { Answered, Answering, Outgoing } from './answering.ts'
import { answerSubject, isMailAddress, isUnread, letterText, referencesOf } from './mail-text.ts'
import { findServers, type MailboxNetwork, userOf } from './mailbox-connection.ts'
import { ownAddresses } from './mailbox-item.ts'
import { findSentMail } from './mailbox-sent.ts'
import type { MailboxSettings } from './mailbox-settings.ts'
import { type MailboxState, readMailboxState } from './mailbox-state.ts'
import { sendLetter } from './send-letter.ts'

/** Answers by a letter through the server that belongs to a mailbox, to whoever left an address. */
export function createMailboxAnswer(network: MailboxNetwork): Answering<MailboxSettings, MailboxState> {
  return {
    byMail: true,
    place(settings, { report, item }) {
      const address = report?.sender.address
      if (report === undefined || address === undefined || !isMailAddress(address)) return undefined
      if (ownAddresses(settings).has(address.toLowerCase())) return undefined
      const name = report.sender.name
      return {
        ...{ channel: 'mail', label: `Mail from ${senderOf(settings, report)}` },
        to: name === undefined ? address : `${name} <${address}>`,
        counting: {},
        canSend: true,
        ...(isUnread(address)
          ? { why: 'By its name, this address is read by nobody: a letter to it may be lost.' }
          : {}),
        subject: answerSubject(report.subject ?? item.title),
        ...{ quotes: true, threads: false },
      }
    },
    async send(context, answered, outgoing) {
      const { settings, http, signal } = context
      const { to, from, raw } = await compose(settings, answered, outgoing)
      const state = context.state === undefined ? undefined : readMailboxState(context.state)
      const { smtp } = await findServers(settings, state, { http, signal, network })
      await sendLetter({
        ...{ server: smtp, from, to, raw, signal },
        user: settings.smtpUser || userOf(settings),
        password: settings.smtpPassword || settings.password,
        token: settings.smtpPassword === '' ? settings.token : '',
        ...(network.trusted === undefined ? {} : { trusted: network.trusted }),
        onText: () => context.atTheDoor(),
      })
      return {}
    },
    async find(context, answered, outgoing) {
      const from = senderOf(context.settings, answered.report)
      return (await findSentMail(context, messageId(outgoing, from), network)) ? {} : undefined
    },
  }
}

/** From the address they wrote to, if that is one of the person's own. */
function senderOf(settings: MailboxSettings, report: Pick<Report, 'sentTo'> | undefined): string {
  const sentTo = report?.sentTo
  return sentTo !== undefined && ownAddresses(settings).has(sentTo.toLowerCase()) ? sentTo : settings.address
}

/** The same at every try, so that programs which see a letter twice show it once. */
function messageId({ key }: Outgoing, from: string): string {
  return `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

async function compose(
  settings: MailboxSettings,
  { report, item, thread = [] }: Answered,
  outgoing: Outgoing,
) {
  const to = report?.sender.address
  if (report === undefined || to === undefined)
    throw new AnswerError(
      'kept',
      'Nobody’s address is known here',
      'Copy the text and answer some other way.',
    )
  const from = senderOf(settings, report)
  const { name } = report.sender
  // The form's own mail never reached them, and its ID may tell of the server that made it.
  const references = report.way === 'mail' ? referencesOf(thread) : []
  const inReplyTo = references.at(-1)
  // Loaded on first use: most people never send a mail from here.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const raw = await new MailComposer({
    from: settings.name === '' ? from : { name: settings.name, address: from },
    to: name === undefined ? to : { name, address: to },
    subject: outgoing.subject ?? answerSubject(report.subject ?? item.title),
    text: letterText({
      ...{ text: outgoing.text, at: item.publishedAt },
      ...(outgoing.quote === undefined ? {} : { quote: outgoing.quote }),
      ...(name === undefined ? {} : { author: name }),
    }),
    messageId: messageId(outgoing, from),
    date: new Date(outgoing.at),
    ...(inReplyTo === undefined ? {} : { inReplyTo, references: [...references] }),
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
    .compile()
    .build()
  return { to, from, raw }
}
