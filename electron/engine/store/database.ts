import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { setImmediate as breathe } from 'node:timers/promises'
import { StorageError, toStorageError } from './storage-error.ts'

/** What can be bound to a statement. */
export type Value = string | number | null | Uint8Array

/** A statement that is prepared when it is first used and kept. Its errors come out as `StorageError` where they are the disk's. */
export class Query<Row> {
  readonly #connection: DatabaseSync
  readonly #sql: string
  readonly #guard: <T>(work: () => T) => T
  readonly #beforeRun: () => void
  #statement: StatementSync | undefined

  constructor(connection: DatabaseSync, sql: string, guard: <T>(work: () => T) => T, beforeRun: () => void) {
    this.#connection = connection
    this.#sql = sql
    this.#guard = guard
    this.#beforeRun = beforeRun
  }

  #prepared(): StatementSync {
    this.#statement ??= this.#connection.prepare(this.#sql)
    return this.#statement
  }

  /** Runs it and returns how many rows it changed. */
  run(...values: Value[]): number {
    this.#beforeRun()
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
  /** Whether the transaction of `writeInSteps` is open between two of its steps. */
  #hasOpenSteps = false
  #stepsEnd: Promise<void> | undefined
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

  get isOpen(): boolean {
    return this.#connection.isOpen
  }

  /** The kept statement for this SQL; `Row` is what its columns are called and hold. */
  query<Row>(sql: string): Query<Row> {
    const known = this.#queries.get(sql)
    if (known !== undefined) return known as Query<Row>
    const query = new Query<Row>(this.#connection, sql, this.#guard, this.#commitSteps)
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
    this.#commitSteps()
    this.exec('BEGIN IMMEDIATE')
    return this.#inside(() => {
      const result = work()
      this.exec('COMMIT')
      return result
    })
  }

  /** The same in a transaction of its own that is on the disk, with all before it, when this returns. */
  writeSurely<T>(work: () => T): T {
    if (this.#depth > 0) throw new Error('A sure write cannot be part of another one')
    this.#commitSteps()
    this.exec('PRAGMA synchronous = FULL')
    try {
      return this.write(work)
    } finally {
      this.exec('PRAGMA synchronous = NORMAL')
    }
  }

  /**
   * Repeats `step` until it gives false, in one transaction with a breather after each step, in which others may
   * read. Whoever writes meanwhile has the steps so far committed first, so each must leave things whole.
   * One at a time: a call during another waits for that one and does nothing more.
   */
  writeInSteps(step: () => boolean): Promise<void> {
    this.#stepsEnd ??= this.#runSteps(step).finally(() => {
      this.#stepsEnd = undefined
    })
    return this.#stepsEnd
  }

  /** Resolves when no `writeInSteps` is under way, for those whose write can wait rather than cut it in two. */
  async calm(): Promise<void> {
    await this.#stepsEnd
  }

  async #runSteps(step: () => boolean): Promise<void> {
    for (let goesOn = true; goesOn && this.#connection.isOpen; await breathe()) {
      if (!this.#hasOpenSteps) this.exec('BEGIN IMMEDIATE')
      this.#hasOpenSteps = false
      goesOn = this.#inside(step)
      this.#hasOpenSteps = true
    }
    this.#commitSteps()
  }

  readonly #commitSteps = (): void => {
    if (!this.#hasOpenSteps) return
    this.#hasOpenSteps = false
    this.#inside(() => this.exec('COMMIT'))
  }

  /** Runs `work` as part of the open transaction; whatever it throws undoes that transaction. */
  #inside<T>(work: () => T): T {
    this.#depth = 1
    try {
      return work()
    } catch (error) {
      this.#rollBack()
      throw error
    } finally {
      this.#depth = 0
    }
  }

  close(): void {
    if (this.#connection.isOpen) this.#commitSteps()
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
