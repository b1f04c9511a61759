import { siteVerdictSchema } from '../../shared/model/site.ts'
import { countCheck, emptyTally } from './answer-tally.ts'
import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import { spellsOfChecks } from './spells-of-checks.ts'
import type { SiteStore, StoredCheck, StoredSite } from './store.ts'

interface SiteRow {
  readonly source: number
  readonly sourceId: string
  readonly name: string
  readonly url: string
  readonly verdict: string
  readonly since: number | null
  readonly confirming: number
}
interface CheckRow {
  readonly at: number
  readonly outcome: number
  readonly status: number | null
  readonly milliseconds: number | null
  readonly reason: string | null
}

/** Milliseconds after a check for which it can still be believed. */
const believed = 15 * 60_000

// The place in this list is what the file holds: append, never reorder.
const outcomes = [
  'success',
  'failure',
  'unknown',
  'degraded',
] as const satisfies readonly StoredCheck['outcome'][]

function toCheck(row: CheckRow): StoredCheck {
  return {
    at: row.at,
    outcome: outcomes[row.outcome] ?? 'unknown',
    ...(row.status === null ? {} : { status: row.status }),
    ...(row.milliseconds === null ? {} : { milliseconds: row.milliseconds }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  }
}

/** What the site watch knows: a verdict for each site and every check. Answer times are kept in whole milliseconds. */
export function createSiteStore(database: Database): SiteStore {
  const siteColumns = `s.number AS source, s.id AS sourceId, s.name, t.url, t.verdict, t.since, t.confirming
    FROM sources s JOIN sites t ON t.source = s.number WHERE s.removedAt IS NULL`
  const list = database.query<SiteRow>(`SELECT ${siteColumns} ORDER BY s.number`)
  const get = database.query<SiteRow>(`SELECT ${siteColumns} AND s.id = ?`)
  const record = database.query(
    `INSERT INTO sites (source, url, verdict, since, confirming) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (source) DO UPDATE SET url = excluded.url, verdict = excluded.verdict, since = excluded.since,
       confirming = excluded.confirming`,
  )
  const check = database.query(
    'INSERT OR REPLACE INTO checks (source, at, outcome, status, milliseconds, reason) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const history = database.query<CheckRow>(
    `SELECT at, outcome, status, milliseconds, reason FROM checks WHERE source = ? AND at >= ?
     ORDER BY at DESC LIMIT ?`,
  )
  const number = database.query<{ readonly number: number }>('SELECT number FROM sources WHERE id = ?')

  const toSite = (row: SiteRow): StoredSite => {
    const last = history.get(row.source, Number.MIN_SAFE_INTEGER, 1)
    return {
      sourceId: row.sourceId,
      name: row.name,
      url: row.url,
      verdict: siteVerdictSchema.parse(row.verdict),
      since: row.since ?? undefined,
      confirming: row.confirming === 1,
      lastCheck: last === undefined ? undefined : toCheck(last),
    }
  }

  return {
    list: () => list.all().map(toSite),
    get(sourceId) {
      const row = get.get(sourceId)
      return row === undefined ? undefined : toSite(row)
    },
    record(site) {
      const source = number.get(site.sourceId)?.number
      if (source === undefined)
        throw new Error(`A check was recorded for an unknown source: ${site.sourceId}`)
      database.write(() => {
        record.run(source, site.url, site.verdict, wholeOrNull(site.since), site.confirming ? 1 : 0)
        const { at, outcome, status, milliseconds, reason } = site.check
        check.run(
          source,
          whole(at),
          outcomes.indexOf(outcome),
          wholeOrNull(status),
          wholeOrNull(milliseconds),
          reason ?? null,
        )
      })
    },
    spells(sourceId, since) {
      const source = number.get(sourceId)?.number
      if (source === undefined) return []
      const checks = history.all(source, whole(since), Number.MAX_SAFE_INTEGER).map(toCheck)
      const { spells, open } = spellsOfChecks(checks.toReversed(), believed)
      return open === undefined ? spells : [...spells, open]
    },
    answers(sourceId, from, count, length) {
      const tallies = Array.from({ length: count }, emptyTally)
      const source = number.get(sourceId)?.number
      if (source === undefined) return tallies
      for (const row of history.all(source, whole(from), Number.MAX_SAFE_INTEGER)) {
        const tally = tallies[Math.floor((row.at - from) / length)]
        if (tally !== undefined) countCheck(tally, toCheck(row))
      }
      return tallies
    },
    history(sourceId, since, limit) {
      const source = number.get(sourceId)?.number
      return source === undefined ? [] : history.all(source, whole(since), limit).map(toCheck)
    },
  }
}
