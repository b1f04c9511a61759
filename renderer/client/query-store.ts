import type { Data, Params } from '../../electron/shared/contract.ts'
import type { CallError } from '../../electron/shared/model/result.ts'
import type { EventName } from '../../electron/shared/names.ts'
import { type ReadName, staleAfter } from './freshness.ts'
import type { PageClient } from './page-client.ts'

/** What is known of one question: the last good answer stays while a newer one is fetched or has failed. */
export interface QueryState<Answer> {
  readonly data?: Answer
  readonly error?: CallError
  readonly fetching: boolean
}

/** One question that one or more components ask. */
export interface Query<Answer> {
  readonly get: () => QueryState<Answer>
  readonly refetch: () => Promise<void>
  /** Keeps the answer fresh until the returned function is called. */
  readonly subscribe: (hear: () => void) => () => void
}

/** Asks each question once however many components ask it, and again when its answer has become old. */
export interface QueryStore {
  query<Name extends ReadName>(name: Name, params: Params<Name>): Query<Data<Name>>
}

/** Answers nobody looks at are kept up to this many, for a quick way back. */
const keptUnused = 40
/** Events come in bursts; an answer is fetched again at most this often, in milliseconds. */
const pauseBetween = 250

/** Creates the page's one store of answers over a client. */
export function createQueryStore(client: PageClient): QueryStore {
  const entries = new Map<string, { query: Query<never>; used: () => boolean; age: () => void }>()
  let wasLost = false
  client.connection.subscribe(() => {
    const ok = client.connection.get() === 'ok'
    if (ok && wasLost) for (const entry of entries.values()) entry.age()
    wasLost = !ok
  })

  function create<Name extends ReadName>(name: Name, params: Params<Name>) {
    let state: QueryState<Data<Name>> = { fetching: false }
    const events: readonly EventName[] = staleAfter[name]
    let stale = true
    let running: Promise<void> | undefined
    let waiting: ReturnType<typeof setTimeout> | undefined
    const hearers = new Set<() => void>()
    let unlisten: readonly (() => void)[] = []

    function set(next: QueryState<Data<Name>>): void {
      state = next
      for (const hear of hearers) hear()
    }
    async function run(): Promise<void> {
      stale = false
      set({ ...state, fetching: true })
      const result = await client.call(name, params)
      if (result.ok) set({ data: result.data, fetching: false })
      else set({ ...state, error: result.error, fetching: false })
    }
    function refetch(): Promise<void> {
      running ??= run().finally(() => {
        running = undefined
        if (stale && hearers.size > 0) age()
      })
      return running
    }
    function age(): void {
      stale = true
      if (hearers.size === 0 || running || waiting) return
      waiting = setTimeout(() => {
        waiting = undefined
        void refetch()
      }, pauseBetween)
    }
    const query: Query<Data<Name>> = {
      get: () => state,
      refetch,
      subscribe(hear) {
        if (hearers.size === 0) unlisten = events.map((event) => client.listen(event, age))
        hearers.add(hear)
        if (stale || state.error) void refetch()
        return () => {
          hearers.delete(hear)
          if (hearers.size > 0) return
          // Unheard from now on, so whatever happens meanwhile makes the answer old.
          for (const stop of unlisten) stop()
          stale = true
        }
      },
    }
    return { query, used: () => hearers.size > 0, age }
  }

  return {
    query<Name extends ReadName>(name: Name, params: Params<Name>): Query<Data<Name>> {
      const key = `${name} ${JSON.stringify(params)}`
      const known = entries.get(key)
      if (known) return known.query as Query<Data<Name>>
      for (const [old, entry] of entries) {
        if (entries.size < keptUnused) break
        if (!entry.used()) entries.delete(old)
      }
      const made = create(name, params)
      entries.set(key, made as never)
      return made.query
    },
  }
}
