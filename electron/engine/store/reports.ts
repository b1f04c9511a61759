import type { Database } from './database.ts'
import { rowNumber } from './numbers.ts'
import type { ReportStore } from './report-store.ts'

interface ReportRow {
  readonly id: number
  readonly story: number
  readonly at: number
  readonly text: string
  readonly person: string | null
  readonly aside: string | null
  readonly worked: number | null
}

/** Longest text given, in characters. */
const longest = 1000
/** What the key of somebody begins with of whom only one item is known. */
const nobody = 'item:'

/** Reads reports for sorting them. */
export function createReportStore(database: Database): ReportStore {
  const since = database.query<ReportRow>(
    `SELECT i.id, coalesce(i.leader, i.id) AS story, i.at,
       iif(b.text = '', i.title, substr(b.text, 1, ${longest})) AS text,
       coalesce(p.key, json_extract(l.author, '$.key')) AS person,
       json_extract(l.report, '$.aside') AS aside, json_extract(l.report, '$.worked') AS worked
     FROM letters l CROSS JOIN items i ON i.id = l.item CROSS JOIN bodies b ON b.id = i.id
     CROSS JOIN sources s ON s.number = i.source
     LEFT JOIN conversations c ON c.number = l.conversation LEFT JOIN people p ON p.number = c.person
     WHERE l.item > ?2 AND l.report IS NOT NULL AND i.at >= ?1 AND s.removedAt IS NULL
     ORDER BY l.item LIMIT ?3`,
  )
  const known = database.query<{ readonly key: string }>(
    `SELECT p.key FROM people p WHERE p.note <> '' OR EXISTS (
       SELECT 1 FROM conversations c WHERE c.person = p.number AND (
         EXISTS (SELECT 1 FROM ownLetters o WHERE o.conversation = c.number)
         OR EXISTS (SELECT 1 FROM answers a WHERE a.conversation = c.number)))`,
  )
  return {
    since(at, after, limit) {
      const rows = since.all(Math.floor(at), after === undefined ? 0 : (rowNumber(after) ?? 0), limit)
      if (rows.length === 0) return []
      const correspondents = new Set(known.all().map(({ key }) => key))
      return rows.map(({ id, story, at: published, text, person, aside, worked }) => ({
        ...{ id: String(id), storyId: String(story), at: published, text },
        person: person === null || person.startsWith(nobody) ? undefined : person,
        isKnown: person !== null && correspondents.has(person),
        isSpam: aside === 'spam',
        isStamped: worked !== null,
      }))
    },
  }
}
