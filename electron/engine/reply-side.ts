import { createAfterReply } from './after-reply.ts'
import { createAnswerDesks, outgoingOf } from './answer-desks.ts'
import type { HttpClient } from './http/http-client.ts'
import type { Ports } from './ports.ts'
import { createReplyDesk, type ReplyDesk } from './reply-desk.ts'
import { createReplyOutbox, type ReplyOutbox } from './reply-outbox.ts'
import { createReplyPlaces, type ReplyPlaces } from './reply-places.ts'
import type { Store, StoredReply } from './store/store.ts'

export interface ReplySideParts {
  readonly ports: Ports
  readonly store: Store
  readonly http: HttpClient
  /** The store comes from a backup, so that nobody knows what has gone out since. */
  readonly wasRestored: boolean
  newId(): string
  /** Drafts or replies are other than before. */
  onReplies(): void
  /** Items are other than before, since an answer has settled them. */
  onItems(): void
  /** A reply has gone out, or was sent by hand. Called in the transaction that says so. */
  onSent(reply: StoredReply, at: number): void
}

/** Where an answer can go, the desk at which it is written and decided upon, and the outbox that sends it. */
export interface ReplySide {
  readonly places: ReplyPlaces
  readonly desk: ReplyDesk
  readonly outbox: ReplyOutbox
  /**
   * Asks the service whether a reply that went out is still there. `undefined` where it can only be compared word by
   * word, since one that was edited there would look deleted.
   */
  find(reply: StoredReply, signal: AbortSignal): Promise<'there' | 'gone' | 'unclear'> | undefined
}

/** Makes and joins everything by which answers go out. */
export function createReplySide(parts: ReplySideParts): ReplySide {
  const { ports, store, http, wasRestored, newId } = parts
  const places = createReplyPlaces({ store, log: ports.log })
  const settle = createAfterReply({ store, onChange: parts.onItems })
  const onSent = (reply: StoredReply, at: number): void => {
    settle(reply, at)
    parts.onSent(reply, at)
  }
  const onChange = parts.onReplies
  const outbox = createReplyOutbox({ ports, store, http, places, wasRestored, onSent, onChange })
  const now = () => ports.clock.now()
  const desk = createReplyDesk({ store, places, outbox, now, newId, onSent, onChange })
  const desks = createAnswerDesks({ ports, http, places })
  return {
    ...{ places, outbox, desk },
    find(reply, signal) {
      // There a post has a key of its own, whatever its words are by now.
      if (reply.channel !== 'bluesky' || !desks.canLook(reply)) return undefined
      return lookFor(reply, signal)
    },
  }

  async function lookFor(reply: StoredReply, signal: AbortSignal): Promise<'there' | 'gone' | 'unclear'> {
    const { answer, context, answered } = await desks.open(reply, signal)
    if (answer.find === undefined) return 'unclear'
    const found = await answer.find(context, answered, outgoingOf(reply, 0))
    return found === undefined ? 'gone' : 'there'
  }
}
