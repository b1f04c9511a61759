import { type SiteCondition, siteConditionSchema } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import { type Rewrite, rewriteSpells } from './spell-steps.ts'

interface SpellRow {
  readonly fromAt: number
  readonly toAt: number
  readonly state: number
  readonly reason: string | null
}

// The place in this list is what the file holds: append, never reorder.
const conditions = siteConditionSchema.options

/** The number that stands for a condition in the file. */
export function conditionNumber(condition: SiteCondition): number {
  return conditions.indexOf(condition)
}

/** The condition that a number in the file stands for. */
export function conditionOf(number: number): SiteCondition {
  return conditions[number] ?? 'unknown'
}

/** The spells that are over, by the row number of their source. */
export interface SpellTable {
  /** Those that reach beyond `since`, oldest first. */
  list(source: number, since: number): readonly SiteSpell[]
  add(source: number, spells: readonly SiteSpell[]): void
  /** Judges the newest ones anew. */
  rewrite(source: number, rewrite: Rewrite): void
  /** Forgets what lies after a moment, since the clock was set back to it. */
  cut(source: number, at: number): void
}

export function createSpellTable(database: Database): SpellTable {
  // A spell ends before the next begins, so the last to begin before `since` is the only earlier one that may reach it.
  const list = database.query<SpellRow>(
    `SELECT fromAt, toAt, state, reason FROM spells WHERE source = ?1 AND toAt > ?2 AND fromAt >=
       ifnull((SELECT max(fromAt) FROM spells WHERE source = ?1 AND fromAt <= ?2), ?2) ORDER BY fromAt`,
  )
  const insert = database.query(
    'INSERT OR REPLACE INTO spells (source, fromAt, toAt, state, reason) VALUES (?, ?, ?, ?, ?)',
  )
  const removeFrom = database.query('DELETE FROM spells WHERE source = ? AND fromAt >= ?')
  const shorten = database.query('UPDATE spells SET toAt = ?2 WHERE source = ?1 AND toAt > ?2')

  const add = (source: number, spells: readonly SiteSpell[]): void => {
    for (const { from, to, state, reason } of spells)
      insert.run(source, whole(from), whole(to), conditionNumber(state), reason ?? null)
  }
  return {
    list: (source, since) => list.all(source, whole(since)).map(toSpell),
    add,
    rewrite(source, rewrite) {
      const before = list.all(source, whole(rewrite.since)).map(toSpell)
      removeFrom.run(source, before[0]?.from ?? whole(rewrite.since))
      add(source, rewriteSpells(before, rewrite))
    },
    cut(source, at) {
      removeFrom.run(source, whole(at))
      shorten.run(source, whole(at))
    },
  }
}

function toSpell({ fromAt, toAt, state, reason }: SpellRow): SiteSpell {
  return { state: conditionOf(state), from: fromAt, to: toAt, ...(reason === null ? {} : { reason }) }
}
