import { createAfterReply } from './after-reply.ts'
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
  return { places, outbox, desk: createReplyDesk({ store, places, outbox, now, newId, onSent, onChange }) }
}
