import type { DatabaseSync } from 'node:sqlite'

/** The file was written by a later version of Storeminder than this one. */
export class NewerFileError extends Error {
  constructor(version: number, known: number) {
    super(
      `The database was written by a newer Storeminder (its form ${version}, this one knows ${known}). ` +
        'Install the newer version again; nothing has been changed.',
    )
    this.name = 'NewerFileError'
  }
}

/** The form a file has: how many migrations have run on it. */
export function fileVersion(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.user_version ?? 0)
}

/**
 * Brings a file to the form that the last of `steps` leads to, one transaction a step. Throws
 * `NewerFileError` when more steps than these have run on it.
 */
export function migrate(connection: DatabaseSync, steps: readonly string[]): void {
  const version = fileVersion(connection)
  if (version > steps.length) throw new NewerFileError(version, steps.length)
  for (const [index, sql] of steps.entries()) {
    if (index < version) continue
    connection.exec('BEGIN IMMEDIATE')
    try {
      connection.exec(sql)
      connection.exec(`PRAGMA user_version = ${index + 1}`)
      connection.exec('COMMIT')
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }
}
