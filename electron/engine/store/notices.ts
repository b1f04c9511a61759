import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { NewsBatch, NoticeStore, StoredNotice } from './store.ts'

interface NoticeRow {
  readonly number: number
  readonly id: string
  readonly itemId: string | null
  readonly alarmId: string | null
  readonly urgency: string
  readonly title: string
  readonly body: string
  readonly channelId: string
  readonly sound: number
  readonly createdAt: number
  readonly notBefore: number
  readonly deliveredAt: number | null
  readonly attempts: number
}

function toNotice(row: NoticeRow): StoredNotice {
  return {
    id: row.id,
    itemId: row.itemId ?? undefined,
    alarmId: row.alarmId ?? undefined,
    urgency: row.urgency === 'alarm' || row.urgency === 'recovery' ? row.urgency : 'news',
    title: row.title,
    body: row.body,
    channelId: row.channelId,
    sound: row.sound === 1,
    createdAt: row.createdAt,
    notBefore: row.notBefore,
    deliveredAt: row.deliveredAt ?? undefined,
    attempts: row.attempts,
  }
}

const columns =
  'id, itemId, alarmId, urgency, title, body, channelId, sound, createdAt, notBefore, deliveredAt, attempts'

/** Messages to the operator: those not delivered yet, and those a click may still come for. */
export function createNoticeStore(database: Database): NoticeStore {
  const add = database.query(
    `INSERT OR IGNORE INTO notices (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const get = database.query<NoticeRow>(`SELECT number, ${columns} FROM notices WHERE id = ?`)
  const due = database.query<NoticeRow>(
    `SELECT number, ${columns} FROM notices
     WHERE urgency IN ('alarm', 'recovery') AND deliveredAt IS NULL AND notBefore <= ? ORDER BY number`,
  )
  const waitingNews = `urgency = 'news' AND deliveredAt IS NULL AND notBefore <= ?`
  const news = database.query<NoticeRow>(
    `SELECT number, ${columns} FROM notices WHERE ${waitingNews} ORDER BY notBefore, number LIMIT ?`,
  )
  const countNews = database.query<{ readonly count: number; readonly last: number | null }>(
    `SELECT count(*) AS count, max(number) AS last FROM notices WHERE ${waitingNews}`,
  )
  const nextOf = database.query<{ readonly at: number | null }>(
    'SELECT min(notBefore) AS at FROM notices WHERE urgency = ? AND deliveredAt IS NULL',
  )
  const delivered = database.query('UPDATE notices SET deliveredAt = ? WHERE id = ?')
  const tried = database.query('UPDATE notices SET attempts = attempts + 1, notBefore = ? WHERE id = ?')
  const newsDelivered = database.query(
    `UPDATE notices SET deliveredAt = ? WHERE ${waitingNews} AND number <= ?`,
  )
  const newsTried = database.query(
    `UPDATE notices SET attempts = attempts + 1, notBefore = ? WHERE ${waitingNews} AND number <= ?`,
  )
  const dropUntold = database.query('DELETE FROM notices WHERE alarmId = ? AND deliveredAt IS NULL')
  const dropNewsOf = database.query(
    `DELETE FROM notices WHERE urgency = 'news' AND deliveredAt IS NULL AND EXISTS (
       SELECT 1 FROM hits WHERE item = CAST(notices.itemId AS INTEGER)
         AND watch = (SELECT number FROM watches WHERE id = ?))`,
  )
  const lastDelivered = database.query<{ readonly id: string }>(
    `SELECT id FROM notices WHERE alarmId = ? AND channelId = ? AND deliveredAt IS NOT NULL
     ORDER BY number DESC LIMIT 1`,
  )
  const next = (urgency: string) => nextOf.get(urgency)?.at ?? undefined
  const change = (query: typeof newsDelivered, value: number, { upTo }: NewsBatch) =>
    void query.run(whole(value), whole(upTo.at), upTo.number)
  return {
    add(notice) {
      add.run(
        notice.id,
        notice.itemId ?? null,
        notice.alarmId ?? null,
        notice.urgency,
        notice.title,
        notice.body,
        notice.channelId,
        notice.sound ? 1 : 0,
        whole(notice.createdAt),
        whole(notice.notBefore),
        wholeOrNull(notice.deliveredAt),
        notice.attempts,
      )
    },
    get(id) {
      const row = get.get(id)
      return row === undefined ? undefined : toNotice(row)
    },
    due: (now) => due.all(whole(now)).map(toNotice),
    news(now, few) {
      const { count, last } = countNews.get(whole(now)) ?? { count: 0, last: null }
      const first = count === 0 ? [] : news.all(whole(now), few).map(toNotice)
      return { count, first, upTo: { at: now, number: last ?? 0 } }
    },
    nextAt() {
      const [alarm, recovery] = [next('alarm'), next('recovery')]
      const either = alarm !== undefined && recovery !== undefined ? Math.min(alarm, recovery) : undefined
      return { alarm: either ?? alarm ?? recovery, news: next('news') }
    },
    markDelivered(ids, at) {
      database.write(() => {
        for (const id of ids) delivered.run(whole(at), id)
      })
    },
    markTried(ids, again) {
      database.write(() => {
        for (const id of ids) tried.run(whole(again), id)
      })
    },
    markNewsDelivered: (batch, at) => change(newsDelivered, at, batch),
    markNewsTried: (batch, again) => change(newsTried, again, batch),
    dropUntold: (alarmId) => void dropUntold.run(alarmId),
    dropNewsOf: (watchId) => void dropNewsOf.run(watchId),
    lastDelivered: (alarmId, channelId) => lastDelivered.get(alarmId, channelId)?.id,
  }
}
