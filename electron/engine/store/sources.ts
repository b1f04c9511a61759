import { type SourceSettings, sourceKindSchema } from '../../shared/model/source.ts'
import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { SourceStore, SourceTally, StoredSource, StoredSourceError } from './store.ts'

interface SourceRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly everyMinutes: number
  readonly settings: string
  readonly paused: number
  readonly createdAt: number
  readonly state: string | null
  readonly dueAt: number
  readonly lastTriedAt: number | null
  readonly lastSuccessAt: number | null
  readonly failures: number
  readonly blind: number
  readonly error: string | null
}

function toSource(row: SourceRow): StoredSource {
  const settings: SourceSettings = JSON.parse(row.settings)
  const error: StoredSourceError | undefined = row.error === null ? undefined : JSON.parse(row.error)
  return {
    id: row.id,
    kind: sourceKindSchema.parse(row.kind),
    name: row.name,
    everyMinutes: row.everyMinutes,
    settings,
    paused: row.paused === 1,
    createdAt: row.createdAt,
    state: row.state === null ? undefined : JSON.parse(row.state),
    dueAt: row.dueAt,
    lastTriedAt: row.lastTriedAt ?? undefined,
    lastSuccessAt: row.lastSuccessAt ?? undefined,
    failures: row.failures,
    blind: row.blind === 1,
    error,
  }
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}

const columns =
  'id, kind, name, everyMinutes, settings, paused, createdAt, state, dueAt, lastTriedAt, lastSuccessAt, failures, blind, error'
const isDue = 'paused = 0 AND removedAt IS NULL'

/**
 * The sources and what became of their last polls. Settings hold sealed secrets only. `relead` is called when one is
 * hidden or shown, since it may lead stories that others tell too.
 */
export function createSourceStore(database: Database, relead: () => void): SourceStore {
  const list = database.query<SourceRow>(
    `SELECT ${columns} FROM sources WHERE removedAt IS NULL ORDER BY number`,
  )
  const get = database.query<SourceRow>(`SELECT ${columns} FROM sources WHERE id = ? AND removedAt IS NULL`)
  const add = database.query(
    `INSERT INTO sources (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const change = database.query(
    'UPDATE sources SET name = ?, everyMinutes = ?, settings = ?, paused = ?, dueAt = ?, state = ? WHERE id = ?',
  )
  const remove = database.query('UPDATE sources SET removedAt = ? WHERE id = ?')
  const recordPoll = database.query(
    `UPDATE sources SET lastTriedAt = ?1, dueAt = ?2, lastSuccessAt = iif(?3, ?1, lastSuccessAt),
       firstSuccessAt = coalesce(firstSuccessAt, iif(?3, ?1, NULL)), blind = ?4,
       failures = ?5, error = ?6, state = coalesce(?7, state) WHERE id = ?8`,
  )
  const tally = database.query<SourceTally>(
    `SELECT count(*) AS total, count(*) FILTER (WHERE paused = 0 AND blind = 1) AS blind,
       count(*) FILTER (WHERE paused = 0 AND blind = 0 AND error IS NOT NULL) AS failing
     FROM sources WHERE removedAt IS NULL`,
  )
  const due = database.query<{ readonly id: string }>(
    `SELECT id FROM sources WHERE ${isDue} AND dueAt <= ? ORDER BY dueAt LIMIT ?`,
  )
  const nextDue = database.query<{ readonly dueAt: number }>(
    `SELECT dueAt FROM sources WHERE ${isDue} ORDER BY dueAt LIMIT 1`,
  )

  const setRemoved = (id: string, at: number | null): void =>
    database.write(() => {
      remove.run(at, id)
      relead()
    })

  return {
    list: () => list.all().map(toSource),
    tally: () => tally.get() ?? { total: 0, blind: 0, failing: 0 },
    get(id) {
      const row = get.get(id)
      return row === undefined ? undefined : toSource(row)
    },
    add(source) {
      add.run(
        source.id,
        source.kind,
        source.name,
        source.everyMinutes,
        JSON.stringify(source.settings),
        source.paused ? 1 : 0,
        whole(source.createdAt),
        json(source.state),
        whole(source.dueAt),
        wholeOrNull(source.lastTriedAt),
        wholeOrNull(source.lastSuccessAt),
        source.failures,
        source.blind ? 1 : 0,
        json(source.error),
      )
    },
    change(id, patch) {
      const row = get.get(id)
      if (row === undefined) return
      change.run(
        patch.name ?? row.name,
        patch.everyMinutes ?? row.everyMinutes,
        patch.settings === undefined ? row.settings : JSON.stringify(patch.settings),
        patch.paused === undefined ? row.paused : patch.paused ? 1 : 0,
        whole(patch.dueAt ?? row.dueAt),
        // A state that is named but undefined is forgotten: the next poll starts from nothing.
        'state' in patch ? json(patch.state) : row.state,
        id,
      )
    },
    remove: (id, at) => setRemoved(id, whole(at)),
    restore: (id) => setRemoved(id, null),
    recordPoll(id, outcome) {
      recordPoll.run(
        whole(outcome.triedAt),
        whole(outcome.dueAt),
        outcome.succeeded ? 1 : 0,
        outcome.blind ? 1 : 0,
        outcome.failures,
        json(outcome.error),
        json(outcome.state),
        id,
      )
    },
    due: (now, limit) => due.all(whole(now), limit).map((row) => row.id),
    nextDueAt: () => nextDue.get()?.dueAt,
  }
}
