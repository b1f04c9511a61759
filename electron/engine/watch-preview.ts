import type { ItemKind } from '../shared/model/item.ts'
import { toMatchable } from './match-items.ts'
import type { ScannedItem, Store } from './store/store.ts'
import { createMatcher, type Terms } from './watch/match.ts'
import { searchFor } from './watch/search-for.ts'

/** What a watch would find in what is stored. */
export interface WatchPreview {
  /** Hits among the `of` newest items. */
  readonly total: number
  readonly of: number
  readonly perTerm: readonly { readonly term: string; readonly items: number }[]
  /** The newest hits, newest first. */
  readonly exampleIds: readonly string[]
}

/** How much a preview may read. */
export interface PreviewLimits {
  /** Items read and matched before others get their turn: 10 to 20 ms. */
  readonly step: number
  /** Items whose links are looked through before others get their turn: some 20 ms. */
  readonly linkStep: number
  /** When more items than this hold the words of a watch, the newest tell enough. */
  readonly candidates: number
  /** The newest items that are read then: half a second of work. */
  readonly window: number
}

const usual: PreviewLimits = { step: 400, linkStep: 3000, candidates: 10_000, window: 50_000 }

/** What the site watch saw is no mention. */
const matchable: readonly ItemKind[] = ['mention', 'report']

/**
 * Tries a watch on what is stored, letting others in between. The word index and the links name the items worth
 * reading; when these are many, or the index cannot say, the newest items are read instead.
 */
export async function previewWatch(
  watch: Omit<Terms, 'id'>,
  examples: number,
  store: Store,
  limits = usual,
): Promise<WatchPreview> {
  const tally = createTally(watch, examples)
  const of = store.items.countOf(matchable, watch.sourceIds)
  if (of > limits.candidates) {
    const ids = await narrow(watch.terms, store, limits)
    if (ids !== undefined) {
      for (let at = 0; at < ids.length; at += limits.step) {
        tally.add(store.items.look(ids.slice(at, at + limits.step), tally.looksAtLinks))
        await breathe()
      }
      return { ...tally.result(), of }
    }
  }
  let before: string | undefined
  for (let read = 0; read < limits.window; read += limits.step) {
    const items = store.items.scanBack(before, limits.step, tally.looksAtLinks)
    tally.add(items)
    before = items.at(-1)?.id
    if (items.length < limits.step) break
    await breathe()
  }
  return tally.result()
}

/** The ids of all items that can be hits, newest first; `undefined` when these are too many or not to be known. */
async function narrow(
  terms: readonly string[],
  store: Store,
  { candidates, linkStep }: PreviewLimits,
): Promise<readonly string[] | undefined> {
  const { phrases, hosts } = searchFor(terms)
  const said = store.items.withWords(phrases, candidates)
  if (said === undefined) return undefined
  const ids = new Set(said)
  let before: string | undefined
  for (let more = hosts.length > 0; more; ) {
    const { ids: linking, next } = store.items.withLinks(hosts, before, linkStep)
    for (const id of linking) ids.add(id)
    if (ids.size > candidates) return undefined
    before = next
    more = next !== undefined
    await breathe()
  }
  return [...ids].sort((one, other) => Number(other) - Number(one))
}

/** Counts hits, of the whole watch and of each term by itself. */
function createTally(watch: Omit<Terms, 'id'>, examples: number) {
  const match = createMatcher([
    { ...watch, id: 'all' },
    ...watch.terms.map((term, place) => ({
      ...watch,
      id: String(place),
      terms: [term],
      spared: watch.terms,
    })),
  ])
  const perTerm = watch.terms.map((term) => ({ term, items: 0 }))
  // A story is one example, although each of its places is a hit of its own.
  const exampleIds = new Set<string>()
  let total = 0
  let of = 0
  return {
    looksAtLinks: match.looksAtLinks,
    /** Items come newest first. */
    add(items: readonly ScannedItem[]) {
      for (const item of items) {
        if (!matchable.includes(item.kind) || watch.sourceIds?.includes(item.sourceId) === false) continue
        of += 1
        const hits = match(toMatchable(item))
        if (hits.length === 0) continue
        total += 1
        if (exampleIds.size < examples) exampleIds.add(item.storyId)
        for (const hit of hits) {
          const counted = perTerm[Number(hit)]
          if (counted !== undefined) counted.items += 1
        }
      }
    },
    result: (): WatchPreview => ({ total, of, perTerm, exampleIds: [...exampleIds] }),
  }
}

function breathe(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}
