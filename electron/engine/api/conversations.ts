import { type ConversationEntry, entryTextLimit, mostEntries } from '../../shared/model/conversation.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import { isCopy } from '../is-copy.ts'
import type { StoredConversation, StoredWord } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import {
  placeOf,
  presentConversation,
  presentReply,
  presentWaiting,
  waitingTextLimit,
} from './present-conversation.ts'

/** Most replies to one item that are shown besides those that went out. */
const mostUnderWay = 20

/** Handlers of who waits, and of what was said. */
export function conversationHandlers({
  store,
  events,
  undo,
  parts,
}: ApiContext): HandlersOf<'waiting'> & HandlersOf<'conversations'> {
  const { conversations } = store

  function changed(): void {
    events.itemsChanged(0)
    events.healthChanged()
  }

  function merging(ids: readonly string[], into: string | undefined): string {
    if (into === undefined || conversations.get(into) === undefined)
      throw new CallFailure('invalid', 'Say into which conversation it is merged.', 'into')
    if (ids.includes(into))
      throw new CallFailure('invalid', 'A conversation cannot be merged into itself.', 'into')
    return into
  }

  function asked(id: string | undefined, itemId: string | undefined): string {
    if ((id === undefined) === (itemId === undefined))
      throw new CallFailure('invalid', 'Say which conversation: by its id or by one of its items.', 'id')
    const found = id ?? (itemId === undefined ? undefined : conversations.letter(itemId)?.conversationId)
    if (found === undefined) throw new CallFailure('not-found', 'Nobody is known who would be talking here.')
    return found
  }

  return {
    'waiting.list': ({ limit, cursor }) => {
      const { waiting, nextCursor } = conversations.waiting(limit, cursor, waitingTextLimit)
      const { count, oldestSince } = conversations.waitingTally()
      return {
        waiting: waiting.map(presentWaiting),
        total: count,
        ...(oldestSince === undefined ? {} : { oldestSince: toTimestamp(oldestSince) }),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
    'waiting.end': ({ ids, as, reason, into }) => {
      if (as === 'declined' && (reason === undefined || reason === ''))
        throw new CallFailure('invalid', 'Write down why, for yourself: nobody is told.', 'reason')
      const target = as === 'merged' ? merging(ids, into) : undefined
      const now = parts.ports.clock.now()
      return store.write(() => {
        const items = store.items.change({ ids: conversations.waitingItems(ids) }, { state: 'acknowledged' })
        const before = conversations.end(ids, { as, at: now, reason: reason || undefined, into: target })
        changed()
        return { ended: before.length, undo: undo.keep({ what: 'waiting', before, items }) }
      })
    },
    'conversations.get': async ({ id, itemId }) => {
      // Loaded on first use: the start has no use for it.
      const { findPromises } = await import('../reply/promise/find-promises.ts')
      const [first, ...others] = conversations.ofPerson(asked(id, itemId))
      if (first === undefined) throw new CallFailure('not-found', 'That conversation is no longer kept.')
      const channels = [first, ...others] as const
      const ids = channels.map((channel) => channel.id)
      const words = withoutCopies(conversations.words(ids, mostEntries + 1, entryTextLimit))
      const entries = words.slice(-mostEntries).flatMap((word) => {
        const place = channels.find((channel) => channel.id === word.conversationId) ?? first
        return [...present(word, place), ...(word.what === 'item' ? underWay(word, place) : [])]
      })
      const inOrder = entries.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
      const kept = inOrder.map((entry) => {
        if (entry.kind === 'theirs') return entry
        const found = findPromises(entry.text, { at: Date.parse(entry.at), zone: '' })
        const promises = found.map(({ quote, due }) => ({ quote, due: toTimestamp(due) }))
        return promises.length === 0 ? entry : { ...entry, promises }
      })
      return presentConversation(channels, kept, words.length > mostEntries)
    },
    'conversations.note': ({ id, note }) => {
      if (!store.write(() => conversations.note(id, note)))
        throw new CallFailure('not-found', 'That conversation is no longer kept.')
      events.itemsChanged(0)
      return {}
    },
  }

  /** Without those letters of the operator's that are copies of replies, e.g. in the folder of sent mails. */
  function withoutCopies(words: readonly StoredWord[]): readonly StoredWord[] {
    const replies = words.flatMap(({ what, id, at, conversationId }) => {
      const text = what === 'reply' ? store.replies.get(id)?.text : undefined
      return text === undefined ? [] : [{ at, conversationId, text }]
    })
    return words.filter(
      (word) =>
        word.what !== 'own' ||
        !replies.some((reply) => reply.conversationId === word.conversationId && isCopy(word, reply)),
    )
  }

  function present(word: StoredWord, place: StoredConversation): ConversationEntry[] {
    const { what, id, conversationId, itemId, title, text, waits } = word
    const said = { conversationId, ...placeOf(place), at: toTimestamp(word.at), text }
    switch (what) {
      case 'item': {
        const item = store.items.some([id], 1)[0]
        if (item === undefined) return []
        const url = item.url === undefined ? {} : { url: item.url }
        return [{ kind: 'theirs', ...said, itemId: id, title, ...url, state: item.state, waits }]
      }
      case 'own':
        return [{ kind: 'mine', ...said, ...(title === '' ? {} : { title }), state: 'sent' }]
      case 'reply': {
        const reply = store.replies.get(id)
        if (reply !== undefined) return presentReply(reply, place)
        const answers = itemId === undefined ? {} : { itemId }
        return [{ kind: 'mine', ...said, replyId: id, ...answers, state: 'sent' }]
      }
    }
  }

  /** Replies to an item that have not gone out, or not surely. */
  function underWay({ id }: StoredWord, place: StoredConversation): ConversationEntry[] {
    const states = ['waiting', 'sending', 'failed', 'unknown', 'copied'] as const
    return store.replies
      .list({ itemId: id, states }, mostUnderWay)
      .flatMap((reply) => presentReply(reply, place))
  }
}
