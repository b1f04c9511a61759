import { helpFor } from './blank.ts'
import { findBlanks } from './find-blanks.ts'

/** Values by the name of their blank, e.g. `{ name: 'Ana' }`. An empty one takes the blank away. */
export type BlankValues = Readonly<Record<string, string | undefined>>

/** Puts values in the place of their blanks; what has none stays a blank. */
export function fillBlanks(text: string, values: BlankValues): string {
  let filled = ''
  let at = 0
  for (const { start, end, name } of findBlanks(text)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) continue
    const before = text.slice(at, start)
    // “Hello {name},” without a name is “Hello,”.
    filled += value === '' ? before.replace(/[ \t]$/, '') : before + value
    at = end
  }
  return filled + text.slice(at)
}

/** The text as it may read one day: every blank filled with an example, for checks that need whole sentences. */
export function withExamples(text: string): string {
  const examples = findBlanks(text).map((blank) => [blank.name, helpFor(blank).example] as const)
  return fillBlanks(text, Object.fromEntries(examples))
}
