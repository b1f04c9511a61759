import { undoTime } from '../shared/model/reply.ts'
import { createAnswerDesks, outgoingOf } from './answer-desks.ts'
import { type AnswerTrouble, answerTrouble } from './answer-trouble.ts'
import type { HttpClient } from './http/http-client.ts'
import type { Cancel, Ports } from './ports.ts'
import type { ReplyPlaces } from './reply-places.ts'
import { problemOf, replyProblem } from './reply-problem.ts'
import { AnswerError } from './sources/answer-error.ts'
import type { Delivered } from './sources/answering.ts'
import type { Store, StoredPart, StoredReply } from './store/store.ts'

/** Sends what the person has decided to send, once. */
export interface ReplyOutbox {
  start(): void
  /** Something may be due. */
  nudge(): void
  /** Whether sending a reply of unknown fate once more cannot make it two. */
  canRepeat(reply: StoredReply): boolean
  /** Lets what is under way end, for a few seconds, and calls off the rest. */
  stop(): Promise<void>
}

export interface ReplyOutboxParts {
  readonly ports: Pick<Ports, 'clock' | 'log' | 'secrets'>
  readonly store: Pick<Store, 'problems' | 'replies' | 'sources' | 'write' | 'writeSurely'>
  readonly http: HttpClient
  readonly places: ReplyPlaces
  /** Whether the store is a backup that took the place of a damaged one: what it holds as not sent may be out since. */
  readonly wasRestored: boolean
  /** A reply has gone out, in the same transaction that says so. */
  onSent(reply: StoredReply, at: number): void
  onChange(): void
}

/**
 * What should have gone out longer ago than this, because the machine slept or Storeminder did not run, is not sent any
 * more: nobody expects it to leave then.
 */
const stale = 10 * 60_000
/** When a reply of unknown fate is looked for, milliseconds after it became so. */
const looks = [2000, 20_000, 120_000]
/** After the store could not be written, it is tried again after this long, milliseconds. */
const retry = 60_000
/** How long stopping waits for what is under way, milliseconds. */
const lastMoments = 5000

/**
 * Makes the outbox. Of each post the store knows, on the disk, that it is about to be handed over before the first byte
 * goes out; whatever is found so after a crash may be out, is looked for where one can look, and is never sent again
 * unless the person says so.
 */
export function createReplyOutbox(parts: ReplyOutboxParts): ReplyOutbox {
  const { ports, store, http, places, wasRestored, onSent, onChange } = parts
  const { replies } = store
  const now = () => ports.clock.now()
  const desks = createAnswerDesks({ ports, http, places })
  const over = new AbortController()
  /** What is under way, by source: one at a time each. */
  const lanes = new Map<string, Promise<void>>()
  const lookers = new Map<string, Cancel>()
  let timer: { readonly at: number; readonly cancel: Cancel } | undefined
  let running = false

  function look(): void {
    timer = undefined
    if (!running) return
    try {
      sendDue()
    } catch (error) {
      failed(error)
    }
  }

  function sendDue(): void {
    let next = Number.POSITIVE_INFINITY
    for (const reply of replies.list({ states: ['waiting'] }, mostWaiting).toReversed()) {
      // A clock that was set back would hold it up for as long.
      const wait = reply.sendAt - now()
      if (wait > 0 && wait <= undoTime) next = Math.min(next, reply.sendAt)
      else inLane(laneOf(reply), () => send(reply.id))
    }
    if (next !== Number.POSITIVE_INFINITY) schedule(next)
  }

  function schedule(at: number): void {
    if (!running || (timer !== undefined && timer.at <= at)) return
    timer?.cancel()
    timer = { at, cancel: ports.clock.after(Math.max(0, at - now()), look) }
  }

  function inLane(lane: string, work: () => Promise<void>): void {
    if (lanes.has(lane)) return
    const end = (next: () => void) => {
      lanes.delete(lane)
      onChange()
      next()
    }
    const done = work().then(
      () => end(() => schedule(now())),
      (error: unknown) => end(() => failed(error)),
    )
    lanes.set(lane, done)
  }

  /** Nothing could be written down, e.g. on a full disk: what was under way is found as after a crash, a little later. */
  function failed(error: unknown): void {
    ports.log.error('Replies could not be handled', { error: String(error) })
    if (!running) return
    timer?.cancel()
    const again = () => {
      timer = undefined
      if (!running) return
      try {
        if (lanes.size === 0) recover()
        sendDue()
      } catch (next) {
        failed(next)
      }
    }
    timer = { at: now() + retry, cancel: ports.clock.after(retry, again) }
  }

  async function send(id: string): Promise<void> {
    const reply = replies.get(id)
    if (reply?.state !== 'waiting') return
    if (now() - reply.sendAt > stale) return fail(reply, missed)
    store.write(() => replies.change(id, { state: 'sending', error: undefined }))
    onChange()
    for (const [index, part] of reply.parts.entries()) {
      if (part.state === 'sent') continue
      const trouble = await sendPart(reply, index, part)
      if (trouble !== undefined) return settleTrouble(id, index, trouble)
    }
    finish(id)
  }

  /** Hands one post over; resolves with what went wrong, if anything did. */
  async function sendPart(
    reply: StoredReply,
    index: number,
    part: StoredPart,
  ): Promise<AnswerTrouble | undefined> {
    const mayBeOut = part.state === 'going'
    let atTheDoor = mayBeOut
    try {
      const desk = await desks.open(reply, over.signal)
      const outgoing = outgoingOf(replies.get(reply.id) ?? reply, index)
      const found = mayBeOut ? await desk.answer.find?.(desk.context, desk.answered, outgoing) : undefined
      const context = {
        ...desk.context,
        atTheDoor() {
          handOver(reply.id, index)
          atTheDoor = true
        },
      }
      const delivered = found ?? (await desk.answer.send(context, desk.answered, outgoing))
      noteDelivered(reply.id, index, delivered)
      return undefined
    } catch (error) {
      const trouble = answerTrouble(error, atTheDoor, ports.log)
      // What became of an earlier try is as open as before, whatever this one came to.
      return mayBeOut ? { ...trouble, fate: 'open' } : trouble
    }
  }

  /** The last moment: from here on the post may be out. */
  function handOver(id: string, index: number): void {
    const called = () => new AnswerError('kept', 'It was called off', 'Send it again when you like.')
    if (over.signal.aborted) throw called()
    store.writeSurely(() => {
      const reply = replies.get(id)
      if (reply?.state !== 'sending') throw called()
      replies.changePart(id, index, { state: 'going', triedAt: reply.parts[index]?.triedAt ?? now() })
    })
  }

  function noteDelivered(id: string, index: number, { url, ref }: Delivered): void {
    store.write(() => replies.changePart(id, index, { state: 'sent', url, ref }))
    onChange()
  }

  function finish(id: string): void {
    store.write(() => {
      const reply = replies.get(id)
      if (reply === undefined || reply.state === 'sent') return
      replies.change(id, { state: 'sent', sentAt: now(), error: undefined })
      store.problems.remove(problemOf(id))
      onSent(reply, now())
    })
  }

  function settleTrouble(id: string, index: number, { fate, message, advice }: AnswerTrouble): void {
    const reply = replies.get(id)
    if (reply === undefined) return
    if (fate === 'kept') {
      store.write(() => replies.changePart(id, index, { state: 'waiting' }))
      if (reply.state !== 'sending') return
      // Called off because Storeminder stops: it goes out after the next start.
      if (over.signal.aborted) store.write(() => replies.change(id, { state: 'waiting' }))
      else fail(reply, { message, advice })
      return
    }
    const error = { message, advice: desks.canLook(reply) ? `${lookingFor} ${advice}` : advice }
    store.write(() => replies.change(id, { state: 'unknown', error }))
    lookLater(id, fate === 'doubtful' ? { message, advice } : undefined)
  }

  function fail(reply: StoredReply, error: { readonly message: string; readonly advice: string }): void {
    store.write(() => {
      replies.change(reply.id, { state: 'failed', error })
      store.problems.add(replyProblem({ ...reply, state: 'failed', error }, now()))
    })
  }

  /** Looks a few times whether a post is there. `ifAbsent`: what to say when it is not, and therefore did not go out. */
  function lookLater(id: string, ifAbsent?: { message: string; advice: string }, turn = 0): void {
    const wait = looks[turn]
    const reply = replies.get(id)
    if (!running || reply?.state !== 'unknown') return
    if (wait === undefined || !desks.canLook(reply)) {
      tellUnknown(reply)
      return
    }
    lookers.get(id)?.()
    const cancel = ports.clock.after(wait, () => {
      lookers.delete(id)
      inLane(`look:${id}`, async () => {
        const seen = await lookFor(id)
        if (seen === 'absent' && ifAbsent !== undefined && turn > 0) notThere(id, ifAbsent)
        else if (seen !== 'there') lookLater(id, ifAbsent, turn + 1)
      })
    })
    lookers.set(id, cancel)
  }

  /** Nobody can find out any more but the person. */
  function tellUnknown(reply: StoredReply): void {
    store.write(() => store.problems.add(replyProblem(reply, now())))
    onChange()
  }

  function notThere(id: string, error: { readonly message: string; readonly advice: string }): void {
    const reply = replies.get(id)
    if (reply?.state !== 'unknown') return
    store.write(() => {
      for (const [index, { state }] of reply.parts.entries())
        if (state === 'going') replies.changePart(id, index, { state: 'waiting' })
      fail(reply, error)
    })
  }

  async function lookFor(id: string): Promise<'there' | 'absent' | 'unclear'> {
    const reply = replies.get(id)
    const index = reply?.parts.findIndex(({ state }) => state === 'going') ?? -1
    if (reply?.state !== 'unknown' || index < 0) return 'unclear'
    try {
      const desk = await desks.open(reply, over.signal)
      const found = await desk.answer.find?.(desk.context, desk.answered, outgoingOf(reply, index))
      if (found === undefined) return 'absent'
      // The person may have said meanwhile what became of it.
      if (replies.get(id)?.state !== 'unknown') return 'there'
      noteDelivered(id, index, found)
      // The rest of a thread goes on, unless that is too long ago.
      if (index === reply.parts.length - 1) finish(id)
      else store.write(() => replies.change(id, { state: 'waiting' }))
      return 'there'
    } catch (error) {
      ports.log.info('A reply could not be looked for', { error: String(error) })
      return 'unclear'
    }
  }

  /** What is left of a crash: what was under way is out or not, and nobody knows; what was not yet, is waiting. */
  function recover(): void {
    for (const reply of replies.list({ states: ['sending'] }, mostWaiting)) {
      const isOpen = reply.parts.some(({ state }) => state === 'going')
      store.write(() =>
        replies.change(reply.id, isOpen ? { state: 'unknown', error: interrupted } : { state: 'waiting' }),
      )
    }
    for (const { id } of replies.list({ states: ['unknown'] }, mostWaiting)) lookLater(id)
  }

  /** Whatever the backup holds as not sent may have gone out after it was made. */
  function doubtAll(): void {
    store.write(() => {
      for (const { id, parts: posts } of replies.list(
        { states: ['waiting', 'sending', 'failed'] },
        mostWaiting,
      )) {
        const next = posts.findIndex(({ state }) => state !== 'sent')
        if (next >= 0) replies.changePart(id, next, { state: 'going' })
        replies.change(id, { state: 'unknown', error: restored })
      }
    })
  }

  return {
    start() {
      running = true
      try {
        if (wasRestored) doubtAll()
        recover()
        sendDue()
      } catch (error) {
        failed(error)
      }
    },
    nudge: look,
    canRepeat(reply) {
      const going = reply.parts.find(({ state }) => state === 'going')
      return going?.triedAt !== undefined && now() - going.triedAt < desks.repeatableFor(reply)
    },
    async stop() {
      running = false
      timer?.cancel()
      for (const cancel of lookers.values()) cancel()
      const cancel = ports.clock.after(lastMoments, () => over.abort())
      await Promise.all(lanes.values())
      cancel()
    },
  }
}

/** Most replies looked at in one go; nobody writes more in a quarter of a minute. */
const mostWaiting = 500

const lookingFor = 'Storeminder looks whether it is there.'
const missed = {
  message: 'Storeminder was not running, or the machine slept, when this should have gone out.',
  advice: 'Read it once more, and send it if it still fits.',
}
const restored = {
  message: 'The database had to be replaced by its backup, so this may have gone out since.',
  advice: 'Look there before you say what became of it.',
}
const interrupted = {
  message: 'Storeminder stopped while this was going out, so it may or may not have arrived.',
  advice: 'Look there before you say what became of it.',
}
/** The source, however the place reaches it. */
function laneOf({ placeId }: StoredReply): string {
  return placeId.replace(/^mail:/, '')
}
