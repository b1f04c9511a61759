import { createConversationBook } from './conversation-book.ts'
import { createConversationLetters } from './conversation-letters.ts'
import { createConversationRows, toEnd } from './conversation-rows.ts'
import type { Database } from './database.ts'
import { rowNumber, whole, wholeOrNull } from './numbers.ts'
import type { ConversationStore } from './store.ts'

/** Rows deleted in one step. */
const rowsAtATime = 500

interface EndRow {
  readonly settledUntil: number | null
  readonly endedAs: string | null
  readonly endedAt: number | null
  readonly reason: string | null
  readonly mergedInto: number | null
}

/** People and conversations, put together from writing them down and reading them. */
export function createConversationStore(database: Database): ConversationStore {
  const book = createConversationBook(database)
  const standing = database.query<EndRow>(
    'SELECT settledUntil, endedAs, endedAt, reason, mergedInto FROM conversations WHERE number = ?',
  )
  const end = database.query(
    `UPDATE conversations SET settledUntil = max(coalesce(settledUntil, -1), ?2), endedAs = ?3, endedAt = ?2,
       reason = ?4, mergedInto = ?5 WHERE number = ?1`,
  )
  // What was answered meanwhile stays answered.
  const putBack = database.query(
    `UPDATE conversations SET endedAs = ?3, endedAt = ?4, reason = ?5, mergedInto = ?6, settledUntil = nullif(max(
       coalesce(?2, -1),
       coalesce((SELECT max(at) FROM answers WHERE conversation = ?1), -1),
       coalesce((SELECT max(at) FROM ownLetters WHERE conversation = ?1), -1)), -1) WHERE number = ?1`,
  )
  const newest = database.query<{ readonly at: number | null }>(
    'SELECT max(at) AS at FROM letters WHERE conversation = ?',
  )
  const note = database.query(
    'UPDATE people SET note = ? WHERE number = (SELECT person FROM conversations WHERE number = ?)',
  )
  const oldOwn = database.query(
    `DELETE FROM ownLetters WHERE number IN (SELECT o.number FROM ownLetters o WHERE o.at < ?
       AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.conversation = o.conversation) LIMIT ${rowsAtATime})`,
  )
  const wordless = database.query(
    `DELETE FROM conversations WHERE number IN (SELECT c.number FROM conversations c
       WHERE NOT EXISTS (SELECT 1 FROM letters l WHERE l.conversation = c.number)
         AND NOT EXISTS (SELECT 1 FROM ownLetters o WHERE o.conversation = c.number)
         AND coalesce(c.endedAt, 0) < ? AND (SELECT note FROM people WHERE number = c.person) = ''
       LIMIT ${rowsAtATime})`,
  )
  const lonely = database.query(
    `DELETE FROM people WHERE number IN (SELECT p.number FROM people p WHERE p.note = ''
       AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.person = p.number) LIMIT ${rowsAtATime})`,
  )

  return {
    ...createConversationLetters(database, book),
    ...createConversationRows(database, book.ofThread),
    end: (ids, { as, at, reason, into }) =>
      ids.flatMap((id) => {
        const number = rowNumber(id)
        const row = number === undefined ? undefined : standing.get(number)
        if (number === undefined || row === undefined) return []
        // Their clock may be ahead of ours; what is there is meant all the same.
        const until = Math.max(whole(at), newest.get(number)?.at ?? 0)
        end.run(number, until, as, reason ?? null, into === undefined ? null : (rowNumber(into) ?? null))
        book.refresh(number)
        return [{ id, settledUntil: row.settledUntil ?? undefined, ended: toEnd(row) }]
      }),
    putBack(before) {
      for (const { id, settledUntil, ended } of before) {
        const number = rowNumber(id)
        if (number === undefined) continue
        putBack.run(
          number,
          wholeOrNull(settledUntil),
          ended?.as ?? null,
          wholeOrNull(ended?.at),
          ended?.reason ?? null,
          ended?.into === undefined ? null : (rowNumber(ended.into) ?? null),
        )
        book.refresh(number)
      }
    },
    note(id, text) {
      const number = rowNumber(id)
      return number !== undefined && note.run(text, number) > 0
    },
    prune: (keepSince) =>
      oldOwn.run(whole(keepSince)) > 0 || wordless.run(whole(keepSince)) > 0 || lonely.run() > 0,
  }
}
