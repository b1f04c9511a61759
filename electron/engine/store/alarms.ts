import { z } from 'zod'
import {
  alarmEvidenceSchema,
  alarmStateSchema,
  alarmSubjectSchema,
  alarmTopicSchema,
  alarmTrendSchema,
  severitySchema,
  toldOutcomeSchema,
} from '../../shared/model/alarm.ts'
import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { Database, Value } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import type { AlarmStore } from './store.ts'

interface AlarmRow {
  readonly id: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly topic: string
  readonly title: string
  readonly text: string
  readonly severity: string
  readonly state: string
  readonly trend: string
  readonly raisedAt: number
  readonly lastTold: number | null
  readonly heldUntil: number | null
  readonly acknowledgedAt: number | null
  readonly acknowledgedUntil: number | null
  readonly snoozedUntil: number | null
  readonly note: string | null
  readonly endedAt: number | null
  readonly itemId: string | null
  readonly inhibitedBy: string | null
  readonly drill: number
  readonly repeats: number
  readonly evidence: string | null
  readonly step: number
  readonly notices: number
  readonly toldOn: string
  readonly nextAt: number | null
}

const columns = [
  ...['id', 'subjectKind', 'subjectId', 'topic', 'title', 'text', 'severity', 'state', 'trend', 'raisedAt'],
  ...['lastTold', 'heldUntil', 'acknowledgedAt', 'acknowledgedUntil', 'snoozedUntil', 'note', 'endedAt'],
  ...['itemId', 'inhibitedBy', 'drill', 'repeats', 'evidence', 'step', 'notices', 'toldOn', 'nextAt'],
] as const satisfies readonly (keyof AlarmRow)[]

function toAlarm(row: AlarmRow): AlarmRecord {
  return {
    id: row.id,
    subject: alarmSubjectSchema.parse({ kind: row.subjectKind, id: row.subjectId }),
    topic: alarmTopicSchema.parse(row.topic),
    title: row.title,
    text: row.text,
    severity: severitySchema.parse(row.severity),
    state: alarmStateSchema.parse(row.state),
    trend: alarmTrendSchema.parse(row.trend),
    raisedAt: row.raisedAt,
    lastTold: row.lastTold ?? undefined,
    heldUntil: row.heldUntil ?? undefined,
    acknowledgedAt: row.acknowledgedAt ?? undefined,
    acknowledgedUntil: row.acknowledgedUntil ?? undefined,
    snoozedUntil: row.snoozedUntil ?? undefined,
    note: row.note ?? undefined,
    endedAt: row.endedAt ?? undefined,
    itemId: row.itemId ?? undefined,
    inhibitedBy: row.inhibitedBy ?? undefined,
    drill: row.drill === 1,
    repeats: row.repeats,
    evidence: row.evidence === null ? undefined : alarmEvidenceSchema.parse(JSON.parse(row.evidence)),
    step: row.step,
    notices: row.notices,
    toldOn: z.array(z.string()).parse(JSON.parse(row.toldOn)),
    nextAt: row.nextAt ?? undefined,
  }
}

function toRow(alarm: AlarmRecord): AlarmRow {
  return {
    ...alarm,
    subjectKind: alarm.subject.kind,
    subjectId: alarm.subject.id,
    raisedAt: whole(alarm.raisedAt),
    lastTold: wholeOrNull(alarm.lastTold),
    heldUntil: wholeOrNull(alarm.heldUntil),
    acknowledgedAt: wholeOrNull(alarm.acknowledgedAt),
    acknowledgedUntil: wholeOrNull(alarm.acknowledgedUntil),
    snoozedUntil: wholeOrNull(alarm.snoozedUntil),
    note: alarm.note ?? null,
    endedAt: wholeOrNull(alarm.endedAt),
    itemId: alarm.itemId ?? null,
    inhibitedBy: alarm.inhibitedBy ?? null,
    drill: alarm.drill ? 1 : 0,
    evidence: alarm.evidence === undefined ? null : JSON.stringify(alarm.evidence),
    toldOn: JSON.stringify(alarm.toldOn),
    nextAt: wholeOrNull(alarm.nextAt),
  }
}

interface ToldRow {
  readonly at: number
  readonly channel: string
  readonly outcome: string
  readonly text: string
}

/** Alarms, so that one that rings still rings after a crash, and what was told of each. */
export function createAlarmStore(database: Database): AlarmStore {
  const all = `SELECT ${columns.join(', ')} FROM alarms`
  const newest = 'ORDER BY raisedAt DESC, rowid DESC LIMIT ?'
  const list = database.query<AlarmRow>(`${all} WHERE drill = 0 OR state <> 'over' ${newest}`)
  const listByState = database.query<AlarmRow>(
    `${all} WHERE state = ? AND (drill = 0 OR state <> 'over') ${newest}`,
  )
  const get = database.query<AlarmRow>(`${all} WHERE id = ?`)
  const open = database.query<AlarmRow>(`${all} WHERE state <> 'over' ORDER BY raisedAt, rowid`)
  const openOf = database.query<AlarmRow>(
    `${all} WHERE subjectKind = ? AND subjectId = ? AND state <> 'over' ORDER BY raisedAt, rowid`,
  )
  const stormsOf = database.query<AlarmRow>(
    `${all} WHERE subjectKind = ? AND subjectId = ? AND topic = 'storm' AND drill = 0
       AND raisedAt < ? AND (endedAt IS NULL OR endedAt >= ?) ORDER BY raisedAt, rowid`,
  )
  const due = database.query<AlarmRow>(`${all} WHERE nextAt <= ? ORDER BY nextAt`)
  const nextAt = database.query<{ readonly at: number | null }>(
    'SELECT min(nextAt) AS at FROM alarms WHERE nextAt IS NOT NULL',
  )
  const save = database.query(
    `INSERT INTO alarms (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
  const remove = database.query('DELETE FROM alarms WHERE id = ?')
  const addTold = database.query(
    'INSERT INTO told (alarm, at, channel, outcome, text) VALUES (?, ?, ?, ?, ?)',
  )
  const told = database.query<ToldRow>(
    'SELECT at, channel, outcome, text FROM told WHERE alarm = ? ORDER BY number',
  )
  return {
    list: (state, limit) =>
      (state === undefined ? list.all(limit) : listByState.all(state, limit)).map(toAlarm),
    get(id) {
      const row = get.get(id)
      return row === undefined ? undefined : toAlarm(row)
    },
    open: (subject) =>
      (subject === undefined ? open.all() : openOf.all(subject.kind, subject.id)).map(toAlarm),
    stormsBetween: ({ kind, id }, from, to) => stormsOf.all(kind, id, whole(to), whole(from)).map(toAlarm),
    due: (now) => due.all(whole(now)).map(toAlarm),
    nextAt: () => nextAt.get()?.at ?? undefined,
    save(alarm) {
      const row = toRow(alarm)
      save.run(...columns.map((name): Value => row[name]))
    },
    remove: (id) => void remove.run(id),
    addTold: (id, { at, channel, outcome, text }) => void addTold.run(id, whole(at), channel, outcome, text),
    told: (id) => told.all(id).map((row) => ({ ...row, outcome: toldOutcomeSchema.parse(row.outcome) })),
  }
}
