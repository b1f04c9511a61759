import type { BeatStore } from './beat-store.ts'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'

interface BeatRow {
  readonly at: number
  readonly failed: number
  readonly text: string
}

/** Keeps the last beat of each source; those before say nothing that its checks do not. */
export function createBeatStore(database: Database): BeatStore {
  const last = database.query<BeatRow>(
    'SELECT at, failed, text FROM beats WHERE source = (SELECT number FROM sources WHERE id = ?)',
  )
  const record = database.query(
    `INSERT INTO beats (source, at, failed, text) SELECT number, ?, ?, ? FROM sources WHERE id = ?
     ON CONFLICT (source) DO UPDATE SET at = excluded.at, failed = excluded.failed, text = excluded.text`,
  )
  return {
    last(sourceId) {
      const row = last.get(sourceId)
      return row === undefined ? undefined : { at: row.at, failed: row.failed === 1, text: row.text }
    },
    record: (sourceId, { at, failed, text }) => void record.run(whole(at), failed ? 1 : 0, text, sourceId),
  }
}
