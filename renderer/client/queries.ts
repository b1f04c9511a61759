import type { Params } from '../../electron/shared/contract.ts'
import type { ReadName } from './freshness.ts'
import { client } from './index.ts'
import { createQueryStore } from './query-store.ts'

/** The page's one store of answers. */
export const queries = createQueryStore(client)

/** Starts asking before any component does, so that the answer is there when the first one looks; resolves when it is. */
export function prefetch<Name extends ReadName>(name: Name, params: Params<Name>): Promise<void> {
  return queries.query(name, params).refetch()
}
