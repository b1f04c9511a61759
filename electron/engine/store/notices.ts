import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { NoticeStore, StoredNotice } from './store.ts'

interface NoticeRow {
  readonly id: string
  readonly itemId: string | null
  readonly alarmId: string | null
  readonly urgency: string
  readonly title: string
  readonly body: string
  readonly createdAt: number
  readonly deliveredAt: number | null
  readonly attempts: number
}

function toNotice(row: NoticeRow): StoredNotice {
  return {
    id: row.id,
    itemId: row.itemId ?? undefined,
    alarmId: row.alarmId ?? undefined,
    urgency: row.urgency === 'alarm' ? 'alarm' : 'news',
    title: row.title,
    body: row.body,
    createdAt: row.createdAt,
    deliveredAt: row.deliveredAt ?? undefined,
    attempts: row.attempts,
  }
}

const columns = 'id, itemId, alarmId, urgency, title, body, createdAt, deliveredAt, attempts'

/** Messages to the operator: those not delivered yet, and those a click may still come for. */
export function createNoticeStore(database: Database): NoticeStore {
  const add = database.query(`INSERT OR REPLACE INTO notices (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const pending = database.query<NoticeRow>(
    `SELECT ${columns} FROM notices WHERE deliveredAt IS NULL ORDER BY createdAt, number LIMIT ?`,
  )
  const get = database.query<NoticeRow>(`SELECT ${columns} FROM notices WHERE id = ?`)
  const delivered = database.query('UPDATE notices SET deliveredAt = ? WHERE id = ?')
  const tried = database.query('UPDATE notices SET attempts = attempts + 1 WHERE id = ?')
  return {
    add(notice) {
      add.run(
        notice.id,
        notice.itemId ?? null,
        notice.alarmId ?? null,
        notice.urgency,
        notice.title,
        notice.body,
        whole(notice.createdAt),
        wholeOrNull(notice.deliveredAt),
        notice.attempts,
      )
    },
    pending: (limit) => pending.all(limit).map(toNotice),
    get(id) {
      const row = get.get(id)
      return row === undefined ? undefined : toNotice(row)
    },
    markDelivered(ids, at) {
      database.write(() => {
        for (const id of ids) delivered.run(whole(at), id)
      })
    },
    markTried(ids) {
      database.write(() => {
        for (const id of ids) tried.run(id)
      })
    },
  }
}
