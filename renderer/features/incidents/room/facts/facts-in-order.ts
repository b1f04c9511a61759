import type { Fact, FactField } from '../../../../../electron/shared/model/incident.ts'

/** In the order in which a story is told. */
const order: readonly FactField[] = ['cause', 'began', 'affected', 'data', 'done', 'advice', 'remedy']

/** The facts in the order of a story: what is known or suspected, and what is not known; one never set counts as that. */
export function factsInOrder(facts: readonly Fact[]): {
  readonly known: readonly Fact[]
  readonly unknown: readonly Fact[]
} {
  const all = order.map(
    (field): Fact =>
      facts.find((fact) => fact.field === field) ?? {
        ...{ field, certainty: 'unknown', text: '', at: '', evidence: [], before: [] },
      },
  )
  return {
    known: all.filter(({ certainty }) => certainty !== 'unknown'),
    unknown: all.filter(({ certainty }) => certainty === 'unknown'),
  }
}
