import { incidentJoinsSchema, incidentStageSchema } from '../../shared/model/incident.ts'
import type { Database } from './database.ts'
import { createIncidentItems } from './incident-items.ts'
import type { IncidentEvent, IncidentStore, StoredIncident } from './incident-store.ts'
import { rowNumber, whole, wholeOrNull } from './numbers.ts'

interface IncidentRow {
  readonly id: string
  readonly title: string
  readonly stage: string
  readonly stageAt: number
  readonly firstSignAt: number
  readonly openedAt: number
  readonly acknowledgedAt: number | null
  readonly causeAt: number | null
  readonly fixedAt: number | null
  readonly closedAt: number | null
  readonly nagAt: number | null
  readonly mergedInto: string | null
  readonly joins: string
}

const times = ['acknowledgedAt', 'causeAt', 'fixedAt', 'closedAt', 'nagAt'] as const
const set = ['title', 'stage', 'stageAt', 'firstSignAt', 'openedAt', ...times, 'mergedInto', 'joins'] as const

/** Keeps incidents and what belongs to each. */
export function createIncidentStore(database: Database): IncidentStore {
  const all = `SELECT i.id, i.title, i.stage, i.stageAt, i.firstSignAt, i.openedAt, ${times.map((name) => `i.${name}`).join(', ')},
    (SELECT m.id FROM incidents m WHERE m.number = i.mergedInto) AS mergedInto, i.joins FROM incidents i`
  const newest = 'ORDER BY i.openedAt DESC, i.number DESC'
  const list = database.query<IncidentRow>(`${all} WHERE i.mergedInto IS NULL ${newest}`)
  const open = database.query<IncidentRow>(
    `${all} WHERE i.stage <> 'closed' AND i.mergedInto IS NULL ${newest}`,
  )
  const closed = database.query<IncidentRow>(
    `${all} WHERE i.stage = 'closed' AND i.mergedInto IS NULL ${newest}`,
  )
  const get = database.query<IncidentRow>(`${all} WHERE i.id = ?`)
  const numberOf = '(SELECT number FROM incidents WHERE id = ?)'
  const save = database.query(
    `INSERT INTO incidents (id, ${set.join(', ')})
     VALUES (?, ${set.map((name) => (name === 'mergedInto' ? numberOf : '?')).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${set.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  )
  const remove = database.query('DELETE FROM incidents WHERE id = ?')
  // What others asked was joined to what goes with it.
  const freeQuestions = database.query(
    `UPDATE questions SET joinedTo = NULL WHERE joinedTo IN
       (SELECT q.number FROM incidents i CROSS JOIN questions q ON q.incident = i.number WHERE i.id = ?)`,
  )
  const family = database.query<{ readonly id: string }>(
    `WITH RECURSIVE family (number) AS (
       SELECT number FROM incidents WHERE id = ?
       UNION SELECT i.number FROM family f JOIN incidents i INDEXED BY incidentsMerged ON i.mergedInto = f.number)
     SELECT i.id FROM family f JOIN incidents i ON i.number = f.number`,
  )
  const addAlarm = database.query(
    `INSERT INTO incidentAlarms (alarm, incident) SELECT a.id, i.number FROM alarms a, incidents i WHERE a.id = ? AND i.id = ?
     ON CONFLICT (alarm) DO UPDATE SET incident = excluded.incident`,
  )
  const removeAlarm = database.query('DELETE FROM incidentAlarms WHERE alarm = ?')
  const alarms = database.query<{ readonly alarm: string }>(
    `SELECT x.alarm FROM incidents i CROSS JOIN incidentAlarms x ON x.incident = i.number
     CROSS JOIN alarms a ON a.id = x.alarm WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY a.raisedAt, a.id`,
  )
  const ofAlarm = database.query<{ readonly id: string }>(
    'SELECT i.id FROM incidentAlarms x JOIN incidents i ON i.number = x.incident WHERE x.alarm = ?',
  )
  const ofConversation = database.query<{ readonly id: string }>(
    `SELECT i.id FROM letters l CROSS JOIN incidentItems x ON x.item = l.item CROSS JOIN incidents i ON i.number = x.incident
     WHERE l.conversation = ? ORDER BY l.at DESC LIMIT 1`,
  )
  const addEvent = database.query(
    `INSERT INTO incidentEvents (incident, at, kind, text) VALUES (${numberOf}, ?, ?, ?)`,
  )
  const events = database.query<{ readonly at: number; readonly kind: string; readonly text: string }>(
    `SELECT e.at, e.kind, e.text FROM incidents i CROSS JOIN incidentEvents e ON e.incident = i.number
     WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY e.at, e.number`,
  )

  const find = (id: string): StoredIncident | undefined => {
    const row = get.get(id)
    return row && toIncident(row)
  }
  const home = (id: string): StoredIncident | undefined => {
    let found = find(id)
    for (let into = found?.mergedInto; into !== undefined; into = found?.mergedInto) found = find(into)
    return found
  }
  const familyOf = (id: string): readonly string[] => family.all(id).map((row) => row.id)
  const homeId = (id: string | undefined) => (id === undefined ? undefined : home(id)?.id)

  return {
    ...createIncidentItems(database, familyOf, homeId),
    list: (isOpen) => (isOpen === undefined ? list : isOpen ? open : closed).all().map(toIncident),
    get: find,
    save({ id, joins, mergedInto, title, stage, stageAt, firstSignAt, openedAt, ...incident }) {
      save.run(
        ...[id, title, stage, whole(stageAt), whole(firstSignAt), whole(openedAt)],
        ...times.map((name) => wholeOrNull(incident[name])),
        ...[mergedInto ?? null, JSON.stringify(joins)],
      )
    },
    remove(id) {
      freeQuestions.run(id)
      remove.run(id)
    },
    family: familyOf,
    home,
    addAlarm: (id, alarmId) => void addAlarm.run(alarmId, id),
    removeAlarm: (alarmId) => void removeAlarm.run(alarmId),
    alarms: (id) => alarms.all(JSON.stringify(familyOf(id))).map(({ alarm }) => alarm),
    ofAlarm: (alarmId) => homeId(ofAlarm.get(alarmId)?.id),
    ofConversation(conversationId) {
      const number = rowNumber(conversationId)
      return number === undefined ? undefined : homeId(ofConversation.get(number)?.id)
    },
    addEvent: (id, { at, kind, text }) => void addEvent.run(id, whole(at), kind, text),
    events: (id) =>
      events
        .all(JSON.stringify(familyOf(id)))
        .map(({ at, kind, text }) => ({ at, kind: kindOf(kind), text })),
  }
}

function kindOf(kind: string): IncidentEvent['kind'] {
  return kind === 'stage' ? 'stage' : 'note'
}

function toIncident(row: IncidentRow): StoredIncident {
  return {
    ...row,
    stage: incidentStageSchema.parse(row.stage),
    acknowledgedAt: row.acknowledgedAt ?? undefined,
    causeAt: row.causeAt ?? undefined,
    fixedAt: row.fixedAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    nagAt: row.nagAt ?? undefined,
    mergedInto: row.mergedInto ?? undefined,
    joins: incidentJoinsSchema.parse(JSON.parse(row.joins)),
  }
}
