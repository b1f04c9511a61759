import { toEnd } from './conversation-rows.ts'
import type { Database } from './database.ts'
import { rowNumber, whole } from './numbers.ts'
import type { RoundStore } from './round-store.ts'

interface TalkRow {
  readonly conversation: number
  readonly person: number
  readonly name: string | null
  readonly address: string | null
  readonly item: number
  readonly at: number
  readonly count: number
  readonly lastItem: number
  readonly title: string
  readonly text: string
  readonly firstAnswer: number | null
  readonly lastAnswer: number | null
  readonly endedAs: string | null
  readonly endedAt: number | null
  readonly reason: string | null
  readonly mergedInto: number | null
  readonly draftedAt: number | null
  readonly leftOut: string | null
}

/** Finds everyone who wrote about a trouble, and keeps what was decided about them. */
export function createRoundStore(database: Database): RoundStore {
  const ofIncidents = '(SELECT number FROM incidents WHERE id IN (SELECT value FROM json_each(?1)))'
  const answers = `(SELECT at FROM answers WHERE conversation = t.conversation AND at >= t.at
     UNION ALL SELECT at FROM ownLetters WHERE conversation = t.conversation AND at >= t.at)`
  const talks = database.query<TalkRow>(
    `SELECT t.*, p.number AS person, p.name, p.address, i.title, substr(b.text, 1, ?3) AS text,
       (SELECT item FROM letters WHERE conversation = t.conversation ORDER BY at DESC, item DESC LIMIT 1) AS lastItem,
       (SELECT min(at) FROM ${answers}) AS firstAnswer, (SELECT max(at) FROM ${answers}) AS lastAnswer,
       c.endedAs, iif(c.endedAt >= t.at, c.endedAt, NULL) AS endedAt, c.reason, c.mergedInto,
       (SELECT max(draftedAt) FROM rounds WHERE conversation = t.conversation AND incident IN ${ofIncidents}) AS draftedAt,
       (SELECT max(leftOut) FROM rounds WHERE conversation = t.conversation AND incident IN ${ofIncidents}) AS leftOut
     FROM (
       SELECT l.conversation, l.item, min(l.at) AS at, count(*) AS count FROM incidentItems x
       CROSS JOIN letters l ON l.item = x.item WHERE x.incident IN ${ofIncidents} AND l.conversation IS NOT NULL
       GROUP BY l.conversation ORDER BY min(l.at), l.conversation LIMIT ?2
     ) t
     CROSS JOIN conversations c ON c.number = t.conversation CROSS JOIN people p ON p.number = c.person
     JOIN sources s ON s.number = c.source AND s.removedAt IS NULL
     CROSS JOIN items i ON i.id = t.item CROSS JOIN bodies b ON b.id = i.id ORDER BY t.at, t.conversation`,
  )
  const drafted = database.query(
    `INSERT INTO rounds (incident, conversation, draftedAt) SELECT number, ?2, ?3 FROM incidents WHERE id = ?1
     ON CONFLICT DO UPDATE SET draftedAt = excluded.draftedAt, leftOut = NULL`,
  )
  const leaveOut = database.query(
    `INSERT INTO rounds (incident, conversation, leftOut) SELECT number, ?2, ?3 FROM incidents WHERE id = ?1
     ON CONFLICT DO UPDATE SET leftOut = excluded.leftOut`,
  )
  const putIn = database.query(
    `UPDATE rounds SET leftOut = NULL WHERE conversation = ?2 AND incident IN ${ofIncidents}`,
  )
  const draftsOf = database.query<{
    readonly incidentId: string
    readonly conversation: number
    readonly at: number
  }>(
    `SELECT n.id AS incidentId, r.conversation, r.draftedAt AS at FROM incidents n CROSS JOIN rounds r ON r.incident = n.number
     WHERE n.id IN (SELECT value FROM json_each(?)) AND r.draftedAt IS NOT NULL`,
  )
  const forget = database.query(`UPDATE rounds SET draftedAt = NULL WHERE incident IN ${ofIncidents}`)
  const remember = database.query(
    `UPDATE rounds SET draftedAt = max(coalesce(draftedAt, 0), ?3)
     WHERE conversation = ?2 AND incident = (SELECT number FROM incidents WHERE id = ?1)`,
  )

  return {
    talks: (ids, limit, textLimit) =>
      talks.all(JSON.stringify(ids), limit, textLimit).map((row) => ({
        conversationId: String(row.conversation),
        person: { id: String(row.person), name: row.name ?? undefined, address: row.address ?? undefined },
        ...{ itemId: String(row.item), title: row.title, text: row.text, at: row.at, count: row.count },
        lastItemId: String(row.lastItem),
        firstAnswerAt: row.firstAnswer ?? undefined,
        lastAnswerAt: row.lastAnswer ?? undefined,
        ended: toEnd(row),
        draftedAt: row.draftedAt ?? undefined,
        leftOut: row.leftOut ?? undefined,
      })),
    drafted(ids, conversationId, at) {
      const number = rowNumber(conversationId)
      if (number === undefined) return
      putIn.run(JSON.stringify(ids), number)
      drafted.run(ids[0] ?? '', number, whole(at))
    },
    leaveOut(ids, conversationId, reason) {
      const number = rowNumber(conversationId)
      if (number === undefined) return
      if (reason === undefined) putIn.run(JSON.stringify(ids), number)
      else leaveOut.run(ids[0] ?? '', number, reason)
    },
    beginAnew(ids) {
      const drafts = draftsOf.all(JSON.stringify(ids))
      if (drafts.length > 0) forget.run(JSON.stringify(ids))
      return drafts.map(({ conversation, ...draft }) => ({ ...draft, conversationId: String(conversation) }))
    },
    putBack(drafts) {
      for (const { incidentId, conversationId, at } of drafts)
        remember.run(incidentId, rowNumber(conversationId) ?? 0, whole(at))
    },
  }
}
