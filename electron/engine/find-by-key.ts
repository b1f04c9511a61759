import { hash } from 'node:crypto'
import type { Store, StoredSource } from './store/store.ts'

/** Finds the source that a key leads to which somebody called with. */
export interface KeyFinder {
  /** `unknown`: no source has that key; `too-often`: so many wrong ones came lately that no more are looked for. */
  find(key: string): StoredSource | 'unknown' | 'too-often'
}

interface KeyFinderParts {
  readonly sources: Pick<Store['sources'], 'get' | 'list'>
  now(): number
  /** The key of a source; `undefined` when none leads to it. */
  keyOf(source: StoredSource): string | undefined
}

/** Wrong keys a minute that are looked for at all. */
const mostWrong = 600
const minute = 60_000

/**
 * Makes the finder. Keys are compared by their prints, so that the time taken tells nothing, and those that led
 * somewhere are remembered, so that a flood of wrong ones keeps nobody out.
 */
export function createKeyFinder({ sources, now, keyOf }: KeyFinderParts): KeyFinder {
  const known = new Map<string, string>()
  let wrong = 0
  let countedFrom = Number.NEGATIVE_INFINITY

  function isFor(source: StoredSource, print: string): boolean {
    const own = keyOf(source)
    return own !== undefined && hash('sha256', own) === print
  }

  return {
    find(key) {
      const at = now()
      if (at - countedFrom >= minute || at < countedFrom) {
        wrong = 0
        countedFrom = at
      }
      const print = hash('sha256', key)
      const usual = sources.get(known.get(print) ?? '')
      if (usual !== undefined && isFor(usual, print)) return usual
      known.delete(print)
      if (wrong >= mostWrong) return 'too-often'
      const source = sources.list().find((one) => isFor(one, print))
      if (source === undefined) wrong += 1
      else known.set(print, source.id)
      return source ?? 'unknown'
    },
  }
}
