import type { AlarmDesk } from '../alarm-desk.ts'
import { promiseEndWords, promiseWords } from '../reply/promise/promise-words.ts'
import type { Store, StoredPromise } from '../store/store.ts'

/** Rings for promises. All are to be called inside `write`. */
export interface PromiseAlarms {
  /** Tells of what is due soon, and of what is late. */
  tellDue(): void
  /** A promise is open no more, and its alarm over once it tells of no other. `at` in milliseconds since 1970. */
  finish(promise: StoredPromise, as: 'kept' | 'dropped', at: number): void
}

interface Parts {
  readonly store: Pick<Store, 'promises'>
  readonly desk: Pick<AlarmDesk, 'report'>
  now(): number
  /** The incident that a promise belongs to. */
  incidentOf(promise: StoredPromise): string | undefined
}

/** A promise that is about to be broken is told again and elsewhere until somebody has it. */
export const promiseSeverity = 'serious'
/** Promises due as near as this are told of together, if they are about one thing. */
const together = 10 * 60_000

/** When a promise is told of next, in milliseconds since 1970; infinity when it has been told of. */
export function toldNext({ told, warnAt, due }: StoredPromise): number {
  if (told === 'nothing') return Math.min(warnAt, due)
  return told === 'soon' ? due : Number.POSITIVE_INFINITY
}

/** Makes what rings. */
export function createPromiseAlarms({ store, desk, now, incidentOf }: Parts): PromiseAlarms {
  const { promises } = store

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
    const about = {
      subject: { kind: 'promise', id: lead },
      topic: 'promise',
      severity: promiseSeverity,
    } as const
    desk.report({ ...about, ...words, at: now(), ...(itemId === undefined ? {} : { itemId }) })
  }

  function tellDue(): void {
    const at = now()
    for (const { id } of promises.open()) {
      const promise = promises.get(id)
      if (promise === undefined) continue
      if (toldNext(promise) > at) continue
      if (promise.told === 'nothing') warn(promise, at)
      else late(promise, at)
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

  function isTogether(one: StoredPromise, other: StoredPromise): boolean {
    if (Math.abs(one.due - other.due) > together) return false
    const incident = incidentOf(one)
    const isSame = one.conversationId !== undefined && one.conversationId === other.conversationId
    return isSame || one.id === other.id || (incident !== undefined && incident === incidentOf(other))
  }

  return { tellDue, finish }
}
