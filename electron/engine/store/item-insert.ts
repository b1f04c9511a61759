import { hash } from 'node:crypto'
import type { Database } from './database.ts'
import { mark, shelfOf } from './facets.ts'
import { whole } from './numbers.ts'
import { searchableText } from './searchable-text.ts'
import type { InsertOutcome, NewItem } from './store.ts'
import type { Stories } from './stories.ts'
import type { Tallies } from './tallies.ts'
import { voiceNumber } from './voice-number.ts'
import { entryOf, type WordIndex } from './word-index.ts'

/** What a source's own identity of an item is kept as: 16 bytes of its SHA-1. */
export function keyOf(externalId: string): Uint8Array {
  return hash('sha1', externalId, 'buffer').subarray(0, 16)
}

interface KnownRow {
  readonly id: number
  readonly at: number
  readonly leader: number | null
  readonly title: string
  readonly url: string | null
  readonly author: string | null
  readonly text: string
}

/**
 * Adds what is new, updates known items whose words changed. Items of one call get their row numbers in the
 * order of publication, so that the order of arrival, which search goes by, follows it.
 */
export function createItemInsert(
  database: Database,
  words: WordIndex,
  tallies: Tallies,
  stories: Stories,
): (items: readonly NewItem[]) => InsertOutcome {
  const sourceNumber = database.query<{ readonly number: number }>('SELECT number FROM sources WHERE id = ?')
  const watchNumber = database.query<{ readonly number: number }>('SELECT number FROM watches WHERE id = ?')
  const lastId = database.query<{ readonly id: number | null }>('SELECT max(id) AS id FROM items')
  const insertItem = database.query(
    `INSERT INTO items (id, source, key, shelf, at, receivedAt, publishedAt, snoozedUntil, title, url, author, voice)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const insertBody = database.query('INSERT INTO bodies (id, text, html) VALUES (?, ?, ?)')
  const insertHit = database.query('INSERT OR IGNORE INTO hits (watch, at, item) VALUES (?, ?, ?)')
  const known = database.query<KnownRow>(
    `SELECT i.id, i.at, i.leader, i.title, i.url, i.author, b.text FROM items i JOIN bodies b ON b.id = i.id
     WHERE i.source = ? AND i.key = ?`,
  )
  const isForgotten = database.query('SELECT 1 FROM forgotten WHERE source = ? AND key = ?')
  const anyForgotten = database.query('SELECT 1 FROM forgotten LIMIT 1')
  const updateItem = database.query('UPDATE items SET title = ?, url = ?, author = ? WHERE id = ?')
  const updateBody = database.query('UPDATE bodies SET text = ?, html = ? WHERE id = ?')

  const watchNumbers = database.query<{ readonly number: number }>('SELECT number FROM watches')
  const hitsOf = database.query<{ readonly watch: number }>(
    'SELECT watch FROM hits WHERE item = ? AND lent = 0',
  )
  const ownHit = database.query('UPDATE hits SET lent = 0 WHERE watch = ? AND at = ? AND item = ?')
  const deleteHit = database.query('DELETE FROM hits WHERE watch = ? AND at = ? AND item = ?')

  /** An item whose words changed may be a hit of other watches than before. */
  const rehit = ({ id, at, leader }: KnownRow, wanted: readonly number[]): void => {
    const before = new Set(hitsOf.all(id).map(({ watch }) => watch))
    for (const { number } of watchNumbers.all()) {
      if (wanted.includes(number) === before.has(number)) continue
      if (before.has(number)) {
        deleteHit.run(number, at, id)
        words.exchange(id, { marks: mark.watch(number) })
      } else {
        if (insertHit.run(number, at, id) > 0) words.put(id, { marks: mark.watch(number) })
        else ownHit.run(number, at, id)
      }
    }
    stories.settleHits(leader ?? id)
  }

  const update = (row: KnownRow, item: NewItem, watches: readonly number[]): boolean => {
    const newWords = row.title !== item.title || row.text !== item.text
    if (!newWords && row.url === (item.url ?? null) && row.author === (item.author ?? null)) return false
    updateItem.run(item.title, item.url ?? null, item.author ?? null, row.id)
    if (newWords) {
      updateBody.run(item.text, item.html ?? null, row.id)
      const before = searchableText(row.title, row.text)
      words.exchange(row.id, { words: before }, { words: searchableText(item.title, item.text) })
    }
    rehit(row, watches)
    return true
  }

  return (items) => {
    const sources = new Map<string, number>()
    const watches = new Map<string, number | undefined>()
    const source = (id: string): number => {
      const number = sources.get(id) ?? sourceNumber.get(id)?.number
      if (number === undefined) throw new Error(`Items came from an unknown source: ${id}`)
      sources.set(id, number)
      return number
    }
    const watch = (id: string): number | undefined => {
      if (!watches.has(id)) watches.set(id, watchNumber.get(id)?.number)
      return watches.get(id)
    }

    const watchNumbersOf = (item: NewItem) =>
      item.watchIds.map(watch).filter((number) => number !== undefined)
    const someForgotten = anyForgotten.get() !== undefined
    const ids = new Array<number>(items.length).fill(0)
    const seen = new Set<string>()
    let updated = 0
    let nextId = Math.max(lastId.get()?.id ?? 0, tallies.highestEver()) + 1

    const add = (item: NewItem, index: number): void => {
      const number = source(item.sourceId)
      const identity = `${number} ${item.externalId}`
      // The first of two entries with one identity counts; taking turns would look like a change at every poll.
      if (seen.has(identity)) return
      seen.add(identity)
      const key = keyOf(item.externalId)
      const at = whole(Math.min(item.publishedAt, item.receivedAt))
      const publishedAt = whole(item.publishedAt)
      const shelf = shelfOf(item)
      if (someForgotten && isForgotten.get(number, key) !== undefined) return
      const added = insertItem.run(
        nextId,
        number,
        key,
        shelf,
        at,
        whole(item.receivedAt),
        publishedAt === at ? null : publishedAt,
        item.title,
        item.url ?? null,
        item.author ?? null,
        item.voice === undefined ? null : voiceNumber(item.voice),
      )
      if (added === 0) {
        const row = known.get(number, key)
        if (row !== undefined && update(row, item, watchNumbersOf(item))) updated += 1
        return
      }
      const id = nextId
      nextId += 1
      insertBody.run(id, item.text, item.html ?? null)
      const hits = watchNumbersOf(item)
      for (const watchNumber of hits) insertHit.run(watchNumber, at, id)
      const { title, text } = item
      words.putNew(id, entryOf({ shelf, source: number, title, text }, hits))
      tallies.count(number, shelf, 1)
      ids[index] = id
    }

    const byPublication = items.map((_, index) => index)
    const publishedAt = (index: number) => items[index]?.publishedAt ?? 0
    byPublication.sort((one, other) => publishedAt(one) - publishedAt(other))
    for (const index of byPublication) {
      const item = items[index]
      if (item !== undefined) add(item, index)
    }
    tallies.flush()
    const outcome = items.map((item, index) => ({ id: ids[index] ?? 0, item })).filter(({ id }) => id > 0)
    return { added: outcome.map(({ id, item }) => ({ id: String(id), item })), updated }
  }
}
