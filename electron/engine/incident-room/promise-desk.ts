import type { Promised } from '../../shared/model/incident.ts'
import type { QuietHours } from '../../shared/model/settings.ts'
import { quietUntil } from '../alarm/quiet-hours.ts'
import type { AlarmDesk } from '../alarm-desk.ts'
import type { Cancel, Ports } from '../ports.ts'
import type { findPromises } from '../reply/promise/find-promises.ts'
import { keepsPromise, type Saying } from '../reply/promise/keeps-promise.ts'
import { warnAt } from '../reply/promise/warn-at.ts'
import type { Store, StoredPromise, StoredReply, UnreadWords } from '../store/store.ts'
import { presentPromise } from './present-promise.ts'
import { createPromiseAlarms, promiseSeverity, toldNext } from './promise-alarms.ts'
import { type About, createWordsToRead, type Said, type WordsToRead } from './words-to-read.ts'

/** Holds the operator to what was promised for a time in anything that went out. */
export interface PromiseDesk {
  /** A reply has gone out. Call it in the transaction that says so. */
  sent(reply: Pick<StoredReply, 'id'>, at: number): void
  /** A statement was written down. Call it in the same transaction. */
  stated(statementId: string, at: number): void
  /** A statement was taken back: its promises go with it, and what it kept is open again. Call inside `write`. */
  unsaid(statement: { readonly id: string; readonly at: number; readonly incidentId: string }): void
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

const minute = 60_000
const day = 24 * 60 * minute
/** The longest sleep between two looks while a promise is open; a clock that was set costs at most this. */
const idleLook = minute
/** How soon it is tried again when something failed. */
const retry = minute
/** What was due longer ago than this when it is read for the first time is not told of. */
const longPast = day
/** Promises of one incident. */
const mostOfOne = 1000
/** Words of a conversation among which theirs are looked for. */
const mostWords = 50
/** Makes the desk. What is to be read, and what was told, stands in the store, so that a crash loses nothing. */
export function createPromiseDesk(parts: PromiseDeskParts): PromiseDesk {
  const { ports, store } = parts
  const { promises } = store
  const now = () => ports.clock.now()
  const next = createWordsToRead({ store, now, statement: parts.statement })
  const alarms = createPromiseAlarms({ store, desk: parts.desk, now, incidentOf })
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
        const words = next()
        if (words.length === 0) continue
        // Loaded on first use: the start has no use for it.
        const { findPromises: find } = await import('../reply/promise/find-promises.ts')
        // Together, since they were not found in the order in which they are read.
        store.write(() => {
          for (const one of words) take(one, find)
        })
        parts.onChange()
        again = true
      }
    } catch (error) {
      ports.log.error('What was promised could not be read', { error: String(error) })
      again = false
      if (running) ports.clock.after(retry, ask)
    }
  }

  function take({ said, done }: WordsToRead, find: typeof findPromises): void {
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
    for (const promise of kept) alarms.finish(promise, 'kept', said.at)
    const { promiseMinutes, quietHours } = parts.settings()
    const rules = {
      before: promiseMinutes * minute,
      quietUntil: (at: number) => quietUntil(quietHours, at, promiseSeverity),
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

  function look(): void {
    timer?.()
    timer = undefined
    if (!running) return
    try {
      const open = promises.open()
      const isDue = (one: StoredPromise) => toldNext(one) <= now()
      if (open.some(isDue)) {
        store.write(alarms.tellDue)
        parts.onChange()
      }
      const next = Math.min(...promises.open().map(toldNext))
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
    unsaid({ id, at, incidentId }) {
      for (const promise of promises.open()) {
        if (promise.statementId !== id) continue
        alarms.finish(promise, 'dropped', now())
      }
      for (const promise of promises.list(mostOfOne)) {
        if (promise.statementId === id) promises.remove(promise.id)
        else if (promise.state === 'kept' && promise.endedAt === at && incidentOf(promise) === incidentId)
          promises.change(promise.id, { state: 'open', endedAt: undefined, told: 'nothing', lead: undefined })
      }
      ports.clock.after(0, ask)
    },
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
      if (before !== undefined && before.state !== as) store.write(() => alarms.finish(before, as, now()))
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
