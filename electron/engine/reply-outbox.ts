import { type AnswerTrouble, answerTrouble } from './answer-trouble.ts'
import type { HttpClient } from './http/http-client.ts'
import type { Cancel, Ports } from './ports.ts'
import type { ReplyPlaces } from './reply-places.ts'
import { AnswerError } from './sources/answer-error.ts'
import type { AnswerContext, Answered, Delivered, Outgoing } from './sources/answering.ts'
import { sourceAdapters } from './sources/registry.ts'
import { openSettings } from './sources/secret-settings.ts'
import type { SourceAdapter } from './sources/source-adapter.ts'
import type { Store, StoredPart, StoredReply, StoredSource } from './store/store.ts'

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
  readonly store: Pick<Store, 'replies' | 'sources' | 'write' | 'writeSurely'>
  readonly http: HttpClient
  readonly places: ReplyPlaces
  /** A reply has gone out, in the same transaction that says so. */
  onSent(reply: StoredReply, at: number): void
  onChange(): void
}

/** Milliseconds that handing one post over may take. */
const patience = 60_000
/**
 * What should have gone out longer ago than this, because the machine slept or Storeminder did not run, is not sent any
 * more: nobody expects it to leave then.
 */
const stale = 10 * 60_000
/** When a reply of unknown fate is looked for, milliseconds after it became so. */
const looks = [2000, 20_000, 120_000]
/** How long stopping waits for what is under way, milliseconds. */
const lastMoments = 5000

/** An adapter ready to be asked, about one reply. */
interface Desk {
  readonly answer: NonNullable<SourceAdapter['answer']>
  readonly answered: Answered
  readonly context: AnswerContext<Record<string, unknown>, unknown>
}

/**
 * Makes the outbox. Of each post the store knows, on the disk, that it is about to be handed over before the first byte
 * goes out; whatever is found so after a crash may be out, is looked for where one can look, and is never sent again
 * unless the person says so.
 */
export function createReplyOutbox(parts: ReplyOutboxParts): ReplyOutbox {
  const { ports, store, http, places, onSent, onChange } = parts
  const { replies } = store
  const now = () => ports.clock.now()
  const over = new AbortController()
  /** What is under way, by source: one at a time each. */
  const lanes = new Map<string, Promise<void>>()
  const lookers = new Map<string, Cancel>()
  let timer: { readonly at: number; readonly cancel: Cancel } | undefined
  let running = false

  function look(): void {
    timer = undefined
    if (!running) return
    let next = Number.POSITIVE_INFINITY
    for (const reply of replies.list({ states: ['waiting'] }, mostWaiting).toReversed()) {
      if (reply.sendAt > now()) next = Math.min(next, reply.sendAt)
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
    const done = work()
      .catch((error: unknown) => ports.log.error('A reply could not be handled', { error: String(error) }))
      .finally(() => {
        lanes.delete(lane)
        onChange()
        schedule(now())
      })
    lanes.set(lane, done)
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
      const desk = await deskFor(reply)
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
    const error = { message, advice: canLook(reply) ? `${lookingFor} ${advice}` : advice }
    store.write(() => replies.change(id, { state: 'unknown', error }))
    lookLater(id, fate === 'doubtful' ? { message, advice } : undefined)
  }

  function fail({ id }: StoredReply, error: { readonly message: string; readonly advice: string }): void {
    store.write(() => replies.change(id, { state: 'failed', error }))
  }

  /** Looks a few times whether a post is there. `ifAbsent`: what to say when it is not, and therefore did not go out. */
  function lookLater(id: string, ifAbsent?: { message: string; advice: string }, turn = 0): void {
    const wait = looks[turn]
    const reply = replies.get(id)
    if (!running || reply?.state !== 'unknown' || wait === undefined || !canLook(reply)) return
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

  function notThere(id: string, error: { readonly message: string; readonly advice: string }): void {
    const reply = replies.get(id)
    if (reply?.state !== 'unknown') return
    store.write(() => {
      for (const [index, { state }] of reply.parts.entries())
        if (state === 'going') replies.changePart(id, index, { state: 'waiting' })
      replies.change(id, { state: 'failed', error })
    })
  }

  async function lookFor(id: string): Promise<'there' | 'absent' | 'unclear'> {
    const reply = replies.get(id)
    const index = reply?.parts.findIndex(({ state }) => state === 'going') ?? -1
    if (reply?.state !== 'unknown' || index < 0) return 'unclear'
    try {
      const desk = await deskFor(reply)
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

  function canLook(reply: StoredReply): boolean {
    const source = places.wayOf(reply)?.source
    return source !== undefined && adapterOf(source).answer?.find !== undefined
  }

  async function deskFor(reply: StoredReply): Promise<Desk> {
    const way = places.wayOf(reply)
    const answered = places.answeredOf(reply.itemId)
    if (way?.source === undefined || answered === undefined)
      throw new AnswerError('kept', 'The way by which this should go is there no more', backByHand)
    if (way.place.to !== reply.to)
      throw new AnswerError('kept', `This would now go to ${way.place.to}, not to ${reply.to}`, backByHand)
    if (!way.place.canSend)
      throw new AnswerError('kept', way.place.why ?? 'This cannot be sent now', backByHand)
    const adapter = adapterOf(way.source)
    if (adapter.answer === undefined)
      throw new AnswerError('kept', 'Nothing can be sent this way any more', backByHand)
    return {
      ...{ answer: adapter.answer, answered },
      context: {
        settings: await settingsOf(way.source, adapter),
        ...{ state: way.source.state, http, secrets: ports.secrets, now },
        signal: AbortSignal.any([over.signal, AbortSignal.timeout(patience)]),
      },
    }
  }

  async function settingsOf({ name, settings }: StoredSource, adapter: SourceAdapter) {
    try {
      return adapter.settings.parse(await openSettings(adapter.settings, settings, ports.secrets))
    } catch (error) {
      const message = `The settings of “${name}” could not be used`
      throw new AnswerError('kept', message, 'Open the source, give its password or token again.', error)
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

  return {
    start() {
      running = true
      recover()
      look()
    },
    nudge: look,
    canRepeat(reply) {
      const going = reply.parts.find(({ state }) => state === 'going')
      const source = places.wayOf(reply)?.source
      const safe = source && adapterOf(source).answer?.repeatableFor
      return going?.triedAt !== undefined && safe !== undefined && now() - going.triedAt < safe
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

const backByHand = 'The text is kept: open the draft, choose where it goes, and send it again.'
const lookingFor = 'Storeminder looks whether it is there.'
const missed = {
  message: 'Storeminder was not running, or the machine slept, when this should have gone out.',
  advice: 'Read it once more, and send it if it still fits.',
}
const interrupted = {
  message: 'Storeminder stopped while this was going out, so it may or may not have arrived.',
  advice: 'Look there before you say what became of it.',
}
function adapterOf({ kind }: StoredSource): SourceAdapter {
  return sourceAdapters[kind]
}

/** The source, however the place reaches it. */
function laneOf({ placeId }: StoredReply): string {
  return placeId.replace(/^mail:/, '')
}

function outgoingOf(reply: StoredReply, index: number): Outgoing {
  const { subject, quote, visibility, language } = reply
  const part = reply.parts[index]
  const before = reply.parts[index - 1]
  return {
    ...{ key: part?.key ?? '', text: part?.text ?? '', at: reply.createdAt + index },
    ...(subject === undefined ? {} : { subject }),
    ...(quote === undefined ? {} : { quote }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(language === undefined ? {} : { language }),
    ...(before?.ref === undefined ? {} : { after: before.ref }),
  }
}
