import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import { toTimestamp } from '../../shared/model/time.ts'
import { immutable } from './damage.ts'
import { StorageError, toStorageError } from './storage-error.ts'

/** How many backups are kept. */
const kept = 3
/** Pages copied at a time, 0.5 MB: short enough that a call which has to wait for it does not notice. */
const pagesAtATime = 64

const namePattern = /^storeminder-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.sqlite$/

/** One backup file. `time` is when it was made, as ISO 8601. */
export interface Backup {
  readonly path: string
  readonly time: string
}

/** A moment in a form that every file system takes as part of a name. */
export function fileTime(milliseconds: number): string {
  return toTimestamp(milliseconds).replaceAll(':', '-')
}

/** The folder for backups inside a data folder. */
export function backupFolder(folder: string): string {
  return join(folder, 'backups')
}

/** The backups there are, newest first. */
export function listBackups(folder: string): readonly Backup[] {
  let names: string[]
  try {
    names = readdirSync(backupFolder(folder))
  } catch {
    return []
  }
  return names
    .filter((name) => namePattern.test(name))
    .toSorted()
    .toReversed()
    .map((name) => {
      const [day = '', clock = ''] = name.slice('storeminder-'.length, -'.sqlite'.length).split('T')
      return { path: join(backupFolder(folder), name), time: `${day}T${clock.replaceAll('-', ':')}` }
    })
}

/**
 * Copies an open database into the backup folder, checks the copy, and only then lets it take its place among
 * the newest three, so that a damaged database never pushes a good backup out. Rejects with a `StorageError`.
 */
export async function makeBackup(connection: DatabaseSync, folder: string, now: number): Promise<void> {
  const target = join(backupFolder(folder), `storeminder-${fileTime(now)}.sqlite`)
  const unfinished = `${target}.part`
  try {
    mkdirSync(backupFolder(folder), { recursive: true, mode: 0o700 })
    sweepUnfinished(folder)
    assertSpace(connection, folder)
    await backup(connection, unfinished, { rate: pagesAtATime })
    await assertSoundCopy(unfinished)
    renameSync(unfinished, target)
    for (const { path } of listBackups(folder).slice(kept)) rmSync(path, { force: true })
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw toStorageError(error)
  }
}

/** Takes away what a backup that was interrupted has left. */
function sweepUnfinished(folder: string): void {
  for (const name of readdirSync(backupFolder(folder))) {
    if (/\.sqlite\.part(-journal)?$/.test(name)) rmSync(join(backupFolder(folder), name), { force: true })
  }
}

function assertSpace(connection: DatabaseSync, folder: string): void {
  const { bavail, bsize } = statfsSync(backupFolder(folder))
  const path = connection.location()
  const needed = path === null ? 0 : statSync(path).size
  if (bavail * bsize > needed * 1.05) return
  throw new StorageError(
    'full',
    `There is not enough space for a backup: it needs ${Math.ceil(needed / 1e6)} MB in ${backupFolder(folder)}. Free some space.`,
  )
}

/** Runs in a thread of its own: reading a large file whole takes seconds. */
const checker = `
const { parentPort, workerData } = require('node:worker_threads')
const { DatabaseSync } = require('node:sqlite')
const connection = new DatabaseSync(new URL(workerData), { readOnly: true })
parentPort.postMessage(String(Object.values(connection.prepare('PRAGMA quick_check(1)').get())[0]))
connection.close()
`

async function assertSoundCopy(path: string): Promise<void> {
  const found = await new Promise<unknown>((resolve, reject) => {
    const worker = new Worker(checker, { eval: true, workerData: immutable(path).href })
    worker.unref()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The check of a backup ended without a result')))
  })
  if (found !== 'ok') {
    throw new StorageError(
      'damaged',
      `The database is damaged, so no backup was made of it: ${String(found)}`,
    )
  }
}
