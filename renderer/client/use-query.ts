import { useCallback, useSyncExternalStore } from 'react'
import type { Data, Params } from '../../electron/shared/contract.ts'
import type { ReadName } from './freshness.ts'
import { queries } from './queries.ts'
import type { QueryState } from './query-store.ts'

const idle: QueryState<never> = { fetching: false }

/**
 * The one data hook: the answer to a reading method, asked again after the events that make it old.
 * `data` stays while it is being asked again; `error` stands beside it when that failed. Pass `undefined` for
 * params to ask nothing yet.
 */
export function useQuery<Name extends ReadName>(name: Name, params: Params<Name> | undefined) {
  const key = params === undefined ? undefined : JSON.stringify(params)
  const find = () => (params === undefined ? undefined : queries.query(name, params))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for `params`, which is a new object each time
  const subscribe = useCallback((hear: () => void) => find()?.subscribe(hear) ?? (() => {}), [name, key])
  const state: QueryState<Data<Name>> = useSyncExternalStore(subscribe, () => find()?.get() ?? idle)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const refetch = useCallback(async () => find()?.refetch(), [name, key])
  return { ...state, refetch }
}
