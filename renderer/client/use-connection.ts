import { useSyncExternalStore } from 'react'
import type { ConnectionState } from './connection.ts'
import { client } from './index.ts'

/** Whether the engine answers; see `ConnectionState`. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(client.connection.subscribe, client.connection.get)
}
