import { openQuestionSchema } from '../../shared/model/incident.ts'
import type { Database } from './database.ts'
import { rowNumber } from './numbers.ts'
import type { AskingPlace, QuestionStore, StoredQuestion } from './question-store.ts'

interface QuestionRow {
  readonly id: string
  readonly incident: string
  readonly says: string
  readonly state: string
  readonly statement: string | null
  readonly reason: string | null
  readonly joinedTo: string | null
}
interface AskingRow {
  readonly item: number
  readonly quote: string
  readonly question: string
}

/** Keeps what people ask in incidents. */
export function createQuestionStore(database: Database): QuestionStore {
  const columns = `q.id, (SELECT i.id FROM incidents i WHERE i.number = q.incident) AS incident, q.says, q.state,
    q.statement, q.reason, (SELECT j.id FROM questions j WHERE j.number = q.joinedTo) AS joinedTo`
  const inFamily =
    'q.incident IN (SELECT number FROM incidents WHERE id IN (SELECT value FROM json_each(?1)))'
  // A question joined to one whose incident has gone its own way again stands for itself.
  const standing = `${inFamily} AND NOT EXISTS (SELECT 1 FROM questions j WHERE j.number = q.joinedTo
    AND j.incident IN (SELECT number FROM incidents WHERE id IN (SELECT value FROM json_each(?1))))`
  const numberOf = (place: string) => `(SELECT number FROM questions WHERE id = ${place})`
  const wholeGroup = (number: string) => `WITH RECURSIVE whole (number) AS (SELECT ${number}
    UNION SELECT j.number FROM whole w JOIN questions j INDEXED BY questionsJoined ON j.joinedTo = w.number)`
  const pastOf = (number: string) => `(${wholeGroup(number)}
    SELECT sum(p.past) FROM whole w CROSS JOIN questions p ON p.number = w.number)`
  const homeOf = (incident: string) => `(WITH RECURSIVE walk (number) AS (SELECT ${incident}
    UNION SELECT i.mergedInto FROM walk w JOIN incidents i ON i.number = w.number WHERE i.mergedInto IS NOT NULL)
    SELECT max(w.number) FROM walk w JOIN incidents i ON i.number = w.number WHERE i.mergedInto IS NULL)`
  const unheard = database.query<{ readonly item: number }>(
    `SELECT x.item FROM incidents i CROSS JOIN incidentItems x INDEXED BY incidentItemsUnheard
       ON x.incident = i.number AND x.heard = 0
     WHERE i.id IN (SELECT value FROM json_each(?)) LIMIT ?`,
  )
  const heard = database.query(
    'UPDATE incidentItems SET heard = 1 WHERE item IN (SELECT value FROM json_each(?))',
  )
  const save = database.query(
    `INSERT INTO questions (id, incident, says, state, statement, reason, joinedTo)
     VALUES (?, (SELECT number FROM incidents WHERE id = ?), ?, ?, ?, ?, (SELECT number FROM questions WHERE id = ?))
     ON CONFLICT (id) DO UPDATE SET says = excluded.says, state = excluded.state, statement = excluded.statement,
       reason = excluded.reason, joinedTo = excluded.joinedTo`,
  )
  const get = database.query<QuestionRow>(`SELECT ${columns} FROM questions q WHERE q.id = ?`)
  const add = database.query(
    `INSERT INTO askings (item, quote, question)
     SELECT x.item, ?2, q.number FROM incidentItems x, questions q WHERE x.item = ?1 AND q.id = ?3
     ON CONFLICT (item, quote) DO UPDATE SET question = excluded.question`,
  )
  const list = database.query<QuestionRow & { readonly askers: number }>(
    `WITH RECURSIVE standing (root, number) AS (
       SELECT q.number, q.number FROM questions q WHERE ${standing}
       UNION SELECT s.root, j.number FROM standing s JOIN questions j INDEXED BY questionsJoined ON j.joinedTo = s.number)
     SELECT ${columns}, count(DISTINCT coalesce(x.who, -x.item)) + ${pastOf('q.number')} AS askers
     FROM standing s LEFT JOIN askings a INDEXED BY askingsByQuestion ON a.question = s.number
     LEFT JOIN incidentItems x ON x.item = a.item CROSS JOIN questions q ON q.number = s.root
     GROUP BY s.root HAVING askers > 0 ORDER BY askers DESC, s.root LIMIT ?2`,
  )
  const countOpen = database.query<{ readonly count: number }>(
    `SELECT count(*) AS count FROM questions q WHERE ${standing} AND q.state = 'open'
       AND EXISTS (${wholeGroup('q.number')}
         SELECT 1 FROM whole w CROSS JOIN questions p ON p.number = w.number
         WHERE p.past > 0 OR EXISTS (SELECT 1 FROM askings a WHERE a.question = p.number))`,
  )
  const ofGroup = `FROM whole w CROSS JOIN askings a INDEXED BY askingsByQuestion ON a.question = w.number
    CROSS JOIN questions q ON q.number = a.question`
  const askings = database.query<AskingRow>(
    `${wholeGroup(numberOf('?1'))} SELECT a.item, a.quote, q.id AS question ${ofGroup}
     CROSS JOIN incidentItems x ON x.item = a.item ORDER BY x.at, a.item, a.quote LIMIT ?2`,
  )
  const ofItems = database.query<AskingRow>(
    `${wholeGroup(numberOf('?1'))} SELECT a.item, a.quote, q.id AS question ${ofGroup}
     WHERE a.item IN (SELECT value FROM json_each(?2))`,
  )
  const reopen = database.query("UPDATE questions SET state = 'open', statement = NULL WHERE statement = ?")
  const remove = database.query('DELETE FROM questions WHERE id = ?')
  // What an item asks in another incident by now is not this one's to say.
  const belongs = database.query(
    `SELECT 1 FROM incidentItems x, questions q WHERE x.item = ?1 AND q.id = ?2
       AND ${homeOf('x.incident')} = ${homeOf('q.incident')}`,
  )
  const giveBack = [
    `UPDATE askings SET question = ${numberOf('?1')} WHERE question = ${numberOf('?2')}`,
    `UPDATE questions SET joinedTo = ${numberOf('?1')} WHERE joinedTo = ${numberOf('?2')}`,
  ].map((sql) => database.query(sql))

  const keep = (question: StoredQuestion): void =>
    void save.run(
      ...[question.id, question.incidentId, question.says, question.state],
      ...[question.statementId ?? null, question.reason ?? null, question.joinedTo ?? null],
    )
  const put = ({ itemId, quote, questionId }: AskingPlace): void =>
    void add.run(rowNumber(itemId) ?? 0, quote, questionId)
  const numbers = (ids: readonly string[]): string =>
    JSON.stringify(ids.map(rowNumber).filter((number) => number !== undefined))

  return {
    unheard: (incidentIds, limit) =>
      unheard.all(JSON.stringify(incidentIds), limit).map(({ item }) => String(item)),
    heard: (itemIds) => void heard.run(numbers(itemIds)),
    save: keep,
    get(id) {
      const row = get.get(id)
      return row && toQuestion(row)
    },
    add: put,
    list: (incidentIds, limit) =>
      list
        .all(JSON.stringify(incidentIds), limit)
        .map(({ askers, ...row }) => ({ ...toQuestion(row), askers })),
    countOpen: (incidentIds) => countOpen.get(JSON.stringify(incidentIds))?.count ?? 0,
    askings: (id, limit) => askings.all(id, limit).map(toPlace),
    reopen: (statementId) => void reopen.run(statementId),
    move(id, itemIds, toId) {
      const before = ofItems.all(id, numbers(itemIds)).map(toPlace)
      for (const place of before) put({ ...place, questionId: toId })
      return before
    },
    putBack({ questions, places, made }) {
      if (questions.some(({ id }) => get.get(id) === undefined)) return false
      questions.forEach(keep)
      for (const place of places)
        if (belongs.get(rowNumber(place.itemId) ?? 0, place.questionId) !== undefined) put(place)
      for (const id of made) {
        // What was asked of it, or joined to it, since goes with the rest.
        for (const query of giveBack) query.run(questions[0]?.id ?? null, id)
        remove.run(id)
      }
      return true
    },
  }
}

function toQuestion({ incident, state, statement, reason, joinedTo, id, says }: QuestionRow): StoredQuestion {
  return {
    ...{ id, says, incidentId: incident, state: openQuestionSchema.shape.state.parse(state) },
    ...{ statementId: statement ?? undefined, reason: reason ?? undefined, joinedTo: joinedTo ?? undefined },
  }
}

function toPlace({ item, quote, question }: AskingRow): AskingPlace {
  return { itemId: String(item), quote, questionId: question }
}
