import type { Database } from './database.ts'
import { facetsOf } from './facets.ts'
import type { StoredItem } from './store.ts'

interface ItemRow {
  readonly id: number
  readonly sourceId: string
  readonly sourceName: string
  readonly shelf: number
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

/** Reads whole items by row number. */
export interface ItemRows {
  /** Everything, `html` included; `undefined` when there is none or its source has been removed. */
  whole(id: number): StoredItem | undefined
  /** For a list: text cut, no `html`. Ids that are gone are left out. */
  forList(ids: readonly number[], textLimit: number): readonly StoredItem[]
}

export function createItemRows(database: Database): ItemRows {
  const columns = `i.id, s.id AS sourceId, s.name AS sourceName, i.shelf, i.at, i.receivedAt, i.publishedAt,
    i.snoozedUntil, i.title, i.url, i.author`
  const from = `FROM items i JOIN bodies b ON b.id = i.id JOIN sources s ON s.number = i.source
    WHERE i.id = ? AND s.removedAt IS NULL`
  const wholeItem = database.query<ItemRow>(`SELECT ${columns}, b.text, b.html ${from}`)
  const listItem = database.query<ItemRow>(
    `SELECT ${columns}, substr(b.text, 1, ?2) AS text, NULL AS html ${from.replace('?', '?1')}`,
  )
  const watches = database.query<{ readonly id: string }>(
    'SELECT w.id FROM hits h JOIN watches w ON w.number = h.watch WHERE h.item = ? ORDER BY w.number',
  )

  const toItem = (row: ItemRow): StoredItem => ({
    id: String(row.id),
    sourceId: row.sourceId,
    sourceName: row.sourceName,
    ...facetsOf(row.shelf),
    title: row.title,
    text: row.text,
    html: row.html ?? undefined,
    url: row.url ?? undefined,
    author: row.author ?? undefined,
    publishedAt: row.publishedAt ?? row.at,
    receivedAt: row.receivedAt,
    snoozedUntil: row.snoozedUntil ?? undefined,
    watchIds: watches.all(row.id).map((watch) => watch.id),
  })

  return {
    whole(id) {
      const row = wholeItem.get(id)
      return row === undefined ? undefined : toItem(row)
    },
    forList(ids, textLimit) {
      const items: StoredItem[] = []
      for (const id of ids) {
        const row = listItem.get(id, textLimit)
        if (row !== undefined) items.push(toItem(row))
      }
      return items
    },
  }
}
