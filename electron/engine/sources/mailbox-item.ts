import { z } from 'zod'
import type { AnswerTo, RawItem } from '../../shared/model/item.ts'
import type { Attachment } from '../../shared/model/report.ts'
import type { MailReport } from '../formats/mail/mail-reader.ts'
import type { MailFolder } from './mailbox-folders.ts'
import type { FetchedMail } from './mailbox-mails.ts'
import type { MailboxSettings } from './mailbox-settings.ts'

/** Where a mail lies, kept with its item to find it again. */
export const mailPlaceSchema = z.object({
  folder: z.string(),
  /** UIDVALIDITY of the folder when it was read. */
  validity: z.string(),
  uid: z.number(),
  messageId: z.string().optional(),
})
export type MailPlace = z.output<typeof mailPlaceSchema>

/** What an item is made of. */
export interface MailOrigin {
  readonly settings: Pick<MailboxSettings, 'address' | 'aliases'>
  readonly folder: MailFolder
  readonly validity: string
  readonly mail: FetchedMail
  readonly read: MailReport
  /** From before the mailbox was first read. */
  readonly isPast: boolean
}

const hour = 3_600_000
const twoDays = 48 * hour

/** A mail as an item. */
export function mailItem({ settings, folder, validity, mail, read, isPast }: MailOrigin): RawItem {
  const { report, text, messageId } = read
  const { sender, subject } = report
  const isMine = folder.role === 'sent'
  const own = ownAddresses(settings)
  const sentTo = read.to.find((address) => own.has(address.toLowerCase())) ?? read.to[0]
  const isSeen = isMine || mail.flags.has('\\Seen')
  const publishedAt = saidAt(read.date, mail.arrivedAt, isPast)
  const place: MailPlace = {
    ...{ folder: folder.path, validity, uid: mail.uid },
    ...(messageId === undefined ? {} : { messageId }),
  }
  const author = sender.name ?? sender.address
  return {
    kind: 'report',
    externalId: read.print,
    title: subject ?? '',
    text,
    ...(author === undefined ? {} : { author }),
    ...(sender.address === undefined ? {} : { authorId: `mailto:${sender.address.toLowerCase()}` }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    needs: isMine || read.automatic ? 'nothing' : 'answer',
    ...(isSeen ? { seen: true } : {}),
    ...(isPast ? { past: true } : {}),
    answerTo: place satisfies AnswerTo,
    report: {
      ...report,
      ...(sentTo === undefined ? {} : { sentTo }),
      attachments: withSizes(report.attachments, mail.sizes),
      troubles: [...mail.troubles, ...report.troubles],
      ...(isMine ? { fromMe: true, to: read.to } : {}),
      ...(mail.flags.has('\\Answered') ? { answered: true } : {}),
      ...(folder.role === 'junk' ? { aside: 'spam' } : {}),
    },
  }
}

/** A mail that could not be read at all: told, so that it can be looked at elsewhere. */
export function unreadableMail(
  folder: MailFolder,
  validity: string,
  mail: Pick<FetchedMail, 'uid' | 'flags' | 'arrivedAt'>,
  why: string,
  isPast: boolean,
): RawItem {
  const { uid, flags, arrivedAt } = mail
  return {
    kind: 'report',
    externalId: `unreadable ${folder.path} ${validity} ${uid}`,
    title: 'A mail that could not be read',
    text: `A mail in the folder “${folder.path}” could not be read here. Please look at it in your mail program.`,
    ...(arrivedAt === undefined ? {} : { publishedAt: arrivedAt }),
    needs: 'answer',
    ...(flags.has('\\Seen') ? { seen: true } : {}),
    ...(isPast ? { past: true } : {}),
    answerTo: { folder: folder.path, validity, uid } satisfies MailPlace,
    report: {
      ...{ way: 'mail', sender: {}, fields: [], certain: true, attachments: [] },
      troubles: [`${why}.`],
      ...(folder.role === 'junk' ? { aside: 'spam' } : {}),
    },
  }
}

/** The addresses that are the person's own, in lower case. */
export function ownAddresses({ address, aliases }: Pick<MailboxSettings, 'address' | 'aliases'>) {
  const others = aliases.split(/[\s,;]+/u).filter((one) => one.includes('@'))
  return new Set([address, ...others].map((one) => one.toLowerCase()))
}

/**
 * When a mail was said. Its own date counts where that fits the server's; a new mail that claims to be old would
 * otherwise sink in the list, unseen. Of old mails, which another server may have handed over, it counts unless it is later.
 */
export function saidAt(
  claimed: number | undefined,
  arrivedAt: number | undefined,
  isPast: boolean,
): number | undefined {
  if (claimed === undefined || arrivedAt === undefined) return arrivedAt ?? claimed
  if (claimed > arrivedAt + hour) return arrivedAt
  return isPast || claimed > arrivedAt - twoDays ? claimed : arrivedAt
}

/** Content that was left out has no size; the server told it. */
function withSizes(attachments: readonly Attachment[], sizes: readonly number[] | undefined): Attachment[] {
  if (sizes === undefined || sizes.length !== attachments.length) return [...attachments]
  return attachments.map((attachment, index) => ({ ...attachment, size: sizes[index] ?? attachment.size }))
}
