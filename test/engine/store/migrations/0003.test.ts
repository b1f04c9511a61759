import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

let connection: DatabaseSync
beforeEach(() => {
  connection = new DatabaseSync(':memory:')
  connection.exec('PRAGMA foreign_keys = ON')
  migrate(connection, migrations.slice(0, 2))
})
afterEach(() => connection.close())

const all = (sql: string) =>
  connection
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }))

test('a site that was down before still rings, one that somebody has is left alone', () => {
  connection.exec(`
    INSERT INTO alarms (id, sourceId, title, text, state, raisedAt, acknowledgedAt, itemId) VALUES
      ('r', 's', 'T', 'X', 'ringing', 5, NULL, '7'),
      ('k', 't', 'T', 'X', 'acknowledged', 5, 6, NULL),
      ('o', 's', 'T', 'X', 'over', 1, NULL, NULL);
    INSERT INTO notices (id, urgency, title, body, createdAt, attempts) VALUES ('n', 'news', 'T', 'B', 8, 0);
  `)
  migrate(connection, migrations.slice(0, 3))
  const site = { subjectKind: 'site', topic: 'down', severity: 'critical', toldOn: '["desktop"]', step: 1 }
  expect(
    all(
      `SELECT id, subjectKind, subjectId, topic, severity, trend, toldOn, step, nextAt FROM alarms ORDER BY id`,
    ),
  ).toEqual([
    { ...site, id: 'k', subjectId: 't', trend: 'steady', nextAt: null },
    { ...site, id: 'o', subjectId: 's', trend: 'over', nextAt: null },
    { ...site, id: 'r', subjectId: 's', trend: 'steady', nextAt: 5 },
  ])
  expect(all('SELECT id, channelId, sound, notBefore FROM notices')).toEqual([
    { id: 'n', channelId: 'desktop', sound: 0, notBefore: 8 },
  ])
})

test('a timeline goes with its alarm', () => {
  migrate(connection, migrations.slice(0, 3))
  connection.exec(`
    INSERT INTO alarms (id, subjectId, title, text, state, raisedAt) VALUES ('a', 's', 'T', 'X', 'over', 1);
    INSERT INTO told (alarm, at, channel, outcome, text) VALUES ('a', 1, 'Desktop', 'delivered', 'T');
    DELETE FROM alarms;
  `)
  expect(all('SELECT * FROM told')).toEqual([])
})

test.each([
  [
    'open alarms of a subject',
    "SELECT id FROM alarms WHERE subjectKind = 'site' AND subjectId = 's' AND state <> 'over'",
    'alarmsOpen',
  ],
  ['alarms whose time has come', 'SELECT id FROM alarms WHERE nextAt <= 9 ORDER BY nextAt', 'alarmsByNext'],
  ['the timeline of an alarm', "SELECT text FROM told WHERE alarm = 'a' ORDER BY number", 'toldByAlarm'],
  [
    'news that waits',
    "SELECT id FROM notices WHERE urgency = 'news' AND deliveredAt IS NULL AND notBefore <= 9 ORDER BY notBefore, number",
    'noticesPending',
  ],
  [
    'notices of an alarm',
    "SELECT id FROM notices WHERE alarmId = 'a' ORDER BY number DESC",
    'noticesOfAlarm',
  ],
])('%s are found by an index and not sorted', (_, sql, index) => {
  migrate(connection, migrations.slice(0, 3))
  const plan = all(`EXPLAIN QUERY PLAN ${sql}`)
    .map(({ detail }) => detail)
    .join('; ')
  expect(plan).toContain(index)
  expect(plan).not.toContain('TEMP B-TREE')
})
