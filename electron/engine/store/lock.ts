import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another Storeminder works on the same data folder. */
export class AlreadyRunningError extends Error {
  constructor(folder: string) {
    super(
      `Storeminder is already running on ${folder}. Use the one that runs, or give this one another data folder.`,
    )
    this.name = 'AlreadyRunningError'
  }
}

/** The longest one waits for a lock, in milliseconds: a process that is just ending still holds it. */
const patience = 300

/**
 * Holds the data folder for this process alone until the returned function is called. The operating system
 * frees it when the process ends in whatever way: it is SQLite's own file lock on an empty database.
 */
export function lockFolder(folder: string): () => void {
  const connection = new DatabaseSync(join(folder, 'storeminder.lock'), { timeout: patience })
  try {
    // Nothing is ever written, so there is nothing to take back, and no journal needs to lie beside it.
    connection.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === 5)
      throw new AlreadyRunningError(folder)
    throw error
  }
  return () => {
    if (connection.isOpen) connection.close()
  }
}
