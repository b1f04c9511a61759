import type { ImapFlow } from 'imapflow'
import type { RawItem } from '../../shared/model/item.ts'
import { answerAttachment, answerTeaching } from './mailbox-again.ts'
import { createMailboxAnswer } from './mailbox-answer.ts'
import { findServers, knownServers, type MailboxNetwork, userOf, withMailbox } from './mailbox-connection.ts'
import { type MailFolder, pickFolders } from './mailbox-folders.ts'
import { listenToMailbox } from './mailbox-listen.ts'
import { setOf } from './mailbox-mails.ts'
import { fullItem, missingItem, noSuchFolder } from './mailbox-notices.ts'
import { type FolderReading, readNews, readPast } from './mailbox-read.ts'
import { type MailboxSettings, mailboxSettingsSchema } from './mailbox-settings.ts'
import { type MailboxState, readMailboxState, type UnreadMail } from './mailbox-state.ts'
import type { PollContext, PollResult, SourceAdapter } from './source-adapter.ts'

type Context = PollContext<MailboxSettings, MailboxState>

/** Milliseconds of silence after which a server is given up. */
const patience = 60_000
/** Milliseconds until the next share of a long history. */
const soon = 1000
/** Unread mails that are remembered, to be marked as read once they have been read here. */
const mostUnread = 2000
/** From this share of its room on a mailbox is nearly full, and below the other there is room again. */
const full = { from: 0.95, below: 0.9 }

/** A mailbox by IMAP (RFC 9051, and 3501 for older servers). `network`: how servers are reached, for tests. */
export function createMailboxSource(network: MailboxNetwork = {}) {
  return {
    kind: 'mailbox',
    label: 'Mailbox',
    description: 'Mail to your address, contact forms included, as reports with who wrote about what.',
    itemKind: 'report',
    settings: mailboxSettingsSchema,
    defaultMinutes: 5,
    minimumMinutes: 1,
    sees: 'Every mail in the inbox, in the spam folder (set aside, and brought up where it looks real), and what you sent; new ones within seconds.',
    blindTo:
      'Mail that your provider refused or deleted before it reached a folder, and folders you do not name.',
    needs: 'Your mail address and a password; many providers want an app password.',
    group: 'reports',
    abilities: { reply: true, push: true },
    backsOff: true,
    catchesUp: true,
    address(settings) {
      const host = knownServers(settings, undefined)?.imap ?? { host: domainOf(settings.address), port: 993 }
      return `imaps://${encodeURIComponent(userOf(settings))}@${host.host}:${host.port}/`
    },
    recognise(url) {
      if (url.protocol !== 'mailto:') return undefined
      const address = url.pathname.replace(/%40/gu, '@')
      if (!mailboxSettingsSchema.shape.address.safeParse(address).success) return undefined
      return { settings: { address }, reason: `Mail to ${address}`, isAccount: true }
    },
    suggestName: ({ address }) => address,
    poll: (context) => poll(context, network),
    listen: (context) => listenToMailbox(context, network),
    attachment: (context, index) => answerAttachment(context, index, network),
    teach: (context, marks) => answerTeaching(context, marks, network),
    answer: createMailboxAnswer(network),
  } as const satisfies SourceAdapter<typeof mailboxSettingsSchema, MailboxState>
}

/** A mailbox, reached with the certificates and name servers of this machine. */
export const mailboxSource = createMailboxSource()

async function poll(context: Context, network: MailboxNetwork): Promise<PollResult<MailboxState>> {
  const { settings, http, signal } = context
  const before = context.state === undefined ? undefined : readMailboxState(context.state)
  const servers = await findServers(settings, before, { http, signal, network })
  return await withMailbox({ settings, servers, network, signal, patience }, async (client) => {
    const { folders, missing } = await pickFolders(client, settings.folders)
    // At the first reading somebody sits there and can correct a slip; later one lost folder must not cost the others.
    if (missing[0] !== undefined && (before === undefined || folders.length === 0))
      throw noSuchFolder(missing[0], folders)
    const read = await readFolders(client, folders, before, context)
    const unread = await markRead(client, read.unread, context)
    const room = await lookForRoom(client, before, context)
    const lost = missing.filter((name) => before?.missing.includes(name) !== true)
    const { history } = read
    return {
      items: [
        ...read.items,
        ...room.items,
        ...lost.map((name) => missingItem(settings.address, name, context.now())),
      ],
      state: {
        ...{ folders: read.folders, unread, history, missing: [...missing], readAt: context.now() },
        ...(settings.host === '' ? { found: { address: settings.address, ...servers } } : {}),
        ...(room.fullSince === undefined ? {} : { fullSince: room.fullSince }),
      },
      ...(read.isMore ? { againIn: soon } : {}),
      ...(history.total > 0 && (read.isMore || (before?.history.done ?? 0) < history.done)
        ? { progress: { done: read.isMore ? history.done : history.total, total: history.total } }
        : {}),
    }
  })
}

interface Read {
  readonly items: readonly RawItem[]
  readonly folders: MailboxState['folders']
  readonly unread: readonly UnreadMail[]
  readonly history: MailboxState['history']
  readonly isMore: boolean
}

/**
 * Reads the newest first: at the very first poll only the first folder, so that something is there to see at once. Old mails
 * are read in shares, by polls that find nothing new.
 */
async function readFolders(
  client: ImapFlow,
  folders: readonly MailFolder[],
  before: MailboxState | undefined,
  context: Context,
): Promise<Read> {
  const items: RawItem[] = []
  const states: Record<string, MailboxState['folders'][string]> = {}
  const unread = [...(before?.unread ?? [])]
  let { done, total } = before?.history ?? { done: 0, total: 0 }
  let isMore = false
  const take = (path: string, reading: FolderReading) => {
    items.push(...reading.items)
    unread.push(...reading.unread)
    states[path] = reading.state
    total += reading.found
    done += reading.past
    isMore ||= reading.isMore
  }
  for (const [index, folder] of folders.entries()) {
    const known = before?.folders[folder.path]
    if (before === undefined && index > 0) {
      isMore = true
      continue
    }
    const reading = await readNews(client, folder, known, context, before?.readAt)
    if (reading !== undefined) take(folder.path, reading)
    else if (known !== undefined) states[folder.path] = known
  }
  const behind = folders.find(({ path }) => states[path]?.rest !== undefined)
  const state = behind && states[behind.path]
  // What is new is shown first, and nothing of a poll is shown before its end.
  if (before !== undefined && items.length === 0 && behind !== undefined && state !== undefined)
    take(behind.path, await readPast(client, behind, state, context))
  isMore ||= Object.values(states).some(({ rest }) => rest !== undefined)
  return { items, folders: states, unread: unread.slice(-mostUnread), history: { done, total }, isMore }
}

/** Marks in the mailbox what has been read here, if that is wanted; returns what is still unread. */
async function markRead(
  client: ImapFlow,
  unread: readonly UnreadMail[],
  { settings, statesOf }: Context,
): Promise<UnreadMail[]> {
  if (!settings.markRead) return [...unread]
  const states = statesOf(unread.map(({ id }) => id))
  const isRead = ({ id }: UnreadMail) => states.get(id) === 'read' || states.get(id) === 'acknowledged'
  const read = unread.filter(isRead)
  for (const folder of new Set(read.map((mail) => mail.folder))) {
    const mails = read.filter((mail) => mail.folder === folder)
    const box = await client.mailboxOpen(folder).catch(() => undefined)
    const uids = mails.filter(({ validity }) => validity === String(box?.uidValidity)).map(({ uid }) => uid)
    if (uids.length > 0) await client.messageFlagsAdd(setOf(uids), ['\\Seen'], { uid: true })
  }
  return unread.filter((mail) => !isRead(mail))
}

/** Tells once when the mailbox is nearly full: then the next mails go back to whoever wrote them. */
async function lookForRoom(
  client: ImapFlow,
  before: MailboxState | undefined,
  { settings, now }: Context,
): Promise<{ readonly items: readonly RawItem[]; readonly fullSince?: number }> {
  const since = before?.fullSince
  const quota = await client.getQuota('INBOX').catch(() => false as const)
  const shares = quota === false ? [] : [quota.storage, quota.message]
  const used = Math.max(
    0,
    ...shares.map((one) => (one?.limit && one.usage !== undefined ? one.usage / one.limit : 0)),
  )
  if (used >= full.from && since === undefined)
    return { items: [fullItem(settings.address, used, now())], fullSince: now() }
  if (since === undefined || used < full.below) return { items: [] }
  return { items: [], fullSince: since }
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
