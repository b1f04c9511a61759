import type { CannedText } from '../../shared/model/template.ts'

/** What the person did to the canned replies: one they wrote, changed or took away. */
export interface StoredTemplate {
  /** Of a reply that comes with the program, its id there. */
  readonly id: string
  /** Absent when it was taken away. */
  readonly reply: CannedText | undefined
  /** Which wording of the program's it was made from; absent for an own one. */
  readonly basedOn: string | undefined
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

export interface TemplateStore {
  /** In the order in which they were made. */
  list(): readonly StoredTemplate[]
  get(id: string): StoredTemplate | undefined
  /** Keeps it in the place of the one with the same id. */
  save(template: StoredTemplate): void
  forget(id: string): void
}
