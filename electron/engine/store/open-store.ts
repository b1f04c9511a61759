import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Problem } from '../../shared/model/health.ts'
import type { Log } from '../ports.ts'
import { createAlarmStore } from './alarms.ts'
import { Database } from './database.ts'
import { createFacts } from './facts.ts'
import { createItemStore } from './items.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'
import { createNoticeStore } from './notices.ts'
import { createProblemStore } from './problems.ts'
import { createPrune } from './prune.ts'
import { createSiteStore } from './sites.ts'
import { createSourceStore } from './sources.ts'
import type { Store } from './store.ts'
import { createUndoStore } from './undo.ts'
import { createWatchStore } from './watches.ts'

/** Name of the database inside the data folder. */
export const databaseName = 'storeminder.sqlite'

/**
 * Opens the store in a data folder, made when absent. Rejects with `AlreadyRunningError` when another process
 * has it open, with `NewerFileError` when a later version wrote it, with `StorageError` when the disk refuses.
 */
export async function openStore(options: {
  readonly folder: string
  readonly now: () => number
  readonly log: Log
}): Promise<{ readonly store: Store; readonly problems: readonly Problem[] }> {
  const { folder, now } = options
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  try {
    const connection = new DatabaseSync(join(folder, databaseName), { timeout: 2000 })
    connection.exec(
      `PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
       PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 16777216`,
    )
    migrate(connection)
    const database = new Database(connection)
    const store: Store = {
      sources: createSourceStore(database),
      items: createItemStore(database),
      sites: createSiteStore(database),
      watches: createWatchStore(database),
      alarms: createAlarmStore(database),
      notices: createNoticeStore(database),
      undo: createUndoStore(database),
      problems: createProblemStore(database),
      facts: createFacts(database),
      write: (work) => database.write(work),
      prune: createPrune(database, now),
      backUp: async () => {},
      close() {
        database.close()
        unlock()
      },
    }
    return { store, problems: [] }
  } catch (error) {
    unlock()
    throw error
  }
}
