import type { NormalItem } from '../shared/model/item.ts'
import { personOf, personOfAddress } from './items/person-of.ts'
import { looksReal } from './report/looks-real.ts'
import type { Arrival } from './site-stage.ts'
import { siteOf } from './sources/site-of.ts'
import type { NewItem, NewLetter, OwnLetter, Store, StoredSource } from './store/store.ts'

const day = 86_400_000
/** Milliseconds before a source was added within which what was said still waits for an answer: 14 days. */
const recent = 14 * day
/** Milliseconds that anything may take from its writing to its source, so that an older date is not believed: 2 days. */
const underWay = 2 * day

/** What a source brought, told apart. */
export interface SortedLetters {
  /** What becomes an item; those that stay aside say so in their report. */
  readonly items: readonly NormalItem[]
  /** What the operator wrote. */
  readonly own: readonly OwnLetter[]
}

/**
 * The stage "sort": takes out what the operator wrote, which is no news but an answer, brings up what looks like a real
 * report among what the source set aside, and asks for no answers to what lies long back. Call inside `write`.
 */
export function sortLetters(
  source: StoredSource,
  items: readonly NormalItem[],
  store: Store,
  now: number,
): SortedLetters {
  if (items.every(isPlain)) return { items, own: [] }
  let hosts: readonly string[] | undefined
  return {
    items: items
      .filter((item) => !isMine(item))
      .map((item) => {
        if (item.needs === 'answer' && isLongPast(item, source, now)) return { ...item, needs: 'nothing' }
        if (item.report?.aside !== 'spam') return item
        hosts ??= ownHosts(store)
        return broughtUp(item, source, store, hosts)
      }),
    own: items
      .filter((item) => isMine(item) && !isOurs(item.report?.thread?.[0], store))
      .map((item) => ownLetter(item, source)),
  }
}

/** Whether it can be nothing but an item. */
function isPlain({ report, mine, needs }: NormalItem): boolean {
  return report === undefined && mine === undefined && needs !== 'answer'
}

/** Whether it comes from the time long before its source was added: nobody waits for an answer any more. */
function isLongPast(item: NormalItem, source: StoredSource, now: number): boolean {
  return isHistory(item, source) && item.publishedAt < now - recent
}

function isHistory({ past }: Pick<NormalItem, 'past'>, { lastSuccessAt }: StoredSource): boolean {
  return lastSuccessAt === undefined || past === true
}

function isMine({ mine, report }: NormalItem): boolean {
  return mine === true || report?.fromMe === true
}

/** Whether a letter among those sent is one that went out from here, and is told as such already. */
function isOurs(messageId: string | undefined, store: Store): boolean {
  const key = /^<([\w-]{16,64})@/.exec(messageId ?? '')?.[1]
  return key !== undefined && store.replies.withKey(key)?.state === 'sent'
}

function broughtUp(
  item: NormalItem,
  source: StoredSource,
  store: Store,
  hosts: readonly string[],
): NormalItem {
  const { report, title, text } = item
  if (report === undefined) return item
  const reason = looksReal(
    { title, text, isComment: report.way === 'comment', fields: report.fields },
    {
      hosts,
      isKnown: store.conversations.knows(personOf(item, source).key),
      // Its own Message-ID comes first and proves nothing.
      isInThread: store.conversations.knowsThread(source.id, (report.thread ?? []).slice(1)),
    },
  )
  if (reason === undefined) return item
  const { aside: _, ...rest } = report
  return { ...item, report: { ...rest, broughtUp: reason } }
}

/** Hosts of the operator's own sites: those that a check watches over. */
function ownHosts(store: Store): readonly string[] {
  const keys = store.sources.list().map((one) => siteOf(one)?.key)
  return [...new Set(keys.filter((key) => key !== undefined))]
}

function ownLetter(item: NormalItem, source: StoredSource): OwnLetter {
  const { externalId, publishedAt, title, text, report, thread } = item
  const me = report?.sender.address?.toLowerCase()
  const to = [...new Set((report?.to ?? []).map((address) => address.trim().toLowerCase()))]
  return {
    ...{ sourceId: source.id, externalId, title, text },
    at: publishedAt,
    thread: thread ?? report?.thread ?? [],
    to: to.filter((address) => address !== me).map(personOfAddress),
  }
}

/**
 * The stage "conversation": keeps with each new item who wrote it and what is needed to answer it, and works out who
 * waits. What a source brings of the time long before it was added waits no more; neither does what was answered
 * elsewhere. Costs nothing for items that nobody expects an answer to. What has been answered counts as acknowledged. Call inside `write`,
 * after the items are stored.
 */
export function conversationStage(
  source: StoredSource,
  items: readonly NewItem[],
  arrivals: readonly Arrival[],
  own: readonly OwnLetter[],
  store: Store,
  now: number,
): ConversationNews {
  const letters = arrivals
    .filter(({ item }) => item.report !== undefined || item.answerTo !== undefined || item.needs === 'answer')
    .map((arrival) => toLetter(arrival, source, now))
  const { conversations } = store
  // In the order in which it was said, so that the first of a thread opens its conversation.
  const kept = conversations.keep(letters.toSorted((one, other) => one.at - other.at))
  const said = conversations.keepOwn(own.toSorted((one, other) => one.at - other.at))
  const isNew = new Set(arrivals.map(({ item }) => item.externalId))
  const answered = items
    .filter(({ report, externalId }) => report?.answered === true && !isNew.has(externalId))
    .map(({ externalId }) => conversations.answeredElsewhere(source.id, externalId))
  const settled = new Set([kept, said, ...answered].flatMap((one) => one.settled))
  if (settled.size > 0) store.items.change({ ids: [...settled] }, { state: 'acknowledged' })
  return { changed: [said, ...answered].some(({ isNews }) => isNews), settled }
}

/** What the stage found out besides what came. */
export interface ConversationNews {
  /** Whether the operator turned out to have said something elsewhere, which no new item tells. */
  readonly changed: boolean
  /** Items that have been answered, so that nobody need be told of them. */
  readonly settled: ReadonlySet<string>
}

/** What is to be kept with an item besides itself. */
export function toLetter({ id, item }: Arrival, source: StoredSource, now: number): NewLetter {
  const { report, answerTo, needs, state, thread = report?.thread } = item
  const isOld = isHistory(item, source)
  const expects = state !== 'aside' && (report !== undefined || needs === 'answer')
  return {
    itemId: id,
    ...(report === undefined ? {} : { report }),
    ...(answerTo === undefined ? {} : { answerTo }),
    ...(thread === undefined ? {} : { thread }),
    // Kept for what is set aside too, which may be brought back.
    author: personOf(item, source),
    joins: expects,
    at: isOld ? item.publishedAt : Math.max(item.publishedAt, (source.lastSuccessAt ?? 0) - underWay),
    counts: report?.answered !== true && (!isOld || item.publishedAt >= now - recent),
  }
}
