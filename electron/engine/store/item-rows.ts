import type { Database } from './database.ts'
import { facetsOf } from './facets.ts'
import { createIncidentMembers } from './incident-members.ts'
import type { StoredItem } from './store.ts'

interface ItemRow {
  readonly id: number
  readonly sourceId: string
  readonly sourceName: string
  readonly shelf: number
  readonly leader: number | null
  /** How its leader stands, if another item leads its story. */
  readonly leaderShelf: number | null
  readonly leaderSnooze: number | null
  readonly at: number
  readonly receivedAt: number
  readonly publishedAt: number | null
  readonly snoozedUntil: number | null
  readonly title: string
  readonly url: string | null
  readonly author: string | null
  readonly text: string
  readonly html: string | null
}

interface SpreadRow {
  readonly story: number
  readonly members: number
}

interface PeopleRow {
  readonly story: number
  readonly people: number
}

interface WatchRow {
  readonly item: number
  readonly id: string
}

/** Reads whole items by row number. */
export interface ItemRows {
  /** Everything, `html` included; `undefined` when there is none or its source has been removed. */
  whole(id: number): StoredItem | undefined
  /** For a list: text cut, no `html`. Ids that are gone are left out. */
  forList(ids: readonly number[], textLimit: number): readonly StoredItem[]
}

export function createItemRows(database: Database): ItemRows {
  const columns = `i.id, s.id AS sourceId, s.name AS sourceName, i.shelf, i.at, i.receivedAt, i.publishedAt,
    i.snoozedUntil, i.title, i.url, i.author, i.leader, l.shelf AS leaderShelf, l.snoozedUntil AS leaderSnooze`
  const rest = `CROSS JOIN bodies b ON b.id = i.id CROSS JOIN sources s ON s.number = i.source
    LEFT JOIN items l ON l.id = i.leader
    WHERE s.removedAt IS NULL`
  const wholeItem = database.query<ItemRow>(
    `SELECT ${columns}, b.text, b.html FROM items i ${rest} AND i.id = ?`,
  )
  // All at once: asking for each by itself takes twice as long.
  const listItems = database.query<ItemRow>(
    `SELECT ${columns}, substr(b.text, 1, ?2) AS text, NULL AS html
     FROM json_each(?1) asked CROSS JOIN items i ON i.id = asked.value ${rest}`,
  )
  const watches = database.query<WatchRow>(
    `SELECT h.item, w.id FROM json_each(?) asked CROSS JOIN hits h ON h.item = asked.value
     CROSS JOIN watches w ON w.number = h.watch ORDER BY w.number`,
  )

  const watchesOf = (ids: readonly number[]): ReadonlyMap<number, readonly string[]> => {
    const found = new Map<number, string[]>()
    for (const { item, id } of watches.all(JSON.stringify(ids))) {
      const ofItem = found.get(item)
      if (ofItem === undefined) found.set(item, [id])
      else ofItem.push(id)
    }
    return found
  }

  const spread = database.query<SpreadRow>(
    `SELECT i.leader AS story, count(*) AS members
     FROM json_each(?) asked CROSS JOIN items i INDEXED BY itemsByLeader ON i.leader = asked.value
     CROSS JOIN sources s ON s.number = i.source WHERE s.removedAt IS NULL GROUP BY i.leader`,
  )
  const spreadOf = (rows: readonly ItemRow[]): ReadonlyMap<number, number> => {
    const stories = [...new Set(rows.map(({ id, leader }) => leader ?? id))]
    return new Map(spread.all(JSON.stringify(stories)).map(({ story, members }) => [story, members + 1]))
  }

  const people = database.query<PeopleRow>(
    `SELECT asked.value AS story, count(DISTINCT p.number) AS people
     FROM json_each(?) asked CROSS JOIN items i ON i.id = asked.value OR i.leader = asked.value
     CROSS JOIN letters l ON l.item = i.id CROSS JOIN conversations c ON c.number = l.conversation
     CROSS JOIN people p ON p.number = c.person WHERE p.key NOT LIKE 'item:%' GROUP BY asked.value`,
  )
  const peopleOf = (
    rows: readonly ItemRow[],
    places: ReadonlyMap<number, number>,
  ): ReadonlyMap<number, number> => {
    const several = rows
      .filter((row) => facetsOf(row.shelf).kind === 'report')
      .map(({ id, leader }) => leader ?? id)
      .filter((story) => (places.get(story) ?? 1) > 1)
    if (several.length === 0) return new Map()
    return new Map(people.all(JSON.stringify(several)).map((row) => [row.story, row.people]))
  }

  const members = createIncidentMembers(database)
  const toItem = (
    row: ItemRow,
    incidents: ReadonlyMap<number, string>,
    watchIds: readonly string[] = [],
    places = 1,
    several = 1,
  ): StoredItem => ({
    id: String(row.id),
    sourceId: row.sourceId,
    sourceName: row.sourceName,
    ...facetsOf(row.leaderShelf ?? row.shelf),
    kind: facetsOf(row.shelf).kind,
    title: row.title,
    text: row.text,
    html: row.html ?? undefined,
    url: row.url ?? undefined,
    author: row.author ?? undefined,
    publishedAt: row.publishedAt ?? row.at,
    receivedAt: row.receivedAt,
    snoozedUntil: row.leaderSnooze ?? row.snoozedUntil ?? undefined,
    watchIds,
    spread: places,
    ...(several > 1 ? { people: several } : {}),
    ...(incidents.has(row.id) ? { incidentId: incidents.get(row.id) ?? '' } : {}),
    leaderId: row.leader === null ? undefined : String(row.leader),
  })

  return {
    whole(id) {
      const row = wholeItem.get(id)
      if (row === undefined) return undefined
      const [story, places] = [row.leader ?? id, spreadOf([row])]
      return toItem(
        row,
        members.homes([id]),
        watchesOf([id]).get(id),
        places.get(story),
        peopleOf([row], places).get(story),
      )
    },
    forList(ids, textLimit) {
      const rows = new Map(listItems.all(JSON.stringify(ids), textLimit).map((row) => [row.id, row]))
      const watchIds = watchesOf(ids)
      const places = spreadOf([...rows.values()])
      const several = peopleOf([...rows.values()], places)
      const incidents = members.homes(ids)
      const storyOf = (row: ItemRow): number => row.leader ?? row.id
      return ids
        .map((id) => rows.get(id))
        .filter((row) => row !== undefined)
        .map((row) =>
          toItem(row, incidents, watchIds.get(row.id), places.get(storyOf(row)), several.get(storyOf(row))),
        )
    },
  }
}
