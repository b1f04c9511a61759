import { closeSync, existsSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { StorageError, toStorageError } from './storage-error.ts'

/** Files up to this size (in bytes) are checked whole at every opening, which takes up to 0.1 s. */
const checkedWhole = 32 * 1024 * 1024

/** Tables without which nothing works; all of them small. */
const smallTables = ['facts', 'sources', 'tallies', 'watches', 'sites', 'alarms', 'told', 'problems']

/** Whether an error says that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  const told = toStorageError(error)
  return told instanceof StorageError && told.kind === 'damaged'
}

/**
 * Throws a `StorageError` when a file that has content does not begin like a database. Asked before SQLite sees
 * the file, because SQLite deletes the log of one it does not recognise.
 */
export function assertLooksLikeDatabase(path: string): void {
  if (!existsSync(path) || statSync(path).size === 0) return
  const start = Buffer.alloc(16)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, start, 0, 16, 0)
  } finally {
    closeSync(handle)
  }
  if (start.toString('latin1') !== 'SQLite format 3\0') {
    throw new StorageError('damaged', 'The file is not a database.')
  }
}

/** Remembers, beside the database, that it was found damaged while it was in use; the next opening looks closely. */
export function suspectFile(path: string) {
  const flag = `${path}.suspect`
  return {
    raise: () => writeFileSync(flag, ''),
    isRaised: () => existsSync(flag),
    lower: () => rmSync(flag, { force: true }),
  }
}

function assertOk(connection: DatabaseSync, pragma: string): void {
  const found = Object.values(connection.prepare(pragma).get() ?? {})[0]
  if (found !== 'ok') throw new StorageError('damaged', `The database is damaged: ${String(found)}`)
}

/**
 * Looks whether an open database is sound, in bounded time: whole when it is small or under suspicion,
 * otherwise the small tables and both ends of the large ones. Throws a `StorageError` when it is not. (A file
 * shorter than it says is refused by SQLite at the first read.)
 */
export function assertSound(connection: DatabaseSync, path: string): void {
  const suspect = suspectFile(path)
  if (suspect.isRaised() || statSync(path).size <= checkedWhole) {
    assertOk(connection, 'PRAGMA quick_check(1)')
    suspect.lower()
    return
  }
  const tables = new Set(
    connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map((row) => String(row.name)),
  )
  // A file that an earlier version wrote does not have all of them yet.
  for (const table of smallTables)
    if (tables.has(table)) assertOk(connection, `PRAGMA quick_check('${table}')`)
  for (const order of ['ASC', 'DESC']) {
    connection
      .prepare(
        `SELECT i.*, b.* FROM items i CROSS JOIN bodies b ON b.id = i.id ORDER BY i.id ${order} LIMIT 20`,
      )
      .all()
    connection.prepare(`SELECT * FROM items INDEXED BY itemsByShelf ORDER BY shelf ${order} LIMIT 20`).all()
    connection.prepare(`SELECT * FROM items INDEXED BY itemsBySource ORDER BY source ${order} LIMIT 20`).all()
  }
  for (const table of tables) {
    if (!/^words\d*$/.test(table)) continue
    connection
      .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH '"\uE000s0"' ORDER BY rowid DESC LIMIT 20`)
      .all()
  }
}

/** Whether a file that nobody has open is a sound database, read whole. */
export function isSoundFile(path: string): boolean {
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(immutable(path), { readOnly: true })
    assertOk(connection, 'PRAGMA quick_check(1)')
    return true
  } catch {
    return false
  } finally {
    connection?.close()
  }
}

/** An address that lets SQLite read a file without leaving a log beside it. */
export function immutable(path: string): URL {
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  return url
}
