import type { FeedField } from './feed-field.ts'

/** Most fields of an entry or of the feed itself. */
const maxFields = 200

/** Gathers the fields of one element by name, each with all its occurrences. */
export class FieldCollector {
  readonly element: Record<string, FeedField[]> = {}
  private count = 0

  add(name: string, field: FeedField): void {
    if (this.count++ >= maxFields) return
    const others = this.element[name]
    if (others === undefined) this.element[name] = [field]
    else others.push(field)
  }
}
