import type { ImapFlow } from 'imapflow'
import type { TaughtMarks } from '../../shared/model/taught-layout.ts'
import { findServers, type MailboxNetwork, withMailbox } from './mailbox-connection.ts'
import { type MailFolder, pickFolders } from './mailbox-folders.ts'
import { type MailPlace, mailItem, mailPlaceSchema } from './mailbox-item.ts'
import type { FetchedMail } from './mailbox-mails.ts'
import type { MailboxSettings } from './mailbox-settings.ts'
import { readMailboxState } from './mailbox-state.ts'
import {
  type AgainContext,
  type FetchedAttachment,
  largestAttachment,
  type TaughtItem,
} from './source-adapter.ts'
import { SourceError } from './source-error.ts'

type Context = AgainContext<MailboxSettings>

const patience = 60_000
/** Bytes of a mail that holds the largest attachment, and something besides, as sent. */
const largestMail = Math.ceil((largestAttachment * 78) / 57) + 4 * 1024 * 1024

/** Fetches what hangs on a mail, as the person asked. */
export async function answerAttachment(
  context: Context,
  index: number,
  network: MailboxNetwork,
): Promise<FetchedAttachment> {
  const { mail } = await fetchAgain(context, network)
  const attachment = await context.mails.attachment(mail.bytes, index)
  if (attachment === undefined)
    throw new SourceError('gone', 'The mail has no such attachment', 'Look at it in your mail program.')
  if (attachment.bytes.byteLength > largestAttachment) throw tooLarge()
  return attachment
}

/** Makes a rule of what the person marked in a mail. */
export async function answerTeaching(
  context: Context,
  marks: TaughtMarks,
  network: MailboxNetwork,
): Promise<TaughtItem | undefined> {
  const { mail, folder, validity } = await fetchAgain(context, network)
  const taught = await context.mails.teach(mail.bytes, context.now(), marks)
  if (taught === undefined) return undefined
  const { settings } = context
  const item = mailItem({ settings, folder, validity, mail, read: taught.report, isPast: false })
  return { layout: taught.layout, item }
}

interface Again {
  readonly mail: FetchedMail
  readonly folder: MailFolder
  readonly validity: string
}

async function fetchAgain(context: Context, network: MailboxNetwork): Promise<Again> {
  const { settings, http, signal, answerTo } = context
  const place = mailPlaceSchema.safeParse(answerTo).data
  if (place === undefined) throw gone()
  const servers = await findServers(settings, readMailboxState(context.state), { http, signal, network })
  return await withMailbox({ settings, servers, network, signal, patience }, async (client) => {
    const { folders } = await pickFolders(client, settings.folders)
    const mine: MailFolder = folders.find(({ path }) => path === place.folder) ?? {
      path: place.folder,
      role: 'other',
    }
    // It may have been moved, e.g. out of the spam folder.
    for (const folder of [mine, ...folders.filter((one) => one !== mine)]) {
      const box = await client.mailboxOpen(folder.path, { readOnly: true }).catch(() => undefined)
      if (box === undefined) continue
      const uid = await findUid(client, folder, String(box.uidValidity), place)
      const mail = uid === undefined ? undefined : await fetchOne(client, uid)
      if (mail !== undefined) return { mail, folder, validity: String(box.uidValidity) }
    }
    throw gone()
  })
}

async function findUid(
  client: ImapFlow,
  { path }: MailFolder,
  validity: string,
  place: MailPlace,
): Promise<number | undefined> {
  const { messageId } = place
  if (path === place.folder && validity === place.validity) {
    const found = await client.fetchOne(String(place.uid), { uid: true }, { uid: true })
    if (found !== false) return place.uid
  }
  if (messageId === undefined) return undefined
  const found = await client.search({ header: { 'message-id': messageId } }, { uid: true })
  return found === false || found === undefined ? undefined : found.at(-1)
}

async function fetchOne(client: ImapFlow, uid: number): Promise<FetchedMail | undefined> {
  const query = { uid: true, flags: true, internalDate: true, size: true }
  const known = await client.fetchOne(String(uid), query, { uid: true })
  if (known !== false && (known.size ?? 0) > largestMail) throw tooLarge()
  const found = await client.fetchOne(
    String(uid),
    { uid: true, source: { maxLength: largestMail } },
    { uid: true },
  )
  if (known === false || found === false || found.source === undefined) return undefined
  const { flags = new Set<string>(), internalDate } = known
  const arrivedAt = internalDate === undefined ? undefined : new Date(internalDate).getTime()
  return { uid, flags, arrivedAt, bytes: found.source, sizes: undefined, troubles: [] }
}

function gone(): SourceError {
  return new SourceError(
    'gone',
    'This mail is not in the mailbox any more',
    'It was deleted, or moved to a folder that is not read here. What you see is all that was kept of it.',
  )
}

function tooLarge(): SourceError {
  return new SourceError(
    'too-big',
    'This attachment is larger than 25 MB',
    'Open the mail in your mail program to get it.',
  )
}
