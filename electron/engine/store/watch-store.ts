export interface StoredWatch {
  readonly id: string
  readonly name: string
  readonly terms: readonly string[]
  readonly exclude: readonly string[]
  /** Sources whose items are looked at; `undefined` for all. */
  readonly sourceIds: readonly string[] | undefined
  readonly collapse: boolean
  readonly storm: boolean
  readonly createdAt: number
}

export interface WatchStore {
  list(): readonly StoredWatch[]
  save(watch: StoredWatch): void
  remove(id: string): void
}
