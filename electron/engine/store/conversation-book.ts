import { hash } from 'node:crypto'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import type { NewPerson } from './store.ts'

/** Opens conversations and works out who waits in them; the other files of conversations write through it. */
export interface ConversationBook {
  /** The number of the conversation of a person in a source, made when there is none. */
  open(person: NewPerson, source: number, byMail: boolean): number
  /** The conversation that one of these Message-IDs belongs to. */
  ofThread(source: number, thread: readonly string[]): number | undefined
  /** Message-IDs that belong to a conversation from now on, unless they belong to another. */
  joinThread(source: number, thread: readonly string[], conversation: number): void
  /** A Message-ID belongs to no conversation any more. */
  leaveThread(source: number, messageId: string): void
  /** What they said until then waits no more, and how that came. Never goes back in time. */
  settle(conversation: number, until: number, as: 'answered' | 'elsewhere'): void
  /** Works out anew who waits there. */
  refresh(conversation: number): void
}

/** Milliseconds within which what a source shows as written elsewhere is the copy of a reply that went out from here. */
const copied = 15 * 60_000

/** What a Message-ID is kept as: 16 bytes of its SHA-1. */
function printOf(messageId: string): Uint8Array {
  return hash('sha1', messageId, 'buffer').subarray(0, 16)
}

/**
 * Of a letter and its item: whether it makes its author wait. Need 0 is "answer" and state 4 "aside", as `facets.ts`
 * has them.
 */
export const waits = `l.counts = 1 AND l.at > coalesce(c.settledUntil, -1)
  AND ((i.shelf >> 3) & 7) = 0 AND (i.shelf & 7) <> 4`

export function createConversationBook(database: Database): ConversationBook {
  const person = database.query<{ readonly number: number }>('SELECT number FROM people WHERE key = ?')
  const addPerson = database.query<{ readonly number: number }>(
    'INSERT INTO people (key, name, address) VALUES (?, ?, ?) RETURNING number',
  )
  const namePerson = database.query(
    `UPDATE people SET name = coalesce(?2, name), address = coalesce(address, ?3) WHERE number = ?1
     AND (name IS NOT coalesce(?2, name) OR address IS NOT coalesce(address, ?3))`,
  )
  const found = database.query<{ readonly number: number }>(
    'SELECT number FROM conversations WHERE person = ? AND source = ?',
  )
  // A letter of mine that was found before theirs answers it also where theirs came another way.
  const add = database.query<{ readonly number: number }>(
    `INSERT INTO conversations (person, source, settledUntil, endedAs, endedAt)
     SELECT ?1, ?2, last, iif(last IS NULL, NULL, 'elsewhere'), last FROM (
       SELECT max(o.at) AS last FROM conversations c JOIN ownLetters o ON o.conversation = c.number
       WHERE c.person = ?1 AND ?3 = 1)
     RETURNING number`,
  )
  const thread = database.query<{ readonly conversation: number }>(
    'SELECT conversation FROM threads WHERE source = ? AND print = ?',
  )
  const addThread = database.query(
    'INSERT OR IGNORE INTO threads (source, print, conversation) VALUES (?, ?, ?)',
  )
  const dropThread = database.query('DELETE FROM threads WHERE source = ? AND print = ?')
  const settle = database.query(
    `UPDATE conversations SET settledUntil = ?2, endedAs = ?3, endedAt = ?2, reason = NULL, mergedInto = NULL
     WHERE number = ?1 AND coalesce(settledUntil, -1) < ?2
       AND NOT (?3 = 'elsewhere' AND endedAs IS 'answered' AND ?2 - endedAt < ${copied})`,
  )
  const refresh = database.query(
    `UPDATE conversations SET (unanswered, waitingSince, firstItem, lastItem) = (
       SELECT count(*), min(at), min(item) FILTER (WHERE first = 1), min(item) FILTER (WHERE last = 1) FROM (
         SELECT l.item, l.at, row_number() OVER (ORDER BY l.at, l.item) AS first,
           row_number() OVER (ORDER BY l.at DESC, l.item DESC) AS last
         FROM conversations c CROSS JOIN letters l ON l.conversation = c.number CROSS JOIN items i ON i.id = l.item
         WHERE c.number = ?1 AND ${waits}))
     WHERE number = ?1`,
  )

  const personNumber = ({ key, name, address }: NewPerson): number => {
    const known = person.get(key)?.number
    if (known === undefined) return addPerson.get(key, name ?? null, address ?? null)?.number ?? 0
    namePerson.run(known, name ?? null, address ?? null)
    return known
  }

  return {
    open(who, source, byMail) {
      const number = personNumber(who)
      return found.get(number, source)?.number ?? add.get(number, source, byMail ? 1 : 0)?.number ?? 0
    },
    ofThread(source, ids) {
      for (const id of ids) {
        const conversation = thread.get(source, printOf(id))?.conversation
        if (conversation !== undefined) return conversation
      }
      return undefined
    },
    joinThread(source, ids, conversation) {
      for (const id of ids) addThread.run(source, printOf(id), conversation)
    },
    leaveThread: (source, id) => void dropThread.run(source, printOf(id)),
    settle: (conversation, until, as) => void settle.run(conversation, whole(until), as),
    refresh: (conversation) => void refresh.run(conversation),
  }
}
