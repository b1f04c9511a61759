import { conversationEndSchema } from '../../shared/model/conversation.ts'
import type { AnswerTo } from '../../shared/model/item.ts'
import { type Report, reportSchema } from '../../shared/model/report.ts'
import type { SourceKind } from '../../shared/model/source.ts'
import { waits } from './conversation-book.ts'
import { CursorError } from './cursor.ts'
import type { Database } from './database.ts'
import { rowNumber } from './numbers.ts'
import type { ConversationStore, StoredConversation, StoredEnd, StoredWaiting } from './store.ts'

interface LetterRow {
  readonly report: string | null
  readonly answerTo: string | null
  readonly conversation: number | null
  readonly waitingSince: number | null
  readonly waits: number
}

interface ChannelRow {
  readonly id: number
  readonly sourceId: string
  readonly sourceName: string
  readonly sourceKind: SourceKind
  readonly person: number
  readonly name: string | null
  readonly address: string | null
  readonly waitingSince: number | null
  readonly unanswered: number
}

interface WaitingRow extends ChannelRow {
  readonly since: number
  readonly item: number
  readonly title: string
  readonly text: string
  readonly report: string | null
  readonly lastItem: number
  readonly lastAt: number
  readonly answeredBefore: number
}

interface ConversationRow extends ChannelRow {
  readonly note: string
  readonly endedAs: string | null
  readonly endedAt: number | null
  readonly reason: string | null
  readonly mergedInto: number | null
  readonly firstTheirs: number | null
  readonly firstAnswer: number | null
  readonly answers: number
}

interface WordRow {
  readonly what: 'item' | 'own' | 'reply'
  readonly conversation: number
  readonly id: string
  readonly item: number | null
  readonly at: number
  readonly title: string
  readonly text: string
  readonly waits: number
}

type Reads = Pick<
  ConversationStore,
  | 'letter'
  | 'knows'
  | 'knowsThread'
  | 'waiting'
  | 'waitingTally'
  | 'get'
  | 'ofPerson'
  | 'words'
  | 'waitingItems'
>

const cursorPattern = /^w(\d{1,15})\.(\d{1,15})$/

/** Reads conversations: who waits, and what was said. Those of removed sources are left out. */
export function createConversationRows(
  database: Database,
  ofThread: (source: number, thread: readonly string[]) => number | undefined,
): Reads {
  const letter = database.query<LetterRow>(
    `SELECT l.report, l.answerTo, l.conversation, c.waitingSince, coalesce(${waits}, 0) AS waits
     FROM letters l CROSS JOIN items i ON i.id = l.item LEFT JOIN conversations c ON c.number = l.conversation
     WHERE l.item = ?`,
  )
  const known = database.query(
    `SELECT 1 FROM people p WHERE p.key = ? AND (p.note <> '' OR EXISTS (
       SELECT 1 FROM conversations c WHERE c.person = p.number AND (
         EXISTS (SELECT 1 FROM ownLetters o WHERE o.conversation = c.number)
         OR EXISTS (SELECT 1 FROM answers a WHERE a.conversation = c.number))))`,
  )
  const sourceNumber = database.query<{ readonly number: number }>('SELECT number FROM sources WHERE id = ?')
  const channel = `c.number AS id, s.id AS sourceId, s.name AS sourceName, s.kind AS sourceKind,
    p.number AS person, p.name, p.address, c.waitingSince, c.unanswered`
  const joined = `JOIN people p ON p.number = c.person JOIN sources s ON s.number = c.source AND s.removedAt IS NULL`
  const waiting = database.query<WaitingRow>(
    `SELECT ${channel}, c.waitingSince AS since, i.id AS item, i.title, substr(b.text, 1, ?4) AS text, l.report,
       c.lastItem, (SELECT at FROM letters WHERE item = c.lastItem) AS lastAt,
       (SELECT count(*) FROM answers a WHERE a.conversation = c.number)
       + (SELECT count(*) FROM ownLetters o WHERE o.conversation = c.number) AS answeredBefore
     FROM conversations c INDEXED BY conversationsWaiting ${joined}
     JOIN items i ON i.id = c.firstItem JOIN bodies b ON b.id = i.id JOIN letters l ON l.item = i.id
     WHERE c.waitingSince IS NOT NULL AND (c.waitingSince, c.number) > (?1, ?2)
     ORDER BY c.waitingSince, c.number LIMIT ?3`,
  )
  const tally = database.query<{ readonly count: number; readonly oldest: number | null }>(
    `SELECT count(*) AS count, min(c.waitingSince) AS oldest FROM conversations c INDEXED BY conversationsWaiting
     JOIN sources s ON s.number = c.source AND s.removedAt IS NULL WHERE c.waitingSince IS NOT NULL`,
  )
  const conversations = `SELECT ${channel}, p.note, c.endedAs, c.endedAt, c.reason, c.mergedInto, f.at AS firstTheirs,
      (SELECT count(*) FROM answers a WHERE a.conversation = c.number)
      + (SELECT count(*) FROM ownLetters o WHERE o.conversation = c.number) AS answers,
      (SELECT min(at) FROM (
         SELECT min(at) AS at FROM answers a WHERE a.conversation = c.number AND a.at >= f.at
         UNION ALL SELECT min(at) FROM ownLetters o WHERE o.conversation = c.number AND o.at >= f.at
       )) AS firstAnswer
    FROM conversations c ${joined}
    LEFT JOIN (SELECT conversation, min(at) AS at FROM letters GROUP BY conversation) f ON f.conversation = c.number`
  const one = database.query<ConversationRow>(
    `${conversations.replace('GROUP BY conversation', 'WHERE conversation = ?1')} WHERE c.number = ?1`,
  )
  const ofPerson = database.query<{ readonly number: number }>(
    `SELECT c.number FROM conversations c JOIN conversations asked ON asked.person = c.person
     WHERE asked.number = ?1 ORDER BY c.number <> ?1, c.number`,
  )
  const inAsked = 'IN (SELECT value FROM json_each(?1))'
  const words = database.query<WordRow>(
    `SELECT * FROM (
       SELECT 'item' AS what, l.conversation, CAST(l.item AS TEXT) AS id, NULL AS item, l.at, i.title,
         substr(b.text, 1, ?3) AS text, ${waits} AS waits
       FROM letters l CROSS JOIN conversations c ON c.number = l.conversation CROSS JOIN items i ON i.id = l.item
       CROSS JOIN bodies b ON b.id = i.id WHERE l.conversation ${inAsked}
       UNION ALL SELECT 'own', conversation, CAST(number AS TEXT), NULL, at, title, substr(text, 1, ?3), 0
       FROM ownLetters WHERE conversation ${inAsked}
       UNION ALL SELECT 'reply', conversation, reply, item, at, '', '', 0
       FROM answers WHERE conversation ${inAsked}
     ) ORDER BY at DESC, what, id DESC LIMIT ?2`,
  )
  const waitingItems = database.query<{ readonly item: number }>(
    `SELECT l.item FROM conversations c CROSS JOIN letters l ON l.conversation = c.number
     CROSS JOIN items i ON i.id = l.item WHERE c.number ${inAsked} AND ${waits}`,
  )

  const get = (id: string): StoredConversation | undefined => {
    const number = rowNumber(id)
    const row = number === undefined ? undefined : one.get(number)
    return row === undefined ? undefined : toConversation(row)
  }

  return {
    letter(itemId) {
      const number = rowNumber(itemId)
      const row = number === undefined ? undefined : letter.get(number)
      if (row === undefined) return undefined
      return {
        report: readReport(row.report),
        answerTo: readJson<AnswerTo>(row.answerTo),
        thread: readJson<{ readonly thread?: readonly string[] }>(row.report)?.thread ?? [],
        conversationId: row.conversation === null ? undefined : String(row.conversation),
        waitingSince: row.waits === 1 ? (row.waitingSince ?? undefined) : undefined,
      }
    },
    knows: (personKey) => known.get(personKey) !== undefined,
    knowsThread(sourceId, thread) {
      const source = sourceNumber.get(sourceId)?.number
      return source !== undefined && ofThread(source, thread) !== undefined
    },
    waiting(limit, cursor, textLimit = 2000) {
      const place = cursor === undefined ? ['', '-1', '-1'] : cursorPattern.exec(cursor)
      if (place === null) throw new CursorError()
      const rows = waiting.all(Number(place[1]), Number(place[2]), limit + 1, textLimit)
      const last = rows.length > limit ? rows[limit - 1] : undefined
      return {
        waiting: rows.slice(0, limit).map(toWaiting),
        nextCursor: last === undefined ? undefined : `w${last.since}.${last.id}`,
      }
    },
    waitingTally() {
      const row = tally.get()
      return { count: row?.count ?? 0, oldestSince: row?.oldest ?? undefined }
    },
    get,
    ofPerson(id) {
      const number = rowNumber(id)
      if (number === undefined) return []
      return ofPerson
        .all(number)
        .map((row) => get(String(row.number)))
        .filter((found) => found !== undefined)
    },
    words: (ids, limit, textLimit) =>
      words
        .all(JSON.stringify(ids.map(rowNumber)), limit, textLimit)
        .map(({ what, conversation, id, item, at, title, text, waits }) => ({
          ...{ what, id, at, title, text },
          conversationId: String(conversation),
          itemId: item === null ? undefined : String(item),
          waits: waits === 1,
        }))
        .reverse(),
    waitingItems: (ids) =>
      waitingItems.all(JSON.stringify(ids.map(rowNumber))).map(({ item }) => String(item)),
  }
}

function toChannel({ id, sourceId, sourceName, sourceKind, person, name, address }: ChannelRow) {
  return {
    ...{ id: String(id), sourceId, sourceName, sourceKind },
    person: { id: String(person), name: name ?? undefined, address: address ?? undefined },
  }
}

function toWaiting(row: WaitingRow): StoredWaiting {
  return {
    ...toChannel(row),
    since: row.since,
    count: row.unanswered,
    itemId: String(row.item),
    title: row.title,
    text: row.text,
    report: readReport(row.report),
    lastItemId: String(row.lastItem),
    lastAt: row.lastAt,
    answeredBefore: row.answeredBefore,
  }
}

function toConversation(row: ConversationRow): StoredConversation {
  const channel = toChannel(row)
  return {
    ...channel,
    person: { ...channel.person, note: row.note },
    waitingSince: row.waitingSince ?? undefined,
    unanswered: row.unanswered,
    ended: toEnd(row),
    firstTheirs: row.firstTheirs ?? undefined,
    firstAnswer: row.firstAnswer ?? undefined,
    answers: row.answers,
  }
}

/** How a conversation ended last, from its columns. */
export function toEnd(
  row: Pick<ConversationRow, 'endedAs' | 'endedAt' | 'reason' | 'mergedInto'>,
): StoredEnd | undefined {
  const as = conversationEndSchema.safeParse(row.endedAs)
  if (!as.success || row.endedAt === null) return undefined
  return {
    as: as.data,
    at: row.endedAt,
    reason: row.reason ?? undefined,
    into: row.mergedInto === null ? undefined : String(row.mergedInto),
  }
}

function readReport(json: string | null): Report | undefined {
  return json === null ? undefined : reportSchema.safeParse(JSON.parse(json)).data
}

function readJson<Value>(json: string | null): Value | undefined {
  if (json === null) return undefined
  const value: Value = JSON.parse(json)
  return value
}
