import type { Promised } from '../../shared/model/incident.ts'
import type { QuietHours } from '../../shared/model/settings.ts'
import { quietUntil } from '../alarm/quiet-hours.ts'
import type { AlarmDesk } from '../alarm-desk.ts'
import { isCopy } from '../is-copy.ts'
import type { Cancel, Ports } from '../ports.ts'
import type { findPromises } from '../reply/promise/find-promises.ts'
import { keepsPromise, type Saying } from '../reply/promise/keeps-promise.ts'
import { promiseEndWords, promiseWords } from '../reply/promise/promise-words.ts'
import { warnAt } from '../reply/promise/warn-at.ts'
import type { Store, StoredPromise, StoredReply, UnreadWords } from '../store/store.ts'
import { presentPromise } from './present-promise.ts'

/** Holds the operator to what was promised for a time in anything that went out. */
export interface PromiseDesk {
  /** A reply has gone out. Call it in the transaction that says so. */
  sent(reply: Pick<StoredReply, 'id'>, at: number): void
  /** A statement was written down. Call it in the same transaction. */
  stated(statementId: string, at: number): void
  /** Letters of the operator's may have been found elsewhere. May be called in the transaction that stores them. */
  elsewhere(): void
  /** Resolves once everything that was said has been read, or could not be. */
  caughtUp(): Promise<void>
  /** Time may have passed in sleep. */
  nudge(): void
  /** Those that are open first, by when they are due, then the newest. */
  list(filter: PromiseFilter): readonly Promised[]
  present(promise: StoredPromise): Promised
  /** The incident that a promise belongs to. */
  incidentOf(promise: StoredPromise): string | undefined
  /** The item to answer when the promise is to be kept; `undefined` where it was given to no one in particular. */
  itemOf(promise: StoredPromise): string | undefined
  /** The person says that a promise was kept, or counts no more. */
  end(id: string, as: 'kept' | 'dropped'): void
  start(): void
  stop(): Promise<void>
}

export interface PromiseFilter {
  readonly incidentId?: string | undefined
  /** Only those that are neither kept nor dropped. */
  readonly open?: boolean | undefined
  readonly limit: number
}

export interface PromiseDeskParts {
  readonly ports: Pick<Ports, 'clock' | 'log'>
  readonly store: Store
  readonly desk: Pick<AlarmDesk, 'report'>
  settings(): PromiseSettings
  newId(): string
  /** A statement that was written down; those that are replies are read as such. */
  statement(
    id: string,
  ): { readonly text: string; readonly at: number; readonly incidentId: string } | undefined
  onChange(): void
}

interface PromiseSettings {
  readonly promiseMinutes: number
  readonly quietHours: QuietHours
}

/** By what an incident is found. */
type About = Pick<StoredPromise, 'itemId' | 'conversationId' | 'statementId'>

const nowhere = {
  isElsewhere: false,
  itemId: undefined,
  conversationId: undefined,
  statementId: undefined,
  replyId: undefined,
  to: undefined,
}

/** What was said, from wherever. */
interface Said extends About {
  readonly text: string
  readonly at: number
  readonly isPublic: boolean
  /** Found elsewhere, maybe long after it was written: what is over is told of no more. */
  readonly isElsewhere: boolean
  readonly to: string | undefined
  readonly replyId: string | undefined
}

const minute = 60_000
const day = 24 * 60 * minute
/** The longest sleep between two looks while a promise is open; a clock that was set costs at most this. */
const idleLook = minute
/** How soon it is tried again when something failed. */
const retry = minute
/** Promises due as near as this are told of together, if they are about one thing. */
const together = 10 * minute
/** What was due longer ago than this when it is read for the first time is not told of. */
const longPast = day
/** Letters found elsewhere that are older than this were read long ago by whoever waits. */
const oldOwn = 7 * day
/** Promises of one incident. */
const mostOfOne = 1000
/** Words of a conversation among which theirs are looked for. */
const mostWords = 50
/** How much is read in one go. */
const atOnce = 50
/** Up to which letter found elsewhere everything has been read. */
const ownFact = 'promisesReadOf'

/** Makes the desk. What is to be read, and what was told, stands in the store, so that a crash loses nothing. */
export function createPromiseDesk(parts: PromiseDeskParts): PromiseDesk {
  const { ports, store, desk } = parts
  const { promises } = store
  const now = () => ports.clock.now()
  let timer: Cancel | undefined
  let reading: Promise<void> | undefined
  let again = false
  let running = false

  /** Read once the transaction is over that says so. */
  function said(words: UnreadWords): void {
    promises.said(words)
    ports.clock.after(0, ask)
  }

  function ask(): void {
    if (!running) return
    again = true
    reading ??= readAll().finally(() => {
      reading = undefined
      look()
    })
  }

  async function readAll(): Promise<void> {
    try {
      while (again && running) {
        again = false
        const words = nextWords()
        if (words.length === 0) continue
        // Loaded on first use: the start has no use for it.
        const { findPromises: find } = await import('../reply/promise/find-promises.ts')
        for (const one of words) store.write(() => take(one, find))
        parts.onChange()
        again = true
      }
    } catch (error) {
      ports.log.error('What was promised could not be read', { error: String(error) })
      again = false
      if (running) ports.clock.after(retry, ask)
    }
  }

  /** What was said and not read, in the order in which it was said. */
  function nextWords(): readonly { readonly said: Said | undefined; done(): void }[] {
    const unread = promises.unread(atOnce).map((words) => ({
      said: words.what === 'reply' ? ofReply(words.id, words.at) : ofStatement(words.id),
      at: words.at,
      done: () => promises.read(words),
    }))
    return [...unread, ...ownWords()].toSorted((one, other) => one.at - other.at)
  }

  function ownWords() {
    const place = store.facts.get(ownFact)
    const from = typeof place === 'number' ? place : 0
    if (promises.lastOwn() <= from) return []
    const found = promises.ownAfter(from, now() - oldOwn, atOnce)
    if (found.length === 0) store.write(() => store.facts.set(ownFact, promises.lastOwn()))
    return found.map(({ number, text, at, to, conversationId }) => ({
      said: isFromHere(conversationId, { at, text })
        ? undefined
        : { ...nowhere, ...{ text, at, to, conversationId }, isPublic: false, isElsewhere: true },
      ...{ at },
      done() {
        const read = store.facts.get(ownFact)
        store.facts.set(ownFact, Math.max(number, typeof read === 'number' ? read : 0))
      },
    }))
  }

  /** Whether it is a copy of a reply that went out from here, which is read as such. */
  function isFromHere(conversationId: string, own: { readonly at: number; readonly text: string }): boolean {
    return store.conversations.words([conversationId], mostWords, 0).some(({ what, id, at }) => {
      const text = what === 'reply' ? store.replies.get(id)?.text : undefined
      return text !== undefined && isCopy(own, { at, text })
    })
  }

  function ofReply(id: string, at: number): Said | undefined {
    const reply = store.replies.get(id)
    if (reply === undefined) return undefined
    const { text, to, itemId } = reply
    const conversationId = store.conversations.letter(itemId)?.conversationId
    return {
      ...nowhere,
      text,
      at: reply.sentAt ?? at,
      replyId: id,
      itemId,
      conversationId,
      to,
      isPublic: false,
    }
  }

  function ofStatement(id: string): Said | undefined {
    const statement = parts.statement(id)
    if (statement === undefined) return undefined
    const { text, at } = statement
    return { ...nowhere, text, at, statementId: id, isPublic: true }
  }

  function take(
    { said, done }: { readonly said: Said | undefined; done(): void },
    find: typeof findPromises,
  ): void {
    done()
    if (said === undefined) return
    const found = find(said.text, { at: said.at, zone: '' })
    const dues = found.map(({ due }) => due)
    const incident = incidentOf(said)
    const open = promises.open()
    const kept = open.filter((promise) =>
      keepsPromise(promise, {
        ...{ text: said.text, at: said.at, isPublic: said.isPublic, dues },
        toSame: isSameTalk(promise, said),
        ofSameTrouble: incident !== undefined && incidentOf(promise) === incident,
      }),
    )
    for (const promise of kept) finish(promise, 'kept', said.at)
    const { promiseMinutes, quietHours } = parts.settings()
    const rules = {
      before: promiseMinutes * minute,
      quietUntil: (at: number) => quietUntil(quietHours, at, severity),
    }
    const later = said.statementId === undefined ? [] : saidLater(incident, said.at, find)
    for (const { quote, due } of found) {
      if (due < now() - (said.isElsewhere ? 0 : longPast)) continue
      const given = { quote, givenAt: said.at, due, isPublic: said.isPublic }
      const keptAt = later.find((saying) => keepsPromise(given, saying))?.at
      promises.add({
        ...{ id: parts.newId(), replyId: said.replyId, statementId: said.statementId },
        ...{ itemId: said.itemId, conversationId: said.conversationId, to: said.to },
        ...{ ...given, warnAt: warnAt(given, rules), told: 'nothing', lead: undefined },
        ...{ state: keptAt === undefined ? 'open' : 'kept', endedAt: keptAt },
      })
    }
  }

  /** What stands in the ledger of an incident after a moment: statements may be written down in any order. */
  function saidLater(
    incident: string | undefined,
    after: number,
    find: typeof findPromises,
  ): readonly Saying[] {
    if (incident === undefined) return []
    return store.statements
      .list(store.incidents.family(incident))
      .filter(({ at, replyId }) => at > after && replyId === undefined)
      .toReversed()
      .map(({ text, at }) => ({
        ...{ text, at, isPublic: true, toSame: false, ofSameTrouble: true },
        dues: find(text, { at, zone: '' }).map(({ due }) => due),
      }))
  }

  /** Whether both went to the same person. */
  function isSameTalk(promise: StoredPromise, said: Said): boolean {
    if (promise.conversationId === undefined || said.conversationId === undefined)
      return promise.itemId !== undefined && promise.itemId === said.itemId
    return (
      promise.conversationId === said.conversationId ||
      personOf(promise.conversationId) === personOf(said.conversationId)
    )
  }

  function personOf(conversationId: string): string {
    return store.conversations.get(conversationId)?.person.id ?? conversationId
  }

  /** A promise is open no more, and its alarm over once it tells of no other. */
  function finish(promise: StoredPromise, as: 'kept' | 'dropped', at: number): void {
    promises.change(promise.id, { state: as, endedAt: at })
    const { lead } = promise
    if (lead === undefined) return
    const [next, ...others] = promises.open().filter((one) => one.lead === lead)
    if (next === undefined) tell(lead, { phase: 'over', ...promiseEndWords(as) }, promise.itemId)
    else tell(lead, { phase: 'raise', ...promiseWords([next, ...others], now()) }, next.itemId)
  }

  function tell(
    lead: string,
    words: { readonly phase: 'raise' | 'grow' | 'over'; readonly title: string; readonly text: string },
    itemId: string | undefined,
  ): void {
    const about = { subject: { kind: 'promise', id: lead }, topic: 'promise', severity } as const
    desk.report({ ...about, ...words, at: now(), ...(itemId === undefined ? {} : { itemId }) })
  }

  /** Tells of what is due soon, and of what is late. */
  function tellDue(): void {
    const at = now()
    for (const { id } of promises.open()) {
      const promise = promises.get(id)
      if (promise === undefined) continue
      if (promise.told === 'nothing' && Math.min(promise.warnAt, promise.due) <= at) warn(promise, at)
      else if (promise.told === 'soon' && promise.due <= at) late(promise, at)
    }
  }

  function warn(promise: StoredPromise, at: number): void {
    const near = promises
      .open()
      .filter((one) => isTogether(one, promise) && (one.told === 'nothing' || one.lead === one.id))
    const lead = near.find((one) => one.told !== 'nothing')?.id ?? promise.id
    const told = promise.due <= at ? 'late' : 'soon'
    for (const one of near) if (one.told === 'nothing') promises.change(one.id, { told, lead })
    const all = promises.open().filter((one) => one.lead === lead)
    tell(
      lead,
      { phase: 'raise', ...promiseWords([promise, ...all.filter(({ id }) => id !== promise.id)], at) },
      promise.itemId,
    )
  }

  function late(promise: StoredPromise, at: number): void {
    const { lead = promise.id } = promise
    const all = promises.open().filter((one) => one.lead === lead)
    const isFirst = all.every(({ told }) => told !== 'late')
    for (const one of all) if (one.due <= at) promises.change(one.id, { told: 'late' })
    const words = promiseWords([promise, ...all.filter(({ id }) => id !== promise.id)], at)
    tell(lead, { phase: isFirst ? 'grow' : 'raise', ...words }, promise.itemId)
  }

  /** By what was answered or stated; it moves with what incidents are merged and split. */
  function incidentOf(about: About): string | undefined {
    const { itemId, conversationId, statementId } = about
    const stated = statementId === undefined ? undefined : parts.statement(statementId)?.incidentId
    return (
      (stated === undefined ? undefined : store.incidents.home(stated)?.id) ??
      (itemId === undefined ? undefined : store.incidents.ofItem(itemId)) ??
      (conversationId === undefined ? undefined : store.incidents.ofConversation(conversationId))
    )
  }

  const isOpen = ({ state }: StoredPromise) => state === 'open'

  function ofIncident(id: string): readonly StoredPromise[] {
    const home = store.incidents.home(id)?.id
    return home === undefined ? [] : promises.ofIncidents(store.incidents.family(home), mostOfOne)
  }

  /** Their newest words in a conversation. */
  function lastItemOf(conversationId: string | undefined): string | undefined {
    if (conversationId === undefined) return undefined
    return store.conversations.words([conversationId], mostWords, 0).findLast(({ what }) => what === 'item')
      ?.id
  }

  function present(promise: StoredPromise): Promised {
    return presentPromise(promise, incidentOf(promise), now())
  }

  function isTogether(one: StoredPromise, other: StoredPromise): boolean {
    if (Math.abs(one.due - other.due) > together) return false
    const incident = incidentOf(one)
    const isSame = one.conversationId !== undefined && one.conversationId === other.conversationId
    return isSame || one.id === other.id || (incident !== undefined && incident === incidentOf(other))
  }

  function look(): void {
    timer?.()
    timer = undefined
    if (!running) return
    try {
      const open = promises.open()
      const isDue = (one: StoredPromise) => nextOf(one) <= now()
      if (open.some(isDue)) {
        store.write(tellDue)
        parts.onChange()
      }
      const next = Math.min(...promises.open().map(nextOf))
      if (next === Number.POSITIVE_INFINITY) return
      timer = ports.clock.after(Math.min(Math.max(next - now(), 1000), idleLook), look)
    } catch (error) {
      ports.log.error('Promises could not be told of', { error: String(error) })
      timer = ports.clock.after(retry, look)
    }
  }

  return {
    sent: ({ id }, at) => said({ what: 'reply', id, at }),
    stated: (id, at) => said({ what: 'statement', id, at }),
    elsewhere: () => void ports.clock.after(0, ask),
    nudge: ask,
    async caughtUp() {
      ask()
      await reading
    },
    list({ incidentId, open, limit }) {
      const all =
        incidentId === undefined
          ? [...promises.open(), ...promises.list(limit).filter((one) => !isOpen(one))]
          : ofIncident(incidentId)
      const pending = all.filter(isOpen).toSorted((one, other) => one.due - other.due)
      const over = open === true ? [] : all.filter((one) => !isOpen(one))
      return [...pending, ...over].slice(0, limit).map(present)
    },
    present,
    incidentOf,
    itemOf: ({ itemId, conversationId }) =>
      [itemId, lastItemOf(conversationId)].find(
        (id) => id !== undefined && store.items.get(id) !== undefined,
      ),
    end(id, as) {
      const before = promises.get(id)
      if (before !== undefined && before.state !== as) store.write(() => finish(before, as, now()))
      look()
      parts.onChange()
    },
    start() {
      running = true
      ask()
    },
    async stop() {
      running = false
      timer?.()
      await reading
    },
  }
}

/** A promise that is about to be broken is told again and elsewhere until somebody has it. */
const severity = 'serious'

/** When a promise is told of next. */
function nextOf({ told, warnAt: soon, due }: StoredPromise): number {
  if (told === 'nothing') return Math.min(soon, due)
  return told === 'soon' ? due : Number.POSITIVE_INFINITY
}
