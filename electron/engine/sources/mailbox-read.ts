import type { ImapFlow } from 'imapflow'
import type { RawItem } from '../../shared/model/item.ts'
import type { FolderRole, MailFolder } from './mailbox-folders.ts'
import { mailItem, unreadableMail } from './mailbox-item.ts'
import { type FetchedMail, fetchMails } from './mailbox-mails.ts'
import type { MailboxSettings } from './mailbox-settings.ts'
import type { FolderState, MailboxState, UnreadMail } from './mailbox-state.ts'
import type { PollContext } from './source-adapter.ts'
import { SourceError } from './source-error.ts'

/** What reading needs of a poll. */
export type ReadContext = Pick<
  PollContext<MailboxSettings, MailboxState>,
  'settings' | 'mails' | 'taught' | 'isHurried' | 'now' | 'signal'
>

/** What one folder brought. */
export interface FolderReading {
  readonly items: readonly RawItem[]
  readonly state: FolderState
  /** Mails that are unread in the mailbox. */
  readonly unread: readonly UnreadMail[]
  /** Mails found that lay there before, at the folder's first reading. */
  readonly found: number
  /** Mails of those that were read now. */
  readonly past: number
  /** More of what is new waits for the next poll. */
  readonly isMore: boolean
}

/** Mails read at a folder's first reading, the newest; new ones a poll; and older ones a poll. */
export const shares = { first: 200, news: 400, past: 400 }
/** Milliseconds after which the rest of a share of older mails waits for the next poll, so that others have their turn. */
const pastBudget = 2000
/** Numbers asked for at first where older mails may lie; where few do, twice as many each time. */
const firstWindow = 1000
/** Mails this much older than the last look are no news, whatever made them turn up only now. */
const late = 60 * 60_000

/**
 * Reads what is new in a folder: at first the newest mails, later those above the last UID. `undefined` when nothing is.
 * Opens the folder for reading only.
 */
export async function readNews(
  client: ImapFlow,
  folder: MailFolder,
  known: FolderState | undefined,
  context: ReadContext,
  /** When the mailbox was last read, milliseconds since 1970; absent at its first reading. */
  lastReadAt: number | undefined,
): Promise<FolderReading | undefined> {
  const status = await client.status(folder.path, { uidNext: true, uidValidity: true })
  if (status === false) throw folderGone(folder.path)
  const isSame = known !== undefined && String(status.uidValidity) === known.validity
  if (isSame && (status.uidNext ?? 0) - 1 <= known.top) return undefined
  const box = await client.mailboxOpen(folder.path, { readOnly: true })
  const validity = String(box.uidValidity)
  const last = known?.validity === validity ? known : undefined
  if (last !== undefined) {
    const there = box.exists === 0 ? [] : await uidsOf(client, `${last.top + 1}:*`)
    // Of an empty range the server gives the last mail.
    const uids = there.filter((uid) => uid > last.top)
    const share = uids.slice(0, shares.news)
    const isMore = share.length < uids.length
    const { done: _, ...read } = await readAll(client, folder, validity, share, context, () => false)
    const top = isMore ? (share.at(-1) ?? last.top) : Math.max(last.top, box.uidNext - 1)
    return { ...read, state: { ...last, top }, found: 0, past: 0, isMore }
  }
  const newest = await newestOf(client, box.exists)
  const end = (newest[0] ?? 1) - 1
  const left = keepsHistory(folder.role) && end > 0 ? Math.max(0, box.exists - newest.length) : 0
  const isPast = ({ arrivedAt }: FetchedMail) =>
    lastReadAt !== undefined && (arrivedAt ?? 0) < lastReadAt - late
  const { done: _, ...read } = await readAll(client, folder, validity, newest, context, isPast)
  return {
    ...read,
    state: {
      validity,
      top: Math.max(box.uidNext - 1, newest.at(-1) ?? 0),
      ...(left === 0 ? {} : { rest: { next: 1, end, left } }),
    },
    found: newest.length + left,
    past: newest.length,
    isMore: false,
  }
}

/** Reads one more share of what lay in a folder before its first reading, the oldest first. */
export async function readPast(
  client: ImapFlow,
  folder: MailFolder,
  known: FolderState,
  context: ReadContext,
): Promise<FolderReading> {
  const { rest, ...finished } = known
  const nothing = { items: [], unread: [], found: 0, past: 0, isMore: false }
  if (rest === undefined) return { ...nothing, state: known }
  const box = await client.mailboxOpen(folder.path, { readOnly: true })
  if (String(box.uidValidity) !== known.validity) return { ...nothing, state: known }
  const { share, next: beyond } = await nextShare(client, rest.next, rest.end)
  const until = context.now() + pastBudget
  const { done, ...read } = await readAll(client, folder, known.validity, share, context, () => true, until)
  const next = share[done] ?? beyond
  // Mails that were deleted meanwhile count as read, at the end.
  const left = next === undefined ? 0 : Math.max(0, rest.left - done)
  return {
    ...read,
    state: next === undefined ? finished : { ...finished, rest: { next, end: rest.end, left } },
    found: 0,
    past: rest.left - left,
    isMore: next !== undefined,
  }
}

function keepsHistory(role: FolderRole): boolean {
  return role !== 'junk'
}

/** UIDs of the newest mails, by their places, so that a server need not list all the others. */
async function newestOf(client: ImapFlow, exists: number): Promise<readonly number[]> {
  if (exists === 0) return []
  const found = await client.fetchAll(`${Math.max(1, exists - shares.first + 1)}:*`, { uid: true })
  return found.map(({ uid }) => uid).sort((one, other) => one - other)
}

/** The next UIDs that there are, and where to go on after them; `undefined` when there are no more. */
async function nextShare(
  client: ImapFlow,
  from: number,
  end: number,
): Promise<{ readonly share: readonly number[]; readonly next: number | undefined }> {
  const share: number[] = []
  let next = from
  for (let window = firstWindow; next <= end && share.length < shares.past; window *= 2) {
    const to = Math.min(end, next + window - 1)
    share.push(...(await uidsOf(client, `${next}:${to}`)))
    next = to + 1
  }
  const over = share[shares.past]
  return { share: share.slice(0, shares.past), next: over ?? (next <= end ? next : undefined) }
}

async function uidsOf(client: ImapFlow, range: string): Promise<readonly number[]> {
  const found = await client.search({ uid: range }, { uid: true })
  return found === false || found === undefined ? [] : [...found].sort((one, other) => one - other)
}

async function readAll(
  client: ImapFlow,
  folder: MailFolder,
  validity: string,
  uids: readonly number[],
  context: ReadContext,
  isPast: (mail: FetchedMail) => boolean,
  /** Stops at a mail after this moment, milliseconds since 1970, or when something new waits. */
  until = Number.POSITIVE_INFINITY,
): Promise<Pick<FolderReading, 'items' | 'unread'> & { /** How many of `uids`. */ readonly done: number }> {
  const items: RawItem[] = []
  const unread: UnreadMail[] = []
  for await (const mail of fetchMails(client, uids)) {
    context.signal.throwIfAborted()
    const isLate = until < Number.POSITIVE_INFINITY && (context.now() > until || context.isHurried())
    if (isLate && items.length > 0) return { items, unread, done: uids.findIndex((uid) => uid >= mail.uid) }
    const item = await readOne(folder, validity, mail, context, isPast(mail))
    items.push(item)
    if (item.seen !== true && item.past !== true)
      unread.push({ ...{ folder: folder.path, validity, uid: mail.uid }, id: item.externalId })
  }
  return { items, unread, done: uids.length }
}

async function readOne(
  folder: MailFolder,
  validity: string,
  mail: FetchedMail,
  { settings, mails, taught, now, signal }: ReadContext,
  isPast: boolean,
): Promise<RawItem> {
  try {
    const read = await mails.report(mail.bytes, now(), taught)
    return mailItem({ settings, folder, validity, mail, read, isPast })
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof SourceError)) throw error
    return unreadableMail(folder, validity, mail, error.message, isPast)
  }
}

/** A folder that was there a moment ago. */
export function folderGone(path: string): SourceError {
  return new SourceError(
    'gone',
    `The folder “${path}” is not there any more`,
    'Name the folders anew in the settings, or leave that field empty.',
  )
}
