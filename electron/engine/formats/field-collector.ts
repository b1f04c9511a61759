import type { FeedField } from './feed-field.ts'

/**
 * Most occurrences of one field in an entry or in the feed itself. Counted by name, so that, say, the titles of
 * two hundred pictures do not crowd out the date after them.
 */
const maxOccurrences = 100

/** Gathers the fields of one element by name, each with all its occurrences. */
export class FieldCollector {
  readonly element: Record<string, FeedField[]> = {}

  add(name: string, field: FeedField): void {
    const others = this.element[name]
    if (others === undefined) this.element[name] = [field]
    else if (others.length < maxOccurrences) others.push(field)
  }
}
