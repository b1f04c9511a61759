import type { Database } from './database.ts'
import { asLeader, asMember, facetsOf, mark, movedMarks, shelfOf } from './facets.ts'
import { rowNumber } from './numbers.ts'
import { createPrints } from './prints.ts'
import type { StoryItem, StoryPlace, StoryStore } from './store.ts'
import type { Tallies } from './tallies.ts'
import type { WordIndex } from './word-index.ts'

/** Longest text given for comparing, in characters. */
const comparedLength = 20_000

interface StandingRow {
  readonly id: number
  readonly source: number
  readonly shelf: number
  readonly at: number
  readonly leader: number | null
  readonly snoozedUntil: number | null
}

interface StoryRow extends Omit<StoryItem, 'id' | 'storyId' | 'url' | 'author' | 'watchIds'> {
  readonly id: number
  readonly story: number
  readonly url: string | null
  readonly author: string | null
}

interface PlaceRow extends Omit<StoryPlace, 'id' | 'url' | 'author'> {
  readonly id: number
  readonly url: string | null
  readonly author: string | null
}

/** What the other files of the store need of stories. */
export interface Stories extends StoryStore {
  /** Finds new leaders for the stories of items that are about to be deleted; the leaders that lose members by it. */
  bereave(ids: readonly number[]): readonly number[]
  /** Finds new leaders for stories that are led from a removed source although they are told in another. */
  relead(): void
  /** Makes an item, if it leads, a hit of just those watches that it or one of its members is a hit of. */
  settleHits(id: number): void
}

export function createStories(database: Database, words: WordIndex, tallies: Tallies): Stories {
  const prints = createPrints(database)
  const standing = database.query<StandingRow>(
    'SELECT id, source, shelf, at, leader, snoozedUntil FROM items WHERE id = ?',
  )
  const move = database.query('UPDATE items SET shelf = ?, leader = ?, snoozedUntil = ? WHERE id = ?')
  const follow = database.query('UPDATE items SET leader = ?2 WHERE leader = ?1')
  const membersOf = database.query<StandingRow>(
    `SELECT i.id, i.source, i.shelf, i.at, i.leader, i.snoozedUntil
     FROM items i INDEXED BY itemsByLeader CROSS JOIN sources s ON s.number = i.source
     WHERE i.leader = ? ORDER BY s.removedAt IS NOT NULL, i.id`,
  )

  const ownHits = database.query<{ readonly watch: number }>(
    'SELECT watch FROM hits WHERE item = ? AND lent = 0',
  )
  const lentHits = database.query<{ readonly watch: number }>(
    'SELECT watch FROM hits WHERE item = ? AND lent = 1',
  )
  const hitsOfMembers = database.query<{ readonly watch: number }>(
    `SELECT DISTINCT h.watch FROM items i INDEXED BY itemsByLeader CROSS JOIN hits h ON h.item = i.id
     WHERE i.leader = ?`,
  )
  const lendHit = database.query('INSERT OR IGNORE INTO hits (watch, at, item, lent) VALUES (?, ?, ?, 1)')
  const takeHit = database.query('DELETE FROM hits WHERE watch = ? AND at = ? AND item = ?')

  const lend = (row: StandingRow, watches: readonly number[]): void => {
    for (const watch of watches)
      if (lendHit.run(watch, row.at, row.id) > 0) words.put(row.id, { marks: mark.watch(watch) })
  }
  const takeBack = (row: StandingRow, keep: readonly number[]): void => {
    for (const { watch } of lentHits.all(row.id)) {
      if (keep.includes(watch)) continue
      takeHit.run(watch, row.at, row.id)
      words.exchange(row.id, { marks: mark.watch(watch) })
    }
  }
  const settle = (row: StandingRow): void => {
    const wanted = hitsOfMembers.all(row.id).map(({ watch }) => watch)
    takeBack(row, wanted)
    lend(row, wanted)
  }

  const place = (
    row: StandingRow,
    shelf: number,
    leader: number | null,
    snoozedUntil: number | null,
  ): void => {
    move.run(shelf, leader, snoozedUntil, row.id)
    if (shelf === row.shelf) return
    const marks = movedMarks(row.source, row.shelf, shelf)
    words.exchange(row.id, { marks: marks.off }, { marks: marks.on })
    tallies.count(row.source, row.shelf, -1)
    tallies.count(row.source, shelf, 1)
  }
  /** Lets a member stand by itself, as its leader stands. */
  const standAs = (row: StandingRow, leader: StandingRow): void => {
    const { state, needs } = facetsOf(leader.shelf)
    place(row, asLeader(shelfOf({ ...facetsOf(row.shelf), state, needs })), null, leader.snoozedUntil)
  }
  const enter = (row: StandingRow, leader: StandingRow): void => {
    takeBack(row, [])
    place(row, asMember(row.shelf), leader.id, null)
  }

  /** Lets the first member of a story that is not among `excluded` lead it; false when there is none. */
  const elect = (leader: StandingRow, excluded: ReadonlySet<number>): boolean => {
    const next = membersOf.all(leader.id).find(({ id }) => !excluded.has(id))
    if (next === undefined) return false
    standAs(next, leader)
    follow.run(leader.id, next.id)
    if (excluded.has(leader.id)) prints.passOn(leader.id, next.id)
    else enter(leader, next)
    settle(next)
    return true
  }

  const watchesOf = database.query<{ readonly item: number; readonly id: string }>(
    `SELECT h.item, w.id FROM json_each(?) asked CROSS JOIN hits h ON h.item = asked.value
     CROSS JOIN watches w ON w.number = h.watch`,
  )
  const look = database.query<StoryRow>(
    `SELECT i.id, coalesce(i.leader, i.id) AS story, s.id AS sourceId, l.at, i.title, i.url, i.author,
       substr(b.text, 1, ${comparedLength}) AS text
     FROM json_each(?) asked CROSS JOIN items i ON i.id = asked.value CROSS JOIN bodies b ON b.id = i.id
     CROSS JOIN sources s ON s.number = i.source CROSS JOIN items l ON l.id = coalesce(i.leader, i.id)
     CROSS JOIN sources ls ON ls.number = l.source WHERE ls.removedAt IS NULL ORDER BY i.id`,
  )
  const others = database.query<PlaceRow>(
    `SELECT i.id, s.id AS sourceId, s.name AS sourceName, i.title, i.url, i.author,
       coalesce(i.publishedAt, i.at) AS publishedAt
     FROM (SELECT id FROM items INDEXED BY itemsByLeader WHERE leader = ?1 UNION ALL SELECT ?1) story
     CROSS JOIN items i ON i.id = story.id CROSS JOIN sources s ON s.number = i.source
     WHERE i.id <> ?2 AND s.removedAt IS NULL ORDER BY i.at, i.id LIMIT ?3`,
  )
  const bereaved = database.query<{ readonly id: number }>(
    `SELECT DISTINCT leader AS id FROM items INDEXED BY itemsByLeader
     WHERE leader IN (SELECT value FROM json_each(?))`,
  )
  const losing = database.query<{ readonly id: number }>(
    `SELECT DISTINCT leader AS id FROM items WHERE id IN (SELECT value FROM json_each(?1))
       AND leader IS NOT NULL AND leader NOT IN (SELECT value FROM json_each(?1))`,
  )
  const ledFromNowhere = database.query<{ readonly id: number }>(
    `SELECT DISTINCT i.leader AS id FROM items i INDEXED BY itemsByLeader
     CROSS JOIN items l ON l.id = i.leader CROSS JOIN sources ls ON ls.number = l.source
     CROSS JOIN sources s ON s.number = i.source
     WHERE i.leader IS NOT NULL AND ls.removedAt IS NOT NULL AND s.removedAt IS NULL`,
  )

  const find = (id: string): StandingRow | undefined => {
    const number = rowNumber(id)
    return number === undefined ? undefined : standing.get(number)
  }
  const join = (row: StandingRow, leader: StandingRow): void => {
    enter(row, leader)
    if (follow.run(row.id, leader.id) > 0) settle(leader)
    const hits = ownHits.all(row.id).map(({ watch }) => watch)
    lend(leader, hits)
    tallies.flush()
  }

  return {
    find: (key) => prints.find(key).map(String),
    keep(id, keys) {
      const number = rowNumber(id)
      if (number !== undefined) prints.keep(number, keys)
    },
    look(ids) {
      const rows = look.all(JSON.stringify(ids.map(rowNumber)))
      const watches = watchesOf.all(JSON.stringify(rows.map(({ id }) => id)))
      return rows.map(({ id, story, url, author, ...rest }) => ({
        ...rest,
        id: String(id),
        storyId: String(story),
        url: url ?? undefined,
        author: author ?? undefined,
        watchIds: watches.filter(({ item }) => item === id).map((watch) => watch.id),
      }))
    },
    join(id, leaderId) {
      const [row, leader] = [find(id), find(leaderId)]
      if (row === undefined || leader === undefined || row.id === leader.id) return
      if (row.leader === null && leader.leader === null) join(row, leader)
    },
    separate(id) {
      return database.write(() => {
        const row = find(id)
        const leader = row?.leader ? standing.get(row.leader) : undefined
        if (row === undefined || leader === undefined) return undefined
        standAs(row, leader)
        settle(leader)
        tallies.flush()
        return String(leader.id)
      })
    },
    rejoin(id, otherId) {
      return database.write(() => {
        const [row, other] = [find(id), find(otherId)]
        const leader = other?.leader ? standing.get(other.leader) : other
        if (row === undefined || leader === undefined || row.leader !== null || row.id === leader.id)
          return false
        join(row, leader)
        return true
      })
    },
    others(id, limit) {
      const row = find(id)
      if (row === undefined) return []
      return others.all(row.leader ?? row.id, row.id, limit).map(({ url, author, ...rest }) => ({
        ...rest,
        id: String(rest.id),
        url: url ?? undefined,
        author: author ?? undefined,
      }))
    },
    bereave(ids) {
      const excluded = new Set(ids)
      for (const { id } of bereaved.all(JSON.stringify(ids))) {
        const leader = standing.get(id)
        if (leader !== undefined) elect(leader, excluded)
      }
      tallies.flush()
      return losing.all(JSON.stringify(ids)).map(({ id }) => id)
    },
    relead() {
      database.write(() => {
        for (const { id } of ledFromNowhere.all()) {
          const leader = standing.get(id)
          if (leader !== undefined) elect(leader, new Set())
        }
        tallies.flush()
      })
    },
    settleHits(id) {
      const row = standing.get(id)
      if (row !== undefined && row.leader === null) settle(row)
    },
  }
}
