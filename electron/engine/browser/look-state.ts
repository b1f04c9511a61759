import type { PageLook } from '../../shared/model/page-look.ts'
import type { UsualLook } from './usual-look.ts'

/** A look as it is kept; `at` in milliseconds since 1970. */
export interface KeptLook extends Omit<PageLook, 'at'> {
  readonly at: number
}

/** What a browser check remembers of the looks so far, but for its verdict; JSON, at most some 200 kB. */
export interface LookState {
  readonly usual: UsualLook
  /** When the person last said that the page is as it should be; what was learned before is forgotten. */
  readonly acceptedAt: number
  readonly expected?: KeptLook
  /** Newest first, at most `keptLooks`. */
  readonly recent: readonly KeptLook[]
  /** Looks in a row that were alike, and unlike the expected one, without anything else being wrong. */
  readonly alike: number
  /** Whether it has been told that the page looks different from what is expected. */
  readonly isDifferenceTold: boolean
}

/** How many looks are kept. */
export const keptLooks = 10

/** The names of all pictures that a check's state refers to; `state` is whatever was stored. */
export function picturesIn(state: unknown): readonly string[] {
  const names: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key === 'name' && typeof part === 'string' && /^[\da-f]{64}$/.test(part)) names.push(part)
      else walk(part)
    }
  }
  walk(state)
  return names
}
