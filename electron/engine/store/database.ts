import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { StorageError, toStorageError } from './storage-error.ts'

/** What can be bound to a statement. */
export type Value = string | number | null | Uint8Array

/** A statement that is prepared when it is first used and kept. Its errors come out as `StorageError` where they are the disk's. */
export class Query<Row> {
  readonly #connection: DatabaseSync
  readonly #sql: string
  readonly #guard: <T>(work: () => T) => T
  #statement: StatementSync | undefined

  constructor(connection: DatabaseSync, sql: string, guard: <T>(work: () => T) => T) {
    this.#connection = connection
    this.#sql = sql
    this.#guard = guard
  }

  #prepared(): StatementSync {
    this.#statement ??= this.#connection.prepare(this.#sql)
    return this.#statement
  }

  /** Runs it and returns how many rows it changed. */
  run(...values: Value[]): number {
    return this.#guard(() => Number(this.#prepared().run(...values).changes))
  }

  get(...values: Value[]): Row | undefined {
    // The one place where a row takes on its type: SQL and type stand side by side in each caller.
    return this.#guard(() => this.#prepared().get(...values) as Row | undefined)
  }

  all(...values: Value[]): Row[] {
    return this.#guard(() => this.#prepared().all(...values) as Row[])
  }
}

/** One connection to one SQLite file: kept statements, joined transactions, errors in words. */
export class Database {
  readonly #connection: DatabaseSync
  readonly #queries = new Map<string, Query<unknown>>()
  readonly #onDamage: () => void
  #depth = 0
  readonly #rollbackHooks: (() => void)[] = []

  /** `onDamage` is called when SQLite finds the file damaged while working. */
  constructor(connection: DatabaseSync, onDamage: () => void = () => {}) {
    this.#connection = connection
    this.#onDamage = onDamage
  }

  /** The bare connection, for `backup()`. */
  get connection(): DatabaseSync {
    return this.#connection
  }

  /** The kept statement for this SQL; `Row` is what its columns are called and hold. */
  query<Row>(sql: string): Query<Row> {
    const known = this.#queries.get(sql)
    if (known !== undefined) return known as Query<Row>
    const query = new Query<Row>(this.#connection, sql, this.#guard)
    this.#queries.set(sql, query)
    return query
  }

  exec(sql: string): void {
    this.#guard(() => this.#connection.exec(sql))
  }

  /** Called after every rollback, for whoever keeps a copy of something in memory. */
  onRollback(hook: () => void): void {
    this.#rollbackHooks.push(hook)
  }

  /** Runs `work` in one transaction, all or nothing; inside another it joins that one. */
  write<T>(work: () => T): T {
    if (this.#depth > 0) return work()
    this.exec('BEGIN IMMEDIATE')
    this.#depth = 1
    try {
      const result = work()
      this.exec('COMMIT')
      return result
    } catch (error) {
      this.#rollBack()
      throw error
    } finally {
      this.#depth = 0
    }
  }

  close(): void {
    this.#queries.clear()
    if (this.#connection.isOpen) this.#connection.close()
  }

  #rollBack(): void {
    // After a full disk SQLite may have rolled back by itself.
    if (this.#connection.isTransaction) this.exec('ROLLBACK')
    for (const hook of this.#rollbackHooks) hook()
  }

  readonly #guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      const told = toStorageError(error)
      if (told instanceof StorageError && told.kind === 'damaged') this.#onDamage()
      throw told
    }
  }
}
