import { isCopy } from '../is-copy.ts'
import type { Store, StoredPromise } from '../store/store.ts'

/** By what an incident is found. */
export type About = Pick<StoredPromise, 'itemId' | 'conversationId' | 'statementId'>

const nowhere = {
  isElsewhere: false,
  itemId: undefined,
  conversationId: undefined,
  statementId: undefined,
  replyId: undefined,
  to: undefined,
}

/** What was said, from wherever. `at` in milliseconds since 1970. */
export interface Said extends About {
  readonly text: string
  readonly at: number
  /** Whether it was said to everybody, not in an answer to one person. */
  readonly isPublic: boolean
  /** Found elsewhere, maybe long after it was written: what is over is told of no more. */
  readonly isElsewhere: boolean
  readonly to: string | undefined
  readonly replyId: string | undefined
}

/** Something that was said and not looked through for promises yet; what is gone since says nothing. */
export interface WordsToRead {
  readonly said: Said | undefined
  /** It has been read. Call it in the transaction that keeps what was found, one for all that came together. */
  done(): void
}

interface Parts {
  readonly store: Pick<Store, 'conversations' | 'facts' | 'promises' | 'replies' | 'write'>
  now(): number
  /** A statement that was written down. */
  statement(id: string): { readonly text: string; readonly at: number } | undefined
}

const day = 24 * 60 * 60_000
/** Letters found elsewhere that are older than this were read long ago by whoever waits. */
const oldOwn = 7 * day
/** Words of a conversation among which a copy is looked for. */
const mostWords = 50
/** How much is read in one go. */
const atOnce = 50
/** Up to which letter found elsewhere everything has been read. */
const ownFact = 'promisesReadOf'

/** Makes what gives, in the order in which it was said, some of what was said and not read. */
export function createWordsToRead({
  store,
  now,
  statement: statementOf,
}: Parts): () => readonly WordsToRead[] {
  const { promises } = store

  function next(): readonly WordsToRead[] {
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
    const statement = statementOf(id)
    if (statement === undefined) return undefined
    const { text, at } = statement
    return { ...nowhere, text, at, statementId: id, isPublic: true }
  }

  return next
}
