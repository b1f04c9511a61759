import type { Database } from './database.ts'
import type { IntakeStore } from './intake-store.ts'
import { whole } from './numbers.ts'

interface LetterRow {
  readonly number: number
  readonly at: number
  readonly type: string
  readonly headers: string
  readonly body: Uint8Array
}

/** Keeps what was posted to sources until they have read it. */
export function createIntakeStore(database: Database): IntakeStore {
  const ofSource = 'source = (SELECT number FROM sources WHERE id = ?)'
  const add = database.query(
    'INSERT INTO intake (source, at, type, headers, body) SELECT number, ?, ?, ?, ? FROM sources WHERE id = ?',
  )
  const next = database.query<LetterRow>(
    `SELECT number, at, type, headers, body FROM intake WHERE ${ofSource} AND number > ? ORDER BY number LIMIT 1`,
  )
  const waiting = database.query<{ readonly letters: number }>(
    `SELECT count(*) AS letters FROM intake WHERE ${ofSource}`,
  )
  const drop = database.query(`DELETE FROM intake WHERE ${ofSource} AND number <= ?`)
  return {
    add(sourceId, { at, type, headers, body }) {
      add.run(whole(at), type, JSON.stringify(headers), body, sourceId)
    },
    oldest(sourceId, limit, bytes) {
      const letters = []
      for (let left = bytes, after = 0; letters.length < limit && left > 0; ) {
        const row = next.get(sourceId, after)
        if (row === undefined || (letters.length > 0 && row.body.length > left)) break
        letters.push({ ...row, headers: JSON.parse(row.headers) })
        left -= row.body.length
        after = row.number
      }
      return letters
    },
    waiting: (sourceId) => waiting.get(sourceId)?.letters ?? 0,
    drop: (sourceId, upTo) => void drop.run(sourceId, upTo),
  }
}
