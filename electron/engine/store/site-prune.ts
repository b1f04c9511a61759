import type { Database } from './database.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** How long single checks are kept, in milliseconds. */
const raw = 2 * day
/** How many are kept even when they are older, so that a daily check has a history too. */
const atLeast = 60
/** How long roll-ups are kept, by their length in minutes. */
const rolled = [
  { minutes: 5, kept: 8 * day },
  { minutes: 60, kept: 100 * day },
  { minutes: 1440, kept: 400 * day },
]
/** How long it is kept what was seen. */
const seen = 400 * day

/** Deletes what is too old of the history of sites, about `rowsAtATime` a call; true while there may be more. */
export function createSitePrune(database: Database, rowsAtATime: number): (now: number) => boolean {
  const sources = database.query<{ readonly source: number }>('SELECT source FROM sites')
  // Only what has been summed up.
  const checks = database.query(
    `DELETE FROM checks WHERE source = ?1 AND at IN (
       SELECT at FROM checks WHERE source = ?1
       AND at < min(?2, (SELECT rolledUntil FROM sites WHERE source = ?1),
         ifnull((SELECT at FROM checks WHERE source = ?1 ORDER BY at DESC LIMIT 1 OFFSET ${atLeast - 1}), 0))
       ORDER BY at LIMIT ${rowsAtATime})`,
  )
  const rollups = database.query(
    `DELETE FROM rollups WHERE source = ?1 AND minutes = ?2 AND at IN (
       SELECT at FROM rollups WHERE source = ?1 AND minutes = ?2 AND at < ?3 ORDER BY at LIMIT ${rowsAtATime})`,
  )
  const spells = database.query(
    `DELETE FROM spells WHERE source = ?1 AND fromAt IN (
       SELECT fromAt FROM spells WHERE source = ?1 AND toAt < ?2 ORDER BY fromAt LIMIT ${rowsAtATime})`,
  )
  return (now) => {
    let deleted = 0
    for (const { source } of sources.all()) {
      deleted += checks.run(source, Math.floor(now - raw)) + spells.run(source, Math.floor(now - seen))
      for (const { minutes, kept } of rolled) deleted += rollups.run(source, minutes, Math.floor(now - kept))
      if (deleted >= rowsAtATime) return true
    }
    return false
  }
}
