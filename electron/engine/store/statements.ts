import { incidentStageSchema } from '../../shared/model/incident.ts'
import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { StatementStore, StoredStatement } from './statement-store.ts'

interface Row {
  readonly id: string
  readonly incidentId: string
  readonly at: number
  readonly place: string
  readonly url: string | null
  readonly text: string
  readonly stage: string
  readonly reply: string | null
  readonly goneAt: number | null
  readonly lookAt: number | null
  readonly misses: number
}

/** Keeps what was said about troubles. */
export function createStatementStore(database: Database): StatementStore {
  const all = `SELECT s.id, i.id AS incidentId, s.at, s.place, s.url, s.text, s.stage, s.reply, s.goneAt, s.lookAt, s.misses`
  const get = database.query<Row>(
    `${all} FROM statements s JOIN incidents i ON i.number = s.incident WHERE s.id = ?`,
  )
  const list = database.query<Row>(
    `${all} FROM incidents i CROSS JOIN statements s ON s.incident = i.number
     WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY s.at DESC, s.number DESC`,
  )
  const add = database.query(
    `INSERT INTO statements (id, incident, at, place, url, text, stage, reply, goneAt, lookAt, misses)
     VALUES (?, (SELECT number FROM incidents WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (reply) DO NOTHING`,
  )
  const remove = database.query('DELETE FROM statements WHERE id = ?')
  const change = database.query(
    'UPDATE statements SET goneAt = ?, lookAt = ?, misses = ?, url = ? WHERE id = ?',
  )
  const due = database.query<Row>(
    `${all} FROM statements s JOIN incidents i ON i.number = s.incident WHERE s.lookAt <= ? ORDER BY s.lookAt LIMIT ?`,
  )
  const next = database.query<{ readonly at: number | null }>(
    'SELECT min(lookAt) AS at FROM statements WHERE lookAt IS NOT NULL',
  )
  const find = (id: string): StoredStatement | undefined => {
    const row = get.get(id)
    return row && toStatement(row)
  }
  return {
    get: find,
    list: (ids) => list.all(JSON.stringify(ids)).map(toStatement),
    add: ({ id, incidentId, at, where, url, text, stage, replyId, goneAt, lookAt, misses }) =>
      add.run(
        ...[id, incidentId, whole(at), where, url ?? null, text, stage, replyId ?? null],
        ...[wholeOrNull(goneAt), wholeOrNull(lookAt), misses],
      ) > 0,
    remove: (id) => void remove.run(id),
    change(id, patch) {
      const known = find(id)
      if (known === undefined) return
      const { goneAt, lookAt, misses, url } = { ...known, ...patch }
      change.run(wholeOrNull(goneAt), wholeOrNull(lookAt), misses, url ?? null, id)
    },
    due: (now, limit) => due.all(whole(now), limit).map(toStatement),
    nextLook: () => next.get()?.at ?? undefined,
  }
}

function toStatement({ place, reply, ...row }: Row): StoredStatement {
  return {
    ...row,
    where: place,
    url: row.url ?? undefined,
    stage: incidentStageSchema.parse(row.stage),
    replyId: reply ?? undefined,
    goneAt: row.goneAt ?? undefined,
    lookAt: row.lookAt ?? undefined,
  }
}
