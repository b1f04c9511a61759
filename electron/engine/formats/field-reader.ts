/** What a form asked, and what was answered. Foreign text. */
export interface NamedValue {
  readonly name: string
  readonly value: string
}

/** What the fields of a form say, once it is known which is which. All of it is foreign text. */
export interface ReadForm {
  readonly sender: { readonly name?: string; readonly address?: string }
  readonly subject?: string
  /** What the person wrote; empty when there was nothing but the fields above. */
  readonly message: string
  readonly page?: string
  readonly browser?: string
  /** What else was asked, in its order. */
  readonly fields: readonly NamedValue[]
  /** Whether there is a sender's address and a message under a label of its own. */
  readonly certain: boolean
}

/** Tells which field of a form is the name, the address, the message and so on, by what forms call them in seven languages. */
export interface FieldReader {
  read(fields: readonly NamedValue[]): Promise<ReadForm>
  /** The same of a text: a JSON object, lines like “Name: Ann”, or else a message and nothing more. */
  readText(text: string): Promise<ReadForm>
}
