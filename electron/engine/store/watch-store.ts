export interface StoredWatch {
  readonly id: string
  readonly name: string
  readonly terms: readonly string[]
  readonly createdAt: number
}

export interface WatchStore {
  list(): readonly StoredWatch[]
  save(watch: StoredWatch): void
  remove(id: string): void
}
