import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../shared/model/health.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { fileTime, listBackups } from './backup.ts'
import { isSoundFile, suspectFile } from './damage.ts'

/**
 * Keeps a damaged database aside, with its log, and puts the newest good backup in its place; without one
 * the place stays empty. Says what happened. Nobody may have the file open. The database may also be `missing`,
 * e.g. because the disk was full when it was restored before.
 */
export function recover(folder: string, path: string, now: number, trouble: 'damaged' | 'missing'): Problem {
  const aside = join(folder, `storeminder.damaged-${fileTime(now)}.sqlite`)
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(path + ending)) renameSync(path + ending, aside + ending)
  }
  suspectFile(path).lower()
  const good = listBackups(folder).find((backup) => isSoundFile(backup.path))
  if (good !== undefined) {
    // First under another name: a half-copied file must never stand in the database's place.
    copyFileSync(good.path, `${path}.restoring`)
    renameSync(`${path}.restoring`, path)
  }
  return {
    id: 'store',
    message:
      good === undefined
        ? `The database was ${trouble} and there was no good backup, so Storeminder started with an empty one.`
        : `The database was ${trouble}, so Storeminder restored the backup of ${good.time}; what came later is missing.`,
    advice: [
      good === undefined ? 'Add your sources again.' : 'Look through your sources.',
      existsSync(aside)
        ? `The damaged file has been kept as ${aside}; delete it when you no longer need it.`
        : '',
    ]
      .join(' ')
      .trim(),
    at: toTimestamp(now),
  }
}
