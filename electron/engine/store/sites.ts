import { siteFactsSchema, siteVerdictSchema } from '../../shared/model/site.ts'
import type { SiteCondition } from '../../shared/model/site-page.ts'
import { emptyTally } from './answer-tally.ts'
import { type CheckRow, checkColumns, checkValues, toCheck } from './check-rows.ts'
import type { Database } from './database.ts'
import { whole, wholeOrNull } from './numbers.ts'
import { createRollupTable } from './site-rollups.ts'
import { conditionNumber, conditionOf, createSpellTable } from './site-spells.ts'
import { type Look, type OpenSpell, stepSpell } from './spell-steps.ts'
import { spellsOfChecks } from './spells-of-checks.ts'
import type { CheckRecord, SiteStore, StoredSite } from './store.ts'

interface SiteRow {
  readonly source: number
  readonly sourceId: string
  readonly name: string
  readonly url: string
  readonly verdict: string
  readonly since: number | null
  readonly confirming: number
  readonly facts: string | null
}
interface LookRow {
  readonly source: number
  /** Null where there is no site yet; `state` too before its first check. */
  readonly verdict: string | null
  readonly state: number | null
  readonly spellFrom: number | null
  readonly lookedAt: number | null
  readonly saw: number | null
  readonly spellReason: string | null
  readonly facts: string | null
  readonly rolledUntil: number | null
}

/** What `saw` in the file means. */
const sights = { nothing: 0, something: 1, maintenance: 2 }

/** What the site watch knows: a verdict for each check, what it saw over time, and how fast it was answered. */
export function createSiteStore(database: Database, now: () => number): SiteStore {
  const siteColumns = `s.number AS source, s.id AS sourceId, s.name, t.url, t.verdict, t.since, t.confirming, t.facts
    FROM sources s JOIN sites t ON t.source = s.number WHERE s.removedAt IS NULL`
  const list = database.query<SiteRow>(`SELECT ${siteColumns} ORDER BY s.number`)
  const get = database.query<SiteRow>(`SELECT ${siteColumns} AND s.id = ?`)
  const troubles = database.query<{ readonly name: string; readonly verdict: string }>(
    `SELECT s.name, t.verdict FROM sources s JOIN sites t ON t.source = s.number
     WHERE s.removedAt IS NULL AND s.paused = 0 AND t.verdict IN ('down', 'degraded') ORDER BY t.verdict = 'down' DESC`,
  )
  const before = database.query<LookRow>(
    `SELECT s.number AS source, t.verdict, t.state, t.spellFrom, t.lookedAt, t.saw, t.spellReason, t.facts, t.rolledUntil
     FROM sources s LEFT JOIN sites t ON t.source = s.number WHERE s.id = ?`,
  )
  const lookColumns = 'url, verdict, since, confirming, state, spellFrom, lookedAt, saw, spellReason, facts'
  const record = database.query(
    `INSERT INTO sites (${lookColumns}, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (source) DO UPDATE SET (${lookColumns}) = (excluded.${lookColumns.replaceAll(', ', ', excluded.')})`,
  )
  const addCheck = database.query(
    `INSERT OR REPLACE INTO checks (${checkColumns}, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const forgetChecksAfter = database.query('DELETE FROM checks WHERE source = ? AND at > ?')
  const history = database.query<CheckRow>(
    `SELECT ${checkColumns} FROM checks WHERE source = ? AND at >= ? ORDER BY at DESC LIMIT ?`,
  )
  const spells = createSpellTable(database)
  const rollups = createRollupTable(database)

  const toSite = (row: SiteRow): StoredSite => {
    const last = history.get(row.source, Number.MIN_SAFE_INTEGER, 1)
    return {
      ...{ sourceId: row.sourceId, name: row.name, url: row.url },
      verdict: siteVerdictSchema.parse(row.verdict),
      since: row.since ?? undefined,
      confirming: row.confirming === 1,
      lastCheck: last === undefined ? undefined : toCheck(last),
      facts: row.facts === null ? undefined : siteFactsSchema.parse(JSON.parse(row.facts)),
    }
  }

  /** The spell that lasts. What was checked before there were spells is gone through once. */
  const openSpell = (row: LookRow, look: Look): OpenSpell | undefined => {
    const open = toOpenSpell(row)
    if (open !== undefined || row.verdict === null) return open
    const old = history.all(row.source, 0, Number.MAX_SAFE_INTEGER).map(toCheck)
    const told = spellsOfChecks(old.filter(({ at }) => at < look.at).toReversed(), look.speaksFor)
    spells.add(row.source, told.spells)
    return told.open
  }

  /** The clock has been set back: what was recorded under later times cannot be right. */
  const turnBack = (source: number, open: OpenSpell, at: number): void => {
    spells.cut(source, at)
    if (open.from < at) spells.add(source, [{ ...open, to: at }])
    forgetChecksAfter.run(source, at)
    rollups.redo(source, at, true)
  }

  const write = (row: LookRow, { check, facts, ...site }: CheckRecord): void => {
    const { source } = row
    const at = whole(check.at)
    const look: Look = {
      ...{ at, verdict: site.verdict, reason: check.reason, speaksFor: site.speaksFor },
      since: site.since === undefined ? undefined : whole(site.since),
      saw: check.outcome !== 'unknown',
      maintenance: site.maintenance === true,
    }
    const open = openSpell(row, look)
    const isTurnedBack = open !== undefined && at < open.to
    if (isTurnedBack) turnBack(source, open, at)
    else if (at < (row.rolledUntil ?? 0)) rollups.redo(source, at, false)
    const step = stepSpell(isTurnedBack ? undefined : open, look)
    spells.add(source, step.closed)
    if (step.rewrite !== undefined) spells.rewrite(source, step.rewrite)
    record.run(
      ...[site.url, site.verdict, wholeOrNull(site.since), site.confirming ? 1 : 0],
      ...lookValues(step.open),
      facts === undefined ? row.facts : JSON.stringify({ ...JSON.parse(row.facts ?? '{}'), ...facts }),
      source,
    )
    addCheck.run(...checkValues(check), source)
  }

  return {
    list: () => list.all().map(toSite),
    get(sourceId) {
      const row = get.get(sourceId)
      return row === undefined ? undefined : toSite(row)
    },
    troubles() {
      const rows = troubles.all()
      const down = rows.filter(({ verdict }) => verdict === 'down').length
      const [worst] = rows
      return { down, degraded: rows.length - down, ...(worst === undefined ? {} : { worst: worst.name }) }
    },
    record(site) {
      const row = before.get(site.sourceId)
      if (row === undefined) throw new Error(`A check was recorded for an unknown source: ${site.sourceId}`)
      database.write(() => write(row, site))
    },
    spells(sourceId, since) {
      const row = before.get(sourceId)
      const open = row && toOpenSpell(row)
      if (row === undefined || open === undefined) return []
      const { state, from, to, reason, saw, maintenance, verdict } = open
      const sees: SiteCondition = !saw ? 'unknown' : maintenance ? 'maintenance' : verdict
      return [
        ...spells.list(row.source, since),
        { state, from, to, ...(reason === undefined ? {} : { reason }) },
        // What it saw last need not be what is known of the time before.
        ...(sees === state ? [] : [{ state: sees, from: to, to }]),
      ]
    },
    answers(sourceId, from, count, length) {
      const source = before.get(sourceId)?.source
      return source === undefined
        ? Array.from({ length: count }, emptyTally)
        : rollups.answers(source, whole(from), count, length)
    },
    history(sourceId, since, limit) {
      const source = before.get(sourceId)?.source
      return source === undefined ? [] : history.all(source, whole(since), limit).map(toCheck)
    },
    rollUp: () => database.write(() => rollups.step(now())),
  }
}

function toOpenSpell({
  verdict,
  state,
  spellFrom,
  lookedAt,
  saw,
  spellReason,
}: LookRow): OpenSpell | undefined {
  if (verdict === null || state === null || spellFrom === null || lookedAt === null) return undefined
  return {
    ...{ state: conditionOf(state), from: spellFrom, to: lookedAt },
    ...(spellReason === null ? {} : { reason: spellReason }),
    verdict: siteVerdictSchema.parse(verdict),
    saw: saw !== sights.nothing,
    maintenance: saw === sights.maintenance,
  }
}

function lookValues({
  state,
  from,
  to,
  saw,
  maintenance,
  reason,
}: OpenSpell): readonly (number | string | null)[] {
  const sight = !saw ? sights.nothing : maintenance ? sights.maintenance : sights.something
  return [conditionNumber(state), from, to, sight, reason ?? null]
}
