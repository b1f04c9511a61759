import type { Database } from './database.ts'
import { notAside, shelvesOf } from './facets.ts'
import { whole } from './numbers.ts'
import type { StormHour, StormMention, StormStore, StormSubject } from './store.ts'

interface MentionRow {
  readonly at: number
  readonly id: number
  readonly voice: number | null
  readonly sourceId: string
  readonly importedAt: number | null
}

/** How long it is kept what was usual, in milliseconds. */
const hoursKept = 400 * 86_400_000

/** Mentions as the storm watch counts them. Two forms of each question: of one watch (?1 is its id), and of all. */
export function createStormStore(database: Database): StormStore {
  const reports = shelvesOf({ kinds: ['report'] }).join(', ')
  // What an item is a hit of through another place of its story is counted there.
  const own = 'lent = 0'
  const ofWatch = (also: string) =>
    `SELECT item AS id, at FROM hits WHERE watch = (SELECT number FROM watches WHERE id = ?1) AND ${own} AND ${also}`
  const ofAll = (also: string, ofReports: string) =>
    `SELECT item AS id, at FROM hits WHERE watch IN (SELECT number FROM watches WHERE storm = 1) AND ${own} AND ${also}
     UNION SELECT id, at FROM items WHERE shelf IN (${reports}) AND ${ofReports} AND ?1 IS NOT NULL`
  const within = 'at >= ?2 AND at < ?3'
  const after = 'item > ?2 AND at >= ?3'

  const pair = <Row>(question: (heard: string) => string, also: string, ofReports = also) => {
    const watch = database.query<Row>(question(ofWatch(also)))
    const all = database.query<Row>(question(ofAll(also, ofReports)))
    return (subject: StormSubject) => (subject === 'overall' ? all : watch)
  }
  const shown = (heard: string) =>
    `FROM (${heard}) AS heard CROSS JOIN items i ON i.id = heard.id AND ${notAside('i.shelf')}
     CROSS JOIN sources s ON s.number = i.source AND s.removedAt IS NULL`

  const mentions = pair<MentionRow>(
    (heard) =>
      `SELECT i.at, i.id, i.voice, s.id AS sourceId,
         iif(i.receivedAt <= s.firstSuccessAt, s.firstSuccessAt, NULL) AS importedAt ${shown(heard)} ORDER BY i.at`,
    within,
  )
  const first = pair<{ readonly at: number | null }>(
    (heard) => `SELECT min(i.at) AS at ${shown(heard)}`,
    within,
  )
  const firstAfter = pair<{ readonly at: number | null }>(
    (heard) => `SELECT min(i.at) AS at ${shown(heard)}`,
    after,
    'id > ?2 AND at >= ?3',
  )
  const sums = pair<{ readonly count: number; readonly authors: number }>(
    (heard) =>
      `SELECT count(*) AS count, count(DISTINCT coalesce(i.voice, -i.id)) AS authors ${shown(heard)}`,
    within,
  )
  const places = pair<{ readonly sourceId: string; readonly name: string; readonly count: number }>(
    (heard) =>
      `SELECT s.id AS sourceId, s.name, count(*) AS count ${shown(heard)} GROUP BY s.number ORDER BY 3 DESC, 2`,
    within,
  )
  const texts = pair<{
    readonly id: number
    readonly voice: number | null
    readonly title: string
    readonly text: string
  }>(
    (heard) =>
      `SELECT i.id, i.voice, i.title, substr(b.text, 1, ?5) AS text
       ${shown(`SELECT id, at FROM (${heard}) ORDER BY at DESC LIMIT ?4`)}
       CROSS JOIN bodies b ON b.id = i.id ORDER BY i.at DESC`,
    within,
  )
  const tally = pair<{ readonly number: number; readonly count: number; readonly authors: number }>(
    (heard) =>
      `SELECT CAST((i.at - ?2) / ?4 AS INTEGER) AS number, count(*) AS count, count(DISTINCT coalesce(i.voice, -i.id)) AS authors
       ${shown(heard)} GROUP BY 1`,
    within,
  )
  const perHour = database.query<{ readonly id: string; readonly hour: number; readonly count: number }>(
    `SELECT w.id, CAST((h.at - ?1) / 3600000 AS INTEGER) AS hour, count(*) AS count
     FROM watches w CROSS JOIN hits h ON h.watch = w.number AND h.at >= ?1 AND h.lent = 0 GROUP BY 1, 2`,
  )
  const newestItem = database.query<{ readonly id: number | null }>('SELECT max(id) AS id FROM items')

  const hours = database.query<StormHour>(
    'SELECT at, expected, high, observed FROM stormHours WHERE subject = ? AND at >= ? AND at < ? ORDER BY at',
  )
  const saveHour = database.query('INSERT OR REPLACE INTO stormHours VALUES (?, ?, ?, ?, ?)')
  const oldHours = database.query('DELETE FROM stormHours WHERE subject = ? AND at < ?')
  const get = database.query<{ readonly told: string; readonly countedItem: number }>(
    'SELECT told, countedItem FROM storms WHERE subject = ?',
  )
  const put = database.query('INSERT OR REPLACE INTO storms VALUES (?, ?, ?)')
  const marks = database.query<{ readonly at: number; readonly mark: string }>(
    'SELECT at, mark FROM stormMarks WHERE subject = ? ORDER BY at',
  )
  const putMark = database.query('INSERT OR REPLACE INTO stormMarks VALUES (?, ?, ?)')
  const dropMarks = database.query(
    'DELETE FROM stormMarks WHERE subject = ?1 AND at NOT IN (SELECT value FROM json_each(?2))',
  )
  const removals = ['storms', 'stormMarks', 'stormHours'].map((table) =>
    database.query(`DELETE FROM ${table} WHERE subject = ?`),
  )
  const toMention = (row: MentionRow): StormMention => ({
    at: row.at,
    voice: row.voice ?? -row.id,
    sourceId: row.sourceId,
    importedAt: row.importedAt ?? undefined,
  })

  return {
    mentions: (subject, from, to) => mentions(subject).all(subject, whole(from), whole(to)).map(toMention),
    firstSince: (subject, from) =>
      first(subject).get(subject, whole(from), Number.MAX_SAFE_INTEGER)?.at ?? undefined,
    firstAfter: (subject, item, from) => firstAfter(subject).get(subject, item, whole(from))?.at ?? undefined,
    newestItem: () => newestItem.get()?.id ?? 0,
    sum(subject, from, to) {
      const total = sums(subject).get(subject, whole(from), whole(to))
      return {
        count: total?.count ?? 0,
        authors: total?.authors ?? 0,
        places: places(subject).all(subject, whole(from), whole(to)),
      }
    },
    texts: (subject, from, to, limit, textLimit) =>
      texts(subject)
        .all(subject, whole(from), whole(to), limit, textLimit)
        .map((row) => ({ ...row, id: String(row.id), voice: row.voice ?? -row.id })),
    tally: (subject, from, to, length) => tally(subject).all(subject, whole(from), whole(to), whole(length)),
    perHour: (from) => perHour.all(whole(from)),
    hours: (subject, from, to) => hours.all(subject, whole(from), whole(to)),
    get(subject) {
      const row = get.get(subject)
      if (row === undefined) return undefined
      const kept = marks.all(subject).map(({ at, mark }) => ({ at, mark: JSON.parse(mark) as unknown }))
      return { told: JSON.parse(row.told), countedItem: row.countedItem, marks: kept }
    },
    save(subject, record, changedFrom, newHours) {
      put.run(subject, JSON.stringify(record.told), record.countedItem)
      dropMarks.run(subject, JSON.stringify(record.marks.map(({ at }) => at)))
      for (const { at, mark } of record.marks)
        if (at >= changedFrom) putMark.run(subject, at, JSON.stringify(mark))
      for (const { at, expected, high, observed } of newHours)
        saveHour.run(subject, at, expected, high, observed)
      const last = newHours.at(-1)
      if (last !== undefined) oldHours.run(subject, last.at - hoursKept)
    },
    forgetMarks(subject) {
      dropMarks.run(subject, '[]')
    },
    remove(subject) {
      for (const removal of removals) removal.run(subject)
    },
  }
}
