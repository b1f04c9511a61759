import type { Candidate, Looked, WordPart } from './word-part.ts'

/** The parts of the word index as if they were one, asked one after the other, newest first. */
export interface SearchWalk {
  /** The lowest id that may be found. */
  readonly oldest: number
  /** Ids below `below` that an expression finds, highest first. */
  ids(expression: string, below: number, limit: number): readonly number[]
  /** The same with the first `characters` of their texts. */
  candidates(expression: string, below: number, limit: number, characters: number): readonly Candidate[]
}

/** A walk over `parts`, newest first, for items of which `looked` holds. */
export function createSearchWalk(parts: readonly WordPart[], looked: Looked | undefined): SearchWalk {
  const gather = <T>(
    below: number,
    limit: number,
    ask: (part: WordPart, limit: number) => readonly T[],
  ): readonly T[] => {
    const found: T[] = []
    for (const part of parts) {
      if (part.first >= below) continue
      found.push(...ask(part, limit - found.length))
      if (found.length >= limit) break
    }
    return found
  }
  return {
    oldest: parts.at(-1)?.first ?? 0,
    ids: (expression, below, limit) =>
      gather(below, limit, (part, rest) => part.ids(expression, below, rest, looked)),
    candidates: (expression, below, limit, characters) =>
      gather(below, limit, (part, rest) => part.candidates(expression, below, rest, characters, looked)),
  }
}
