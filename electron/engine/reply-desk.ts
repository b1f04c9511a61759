import { randomBytes } from 'node:crypto'
import { findBlanks } from '../shared/canned/find-blanks.ts'
import type { CheckedParams } from '../shared/contract.ts'
import { type ReplyState, undoTime } from '../shared/model/reply.ts'
import { makePosts } from '../shared/reply/make-posts.ts'
import { CallFailure } from './call-failure.ts'
import type { ReplyOutbox } from './reply-outbox.ts'
import type { ReplyPlaces, Way } from './reply-places.ts'
import { problemOf } from './reply-problem.ts'
import type { Store, StoredDraft, StoredPart, StoredReply } from './store/store.ts'

/** Where the person's answers are drafted, sent, taken back and settled. Throws `CallFailure`. */
export interface ReplyDesk {
  draftFor(itemId: string): StoredDraft
  save(params: CheckedParams<'replies.save'>): StoredDraft
  discard(draftId: string): StoredDraft
  send(draftId: string, asThread: boolean): StoredReply
  undo(replyId: string): StoredReply
  retry(replyId: string): StoredReply
  settle(replyId: string, as: 'sent' | 'not-sent'): StoredReply
  copied(draftId: string): StoredReply
}

export interface ReplyDeskParts {
  readonly store: Pick<Store, 'items' | 'problems' | 'replies' | 'write'>
  readonly places: ReplyPlaces
  readonly outbox: Pick<ReplyOutbox, 'nudge' | 'canRepeat'>
  now(): number
  newId(): string
  /** A reply has gone out. */
  onSent(reply: StoredReply, at: number): void
  onChange(): void
}

/** States of a reply that the person has to say or do something about. */
export const openStates = [
  'waiting',
  'sending',
  'failed',
  'unknown',
  'copied',
] as const satisfies readonly ReplyState[]

/** Makes the desk. An item has one draft, and a draft at most one reply that is not settled: nothing can go out twice. */
export function createReplyDesk(parts: ReplyDeskParts): ReplyDesk {
  const { store, places, outbox, now, newId, onSent, onChange } = parts
  const { replies } = store

  function draftOf(id: string): StoredDraft {
    const draft = replies.draft(id)
    if (draft === undefined) throw new CallFailure('not-found', 'That draft is there no more.')
    return draft
  }

  function replyOf(id: string): StoredReply {
    const reply = replies.get(id)
    if (reply === undefined) throw new CallFailure('not-found', 'That reply is there no more.')
    return reply
  }

  function unsettledOf(draft: StoredDraft): StoredReply | undefined {
    return draft.replyId === undefined ? undefined : replies.get(draft.replyId)
  }

  function saveDraft(draft: StoredDraft): StoredDraft {
    store.write(() => replies.saveDraft(draft))
    onChange()
    return draft
  }

  function wayFor(draft: StoredDraft): Way {
    const ways = places.waysFor(draft.itemId)
    const way = ways.find(({ place }) => (draft.placeId === undefined ? true : place.id === draft.placeId))
    if (way === undefined)
      throw new CallFailure('invalid', 'Choose where this goes: the way chosen before is gone.', 'placeId')
    return way
  }

  /** An earlier reply of the same draft that nothing came of, if there is one; refuses while that may be, or is, out. */
  function supersededBy(draft: StoredDraft): StoredReply | undefined {
    const before = unsettledOf(draft)
    if (before === undefined || before.state === 'sent' || before.state === 'undone') return undefined
    if (before.state === 'unknown')
      throw new CallFailure(
        'conflict',
        'It is not known whether your last answer went out. Say so first, so that it does not go out twice.',
      )
    if (before.parts.some(({ state }) => state !== 'waiting'))
      throw new CallFailure(
        'conflict',
        'A part of your last answer is out. Send the rest of it, or leave it at that.',
      )
    return before
  }

  function release(draft: StoredDraft): void {
    const before = supersededBy(draft)
    if (before === undefined) return
    replies.change(before.id, { state: 'undone' })
    store.problems.remove(problemOf(before.id))
  }

  function newReply(draft: StoredDraft, { place }: Way, posts: readonly string[], at: number): StoredReply {
    const { text, subject, quote, visibility, language } = draft
    return {
      ...{ id: newId(), draftId: draft.id, itemId: draft.itemId, text: text.trim() },
      ...{ channel: place.channel, placeId: place.id, placeLabel: place.label, to: place.to },
      openUrl: place.openUrl,
      ...(place.subject === undefined ? {} : { subject: subject?.trim() || place.subject }),
      ...(place.quotes && quote ? { quote } : {}),
      ...(place.visibilities === undefined ? {} : { visibility: visibility ?? place.visibilities[0] }),
      ...(place.language === undefined ? {} : { language: language ?? place.language }),
      ...{ state: 'waiting', createdAt: at, sendAt: at + undoTime, sentAt: undefined, error: undefined },
      parts: posts.map(newPart),
    }
  }

  function keep(draft: StoredDraft, make: () => StoredReply): StoredReply {
    const reply = store.write(() => {
      release(draft)
      const made = make()
      replies.add(made)
      replies.saveDraft({ ...draft, replyId: made.id, updatedAt: now() })
      return made
    })
    onChange()
    return reply
  }

  function change(reply: StoredReply, work: () => void): StoredReply {
    store.write(() => {
      work()
      store.problems.remove(problemOf(reply.id))
    })
    onChange()
    return replyOf(reply.id)
  }

  /** The words are a draft again, unless the person has begun another one. */
  function giveBack(reply: StoredReply): void {
    const draft = replies.draft(reply.draftId)
    if (draft?.replyId === reply.id) replies.saveDraft({ ...draft, replyId: undefined })
  }

  return {
    draftFor(itemId) {
      if (store.items.get(itemId) === undefined)
        throw new CallFailure('not-found', 'That item is no longer in the feed.')
      const known = replies.draftOf(itemId)
      if (known !== undefined) return known
      const base = { text: '', dismissed: [], breathTaken: false, replyId: undefined }
      const draft = { id: newId(), itemId, ...base, updatedAt: now() }
      store.write(() => replies.saveDraft(draft))
      return draft
    },
    save({ id, ...given }) {
      const draft = draftOf(id)
      const reply = unsettledOf(draft)
      if (reply?.state === 'waiting' || reply?.state === 'sending')
        throw new CallFailure('conflict', 'This is on its way. Undo it first, then change it.')
      return saveDraft({ ...withChanges(draft, given), updatedAt: now() })
    },
    discard(id) {
      const draft = draftOf(id)
      store.write(() => release(draft))
      const { itemId, dismissed, breathTaken } = draft
      return saveDraft({ id, itemId, dismissed, breathTaken, text: '', updatedAt: now(), replyId: undefined })
    },
    send(draftId, asThread) {
      const draft = draftOf(draftId)
      const before = unsettledOf(draft)
      // A second press of the same button.
      if (before?.state === 'waiting' || before?.state === 'sending') return before
      supersededBy(draft)
      const way = wayFor(draft)
      if (way.source === undefined || !way.place.canSend)
        throw new CallFailure(
          'invalid',
          way.place.why ?? 'This can only be copied and sent by hand.',
          'placeId',
        )
      const posts = postsOf(draft, way, asThread)
      const reply = keep(draft, () => newReply(draft, way, posts, now()))
      outbox.nudge()
      return reply
    },
    undo(id) {
      const reply = replyOf(id)
      const isOut = reply.parts.some(({ state }) => state !== 'waiting')
      const canUndo = reply.state === 'waiting' || reply.state === 'sending' || reply.state === 'failed'
      if (!canUndo || isOut) throw new CallFailure('conflict', 'It is too late to take this back.')
      return change(reply, () => {
        replies.change(id, { state: 'undone' })
        giveBack(reply)
      })
    },
    retry(id) {
      const reply = replyOf(id)
      if (reply.state === 'unknown' && !outbox.canRepeat(reply))
        throw new CallFailure(
          'conflict',
          'This may have gone out, and sending it again could make it two. Look there first, and say what became of it.',
        )
      if (reply.state !== 'failed' && reply.state !== 'unknown')
        throw new CallFailure('conflict', 'There is nothing to send again here.')
      const retried = change(reply, () => replies.change(id, { state: 'waiting', sendAt: now() }))
      outbox.nudge()
      return retried
    },
    settle(id, as) {
      const reply = replyOf(id)
      const isHalfOut = reply.state === 'failed' && reply.parts.some(({ state }) => state === 'sent')
      if (reply.state !== 'unknown' && reply.state !== 'copied' && !isHalfOut)
        throw new CallFailure('conflict', 'What became of this is known.')
      return change(reply, () => {
        if (as === 'sent') {
          replies.change(id, { state: 'sent', sentAt: now(), error: undefined })
          onSent(reply, now())
        } else {
          replies.change(id, { state: 'undone', error: undefined })
          giveBack(reply)
        }
      })
    },
    copied(draftId) {
      const draft = draftOf(draftId)
      const before = unsettledOf(draft)
      if (before?.state === 'waiting' || before?.state === 'sending')
        throw new CallFailure('conflict', 'This is on its way. Undo it first, then copy it.')
      if (before?.state === 'copied' && before.text === draft.text.trim()) return before
      requireWords(draft)
      const way = wayFor(draft)
      return keep(draft, () => ({ ...newReply(draft, way, [draft.text.trim()], now()), state: 'copied' }))
    },
  }
}

/** What was not given stays; a subject or quote given empty is taken away. */
function withChanges(draft: StoredDraft, given: Omit<CheckedParams<'replies.save'>, 'id'>): StoredDraft {
  const { text, dismissed, breathTaken, ...rest } = given
  const merged = { ...draft, ...rest }
  return {
    ...merged,
    ...{ text: text ?? draft.text, dismissed: dismissed ?? draft.dismissed },
    ...{ breathTaken: breathTaken ?? draft.breathTaken },
    subject: merged.subject || undefined,
    quote: merged.quote || undefined,
  }
}

function postsOf(draft: StoredDraft, { place }: Way, asThread: boolean): readonly string[] {
  requireWords(draft)
  const made = makePosts(place, draft.text, asThread)
  if (made.fits) return made.posts
  const { used, over } = made.length
  const count = `This has ${used.toLocaleString('en')} characters, ${over.toLocaleString('en')} too many.`
  const way =
    made.asThread === undefined
      ? 'Make it shorter.'
      : `Make it shorter, or send it as a thread of ${made.asThread} posts.`
  throw new CallFailure('invalid', `${count} ${way}`, 'text')
}

/** Refuses what nobody wants to have sent. */
function requireWords({ text, subject }: StoredDraft): void {
  if (text.trim() === '') throw new CallFailure('invalid', 'Write something first.', 'text')
  const [blank] = findBlanks(text)
  if (blank !== undefined) throw new CallFailure('invalid', `Fill in “{${blank.name}}” first.`, 'text')
  const [open] = findBlanks(subject ?? '')
  if (open !== undefined) throw new CallFailure('invalid', `Fill in “{${open.name}}” first.`, 'subject')
}

function newPart(text: string): StoredPart {
  const key = randomBytes(16).toString('base64url')
  return { key, text, state: 'waiting', triedAt: undefined, url: undefined, ref: undefined }
}
