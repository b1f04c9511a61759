/** One choice of a list of choices: what is stored and what is read. */
export interface FieldChoice {
  readonly value: string
  readonly label: string
}

interface FieldBasics {
  /** The settings key. */
  readonly name: string
  readonly title: string
  readonly description: string | undefined
  readonly placeholder: string | undefined
  /** True when the form cannot be saved without a value: required by the schema and without a default. */
  readonly required: boolean
}

/** A text. Lengths are in characters. */
export interface TextField extends FieldBasics {
  readonly control: 'text'
  readonly initial: string
  /** Shown as dots; a stored secret comes as `secretMask` and goes back unchanged. */
  readonly secret: boolean
  /** True for a secret that most can do without: it folds away like other optional fields. */
  readonly seldom: boolean
  /** A small program: several lines, in the type of code. */
  readonly code: boolean
  /** Must be a whole web address. */
  readonly address: boolean
  readonly minimum: number | undefined
  readonly maximum: number | undefined
  readonly pattern: string | undefined
}

/** A number, kept as typed until it is saved. */
export interface NumberField extends FieldBasics {
  readonly control: 'number'
  readonly initial: string
  readonly whole: boolean
  readonly minimum: number | undefined
  readonly maximum: number | undefined
}

/** One of a few. */
export interface ChoiceField extends FieldBasics {
  readonly control: 'choice'
  readonly initial: string
  readonly choices: readonly FieldChoice[]
}

/** Yes or no. */
export interface SwitchField extends FieldBasics {
  readonly control: 'switch'
  readonly initial: boolean
}

/** Several entries, each a text or a number. `minimum` and `maximum` count the entries. */
export interface ListField extends FieldBasics {
  readonly control: 'list'
  readonly initial: readonly string[]
  readonly entries: 'text' | 'number' | 'address'
  readonly minimum: number | undefined
  readonly maximum: number | undefined
}

/** One field of a settings form, as its JSON Schema describes it. */
export type FormField = TextField | NumberField | ChoiceField | SwitchField | ListField

/** What a field holds while it is edited: exactly what was typed, so that nothing is lost by a mistake. */
export type FieldValue = string | boolean | readonly string[]

/** What every field of a form holds, by settings key. */
export type FormValues = Readonly<Record<string, FieldValue>>

/** What is wrong with each field, by settings key; empty when nothing is. */
export type FormErrors = Readonly<Record<string, string>>
