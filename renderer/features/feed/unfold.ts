import { feed } from './feed.ts'

/** Shows the items of an incident, which are folded under it, in the view that is open. */
export function unfold(incidentId: string): void {
  const { view } = feed.get().question
  feed.ask({ view, query: '', incidentId })
}
