import type { DatabaseSync } from 'node:sqlite'
import { migrations } from './migrations/index.ts'

/** The file was written by a later version of Storeminder than this one. */
export class NewerFileError extends Error {
  constructor(version: number) {
    super(
      `The database was written by a newer Storeminder (its form ${version}, this one knows ${migrations.length}). ` +
        'Install the newer version again; nothing has been changed.',
    )
    this.name = 'NewerFileError'
  }
}

/** The form a file has: how many migrations have run on it. */
export function fileVersion(connection: DatabaseSync): number {
  return Number(connection.prepare('PRAGMA user_version').get()?.user_version ?? 0)
}

/** Brings a file up to form `target`, one transaction a step. Throws `NewerFileError` on a later form. */
export function migrate(connection: DatabaseSync, target: number = migrations.length): void {
  const version = fileVersion(connection)
  if (version > migrations.length) throw new NewerFileError(version)
  for (const [index, sql] of migrations.entries()) {
    if (index < version || index >= target) continue
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
