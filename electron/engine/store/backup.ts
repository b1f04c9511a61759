import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { toTimestamp } from '../../shared/model/time.ts'
import { immutable } from './damage.ts'
import { StorageError, toStorageError } from './storage-error.ts'

/** How many backups are kept. */
const kept = 3

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
 * Copies the database at `path`, which may be open, into the backup folder, checks the copy, and only then lets it take its place among
 * the newest three, so that a damaged database never pushes a good backup out. Rejects with a `StorageError`.
 */
export async function makeBackup(path: string, folder: string, now: number): Promise<void> {
  const target = join(backupFolder(folder), `storeminder-${fileTime(now)}.sqlite`)
  const unfinished = `${target}.part`
  try {
    mkdirSync(backupFolder(folder), { recursive: true, mode: 0o700 })
    sweepUnfinished(folder)
    assertSpace(path, folder)
    await copySound(path, unfinished)
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

function assertSpace(path: string, folder: string): void {
  const { bavail, bsize } = statfsSync(backupFolder(folder))
  const needed = statSync(path).size
  if (bavail * bsize > needed * 1.05) return
  throw new StorageError(
    'full',
    `There is not enough space for a backup: it needs ${Math.ceil(needed / 1e6)} MB in ${backupFolder(folder)}. Free some space.`,
  )
}

/**
 * Copies and checks in a thread of its own with a connection of its own: a large file takes seconds, and a
 * connection that two threads share mixes up their errors. The open read transaction holds one state of the
 * database still, however much is written meanwhile.
 */
const copier = `
const { parentPort, workerData } = require('node:worker_threads')
const { DatabaseSync, backup } = require('node:sqlite')
const check = (connection) => String(Object.values(connection.prepare('PRAGMA quick_check(1)').get())[0])
async function run() {
  const source = new DatabaseSync(workerData.source, { readOnly: true, timeout: 2000 })
  source.exec('BEGIN; SELECT 1 FROM sqlite_schema')
  await backup(source, workerData.target, { rate: 500 })
  source.close()
  const copy = new DatabaseSync(new URL(workerData.copy), { readOnly: true })
  const found = check(copy)
  copy.close()
  return { found }
}
run().catch(({ message, errcode }) => ({ message, errcode })).then((result) => parentPort.postMessage(result))
`

/** What the thread reports: what the check found, or the error it ended with. */
type CopyResult = { readonly found: string } | { readonly message: string; readonly errcode?: number }

async function copySound(source: string, target: string): Promise<void> {
  const result = await new Promise<CopyResult>((resolve, reject) => {
    const worker = new Worker(copier, {
      eval: true,
      workerData: { source, target, copy: immutable(target).href },
    })
    worker.unref()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that makes backups ended without a result.')))
  })
  if (!('found' in result)) throw Object.assign(new Error(result.message), { errcode: result.errcode })
  if (result.found !== 'ok') {
    throw new StorageError('damaged', `The database is damaged, so no backup was made of it: ${result.found}`)
  }
}
