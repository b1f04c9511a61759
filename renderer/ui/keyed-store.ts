import { useSyncExternalStore } from 'react'

/** Values by key that outlive the components that show them, until the page is closed. */
export interface KeyedStore<Value> {
  get(key: string): Value | undefined
  /** `undefined` forgets the key. */
  set(key: string, value: Value | undefined): void
  keys(): readonly string[]
  subscribe(hear: () => void): () => void
}

/** Creates an empty store. */
export function createKeyedStore<Value>(): KeyedStore<Value> {
  const values = new Map<string, Value>()
  const hearers = new Set<() => void>()
  let keys: readonly string[] = []
  return {
    get: (key) => values.get(key),
    set(key, value) {
      if (value === undefined) values.delete(key)
      else values.set(key, value)
      if (keys.length !== values.size) keys = [...values.keys()]
      for (const hear of hearers) hear()
    },
    keys: () => keys,
    subscribe(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
}

/** The value of one key, kept true. */
export function useKeyed<Value>(store: KeyedStore<Value>, key: string): Value | undefined {
  return useSyncExternalStore(store.subscribe, () => store.get(key))
}
