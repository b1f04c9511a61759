import { helpFor } from './blank.ts'
import { findBlanks } from './find-blanks.ts'

/** Values by the name of their blank, e.g. `{ name: 'Ana' }`. An empty one takes the blank away. */
export type BlankValues = Readonly<Record<string, string | undefined>>

/**
 * Puts values in the place of their blanks; what has none stays a blank. A value that opens a sentence gets a capital,
 * and the full stop that it brings along is not set twice.
 */
export function fillBlanks(text: string, values: BlankValues): string {
  let filled = ''
  let at = 0
  for (const { start, end, name } of findBlanks(text)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) continue
    const before = text.slice(at, start)
    // “Hello {name},” without a name is “Hello,”.
    filled += value === '' ? before.replace(/[ \t]$/, '') : before
    filled += fitted(value, filled, text[end])
    at = end
  }
  return filled + text.slice(at)
}

/** A value as it reads between what stands before and behind it. */
function fitted(value: string, before: string, next: string | undefined): string {
  const opens = /(?:^|\n|[.!?]\s+)$/.test(before.slice(-4)) && !/^\S*(?:[\d@/]|\.\S)/.test(value)
  const begun = opens ? value.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : value
  return next === '.' ? begun.replace(/\.$/, '') : begun
}

/** The text as it may read one day: every blank filled with an example, for checks that need whole sentences. */
export function withExamples(text: string): string {
  const examples = findBlanks(text).map((blank) => [blank.name, helpFor(blank).example] as const)
  return fillBlanks(text, Object.fromEntries(examples))
}
