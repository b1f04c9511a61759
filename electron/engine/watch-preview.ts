import { toMatchable } from './match-items.ts'
import type { Store } from './store/store.ts'
import { createMatcher, type Terms } from './watch/match.ts'

/** What a watch would find in what is stored. */
export interface WatchPreview {
  /** Hits among the `of` newest items. */
  readonly total: number
  readonly of: number
  readonly perTerm: readonly { readonly term: string; readonly items: number }[]
  /** The newest hits, newest first. */
  readonly exampleIds: readonly string[]
}

/** Items looked at before others get their turn; about 20 ms. */
const step = 500

/** Tries a watch on what is stored, letting others in between. */
export async function previewWatch(
  watch: Omit<Terms, 'id'>,
  examples: number,
  store: Store,
): Promise<WatchPreview> {
  const match = createMatcher([
    { ...watch, id: 'all' },
    ...watch.terms.map((term, place) => ({ ...watch, id: String(place), terms: [term] })),
  ])
  const perTerm = watch.terms.map((term) => ({ term, items: 0 }))
  const hits: string[] = []
  let of = 0
  let after: string | undefined
  for (let more = true; more; ) {
    const items = store.items.scan(after, step, match.looksAtLinks)
    for (const item of items) {
      after = item.id
      if (item.kind === 'site') continue
      of += 1
      const [all, ...places] = match(toMatchable(item))
      if (all === undefined) continue
      hits.push(item.id)
      for (const place of places) {
        const counted = perTerm[Number(place)]
        if (counted !== undefined) counted.items += 1
      }
    }
    more = items.length === step
    if (more) await new Promise((done) => setImmediate(done))
  }
  return { total: hits.length, of, perTerm, exampleIds: hits.slice(-examples || hits.length).reverse() }
}
