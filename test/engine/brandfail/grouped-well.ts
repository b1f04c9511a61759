import type { OpenQuestion } from '../../../electron/shared/model/incident.ts'
import type { BrandfailDay } from './brandfail-day.ts'

/** How well questions were put together. */
export interface Grouping {
  /** Of the pairs that were put together, the share that asks the same. */
  readonly precision: number
  /** Of the pairs that ask the same, the share that was put together. */
  readonly recall: number
  /** Names of the groups that at least three people ask and of which no three are together. */
  readonly missed: readonly string[]
}

/** Compares what was put together with what the day's data says; `textOf` gives the words of an item. */
export function groupedWell(
  questions: readonly OpenQuestion[],
  day: BrandfailDay,
  textOf: ReadonlyMap<string, string>,
): Grouping {
  const said = [...day.mentions, ...day.reports].filter(({ asks }) => asks !== undefined)
  const asks = new Map(said.map(({ text, asks }) => [text, asks]))
  const placed = new Map<string, { readonly place: number; readonly group: string }>()
  for (const [place, { asked }] of questions.entries())
    for (const { itemId } of asked) {
      const text = textOf.get(itemId) ?? ''
      const group = asks.get(text)
      if (group !== undefined) placed.set(text, { place, group })
    }
  // What was not found at all stands alone.
  for (const [number, { text, asks: group = '' }] of said.entries())
    if (!placed.has(text)) placed.set(text, { place: -1 - number, group })
  const all = [...placed.values()]
  const count = { right: 0, wrong: 0, missed: 0 }
  for (const [at, one] of all.entries())
    for (const other of all.slice(at + 1)) {
      if (one.place === other.place) count[one.group === other.group ? 'right' : 'wrong'] += 1
      else if (one.group === other.group) count.missed += 1
    }
  const largest = (name: string) =>
    Math.max(
      ...questions.map((_, place) => all.filter((one) => one.place === place && one.group === name).length),
    )
  return {
    precision: count.right / (count.right + count.wrong),
    recall: count.right / (count.right + count.missed),
    missed: day.askedOften.filter((name) => largest(name) < 3),
  }
}
