import { alarmStateSchema } from '../../shared/model/alarm.ts'
import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { AlarmStore, StoredAlarm } from './store.ts'

interface AlarmRow {
  readonly id: string
  readonly sourceId: string
  readonly title: string
  readonly text: string
  readonly state: string
  readonly raisedAt: number
  readonly acknowledgedAt: number | null
  readonly note: string | null
  readonly endedAt: number | null
  readonly itemId: string | null
}

function toAlarm(row: AlarmRow): StoredAlarm {
  return {
    id: row.id,
    sourceId: row.sourceId,
    title: row.title,
    text: row.text,
    state: alarmStateSchema.parse(row.state),
    raisedAt: row.raisedAt,
    acknowledgedAt: row.acknowledgedAt ?? undefined,
    note: row.note ?? undefined,
    endedAt: row.endedAt ?? undefined,
    itemId: row.itemId ?? undefined,
  }
}

const columns = 'id, sourceId, title, text, state, raisedAt, acknowledgedAt, note, endedAt, itemId'

/** Alarms, so that one that rings still rings after a crash. */
export function createAlarmStore(database: Database): AlarmStore {
  const newest = 'ORDER BY raisedAt DESC, rowid DESC'
  const list = database.query<AlarmRow>(`SELECT ${columns} FROM alarms ${newest} LIMIT ?`)
  const listByState = database.query<AlarmRow>(
    `SELECT ${columns} FROM alarms WHERE state = ? ${newest} LIMIT ?`,
  )
  const get = database.query<AlarmRow>(`SELECT ${columns} FROM alarms WHERE id = ?`)
  const open = database.query<AlarmRow>(
    `SELECT ${columns} FROM alarms WHERE sourceId = ? AND state <> 'over' ${newest} LIMIT 1`,
  )
  const save = database.query(
    `INSERT INTO alarms (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET sourceId = excluded.sourceId, title = excluded.title, text = excluded.text,
       state = excluded.state, raisedAt = excluded.raisedAt, acknowledgedAt = excluded.acknowledgedAt,
       note = excluded.note, endedAt = excluded.endedAt, itemId = excluded.itemId`,
  )
  return {
    list: (state, limit) =>
      (state === undefined ? list.all(limit) : listByState.all(state, limit)).map(toAlarm),
    get(id) {
      const row = get.get(id)
      return row === undefined ? undefined : toAlarm(row)
    },
    open(sourceId) {
      const row = open.get(sourceId)
      return row === undefined ? undefined : toAlarm(row)
    },
    save(alarm) {
      save.run(
        alarm.id,
        alarm.sourceId,
        alarm.title,
        alarm.text,
        alarm.state,
        whole(alarm.raisedAt),
        wholeOrNull(alarm.acknowledgedAt),
        alarm.note ?? null,
        wholeOrNull(alarm.endedAt),
        alarm.itemId ?? null,
      )
    },
  }
}
