import type { FieldChoice, FormField } from './form-field.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** `minutesBetween` → `Minutes between`: the name of a field whose schema gives no title. */
function titleFromName(name: string): string {
  const words = name
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The one alternative left once `null` is taken away, so that nullable fields are drawn like others. */
function withoutNull(property: Json): Json {
  if (Array.isArray(property.type)) {
    const types = property.type.filter((type) => type !== 'null')
    return types.length === 1 ? { ...property, type: types[0] } : property
  }
  const alternatives = property.anyOf
  if (!Array.isArray(alternatives)) return property
  const rest = alternatives.filter((one) => isObject(one) && one.type !== 'null')
  const only: unknown = rest.length === 1 ? rest[0] : undefined
  return isObject(only) ? { ...only, ...property } : property
}

/** Choices from alternatives that are each a `const` with a `title`, or else from a bare `enum`. */
function choicesOf(property: Json): readonly FieldChoice[] | undefined {
  const alternatives: unknown = property.oneOf ?? property.anyOf
  if (Array.isArray(alternatives)) {
    const choices = alternatives.flatMap((one): FieldChoice[] =>
      isObject(one) && typeof one.const === 'string'
        ? [{ value: one.const, label: text(one.title) ?? titleFromName(one.const) }]
        : [],
    )
    if (choices.length === alternatives.length) return choices
  }
  if (!Array.isArray(property.enum)) return undefined
  const values = property.enum.filter((value) => typeof value === 'string')
  return values.map((value) => ({ value, label: titleFromName(value) }))
}

function listOf(property: Json): Pick<FormField & { control: 'list' }, 'initial' | 'entries'> | undefined {
  const entry = isObject(property.items) ? property.items : {}
  const initial = Array.isArray(property.default) ? property.default.map(String) : []
  if (entry.type === 'number' || entry.type === 'integer') return { initial, entries: 'number' }
  if (entry.type === 'string') return { initial, entries: entry.format === 'uri' ? 'address' : 'text' }
  return undefined
}

function fieldOf(name: string, described: Json, required: boolean): FormField | undefined {
  const property = withoutNull(described)
  const basics = {
    name,
    title: text(property.title) ?? titleFromName(name),
    description: text(property.description),
    placeholder: text(property.placeholder),
    required: required && property.default === undefined,
  }
  const choices = choicesOf(property)
  if (choices) {
    const first = basics.required ? '' : choices[0]?.value
    return { ...basics, control: 'choice', choices, initial: text(property.default) ?? first ?? '' }
  }
  switch (property.type) {
    case 'string':
      return {
        ...basics,
        control: 'text',
        initial: text(property.default) ?? '',
        secret: property.secret === true,
        seldom: property.seldom === true,
        code: property.code === true,
        address: property.format === 'uri',
        minimum: number(property.minLength),
        maximum: number(property.maxLength),
        pattern: property.format === undefined ? text(property.pattern) : undefined,
      }
    case 'number':
    case 'integer':
      return {
        ...basics,
        control: 'number',
        initial: number(property.default)?.toString() ?? '',
        whole: property.type === 'integer',
        minimum: number(property.minimum),
        maximum: number(property.maximum),
      }
    case 'boolean':
      return { ...basics, control: 'switch', initial: property.default === true, required: false }
    case 'array': {
      const list = listOf(property)
      const limits = { minimum: number(property.minItems), maximum: number(property.maxItems) }
      return list && { ...basics, control: 'list', ...list, ...limits }
    }
    default:
      return undefined
  }
}

/**
 * Reads the fields of a settings form out of a JSON Schema object, in the schema's order.
 * Understands text (also `format: uri` and `secret`), numbers, choices, yes/no and lists of text or numbers;
 * leaves out what has no control, whose stored value is then kept as it is.
 */
export function formFields(schema: Readonly<Record<string, unknown>>): readonly FormField[] {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries(properties).flatMap(([name, property]) => {
    // What other places change than the form, e.g. answers to questions that a check asked.
    if (isObject(property) && property.hidden === true) return []
    const field = isObject(property) ? fieldOf(name, property, required.includes(name)) : undefined
    return field ? [field] : []
  })
}

/** How many fields are always in sight. */
const inSight = 3

/** Parts a form: what is always shown (a password or key belongs to it, since much depends on it, unless it is `seldom` needed), and the optional rest, which folds away when it is more than one. */
export function foldFields(fields: readonly FormField[]): {
  readonly shown: readonly FormField[]
  readonly folded: readonly FormField[]
} {
  const folded = fields.filter(
    (field, index) =>
      !field.required && index >= inSight && !(field.control === 'text' && field.secret && !field.seldom),
  )
  if (folded.length < 2) return { shown: fields, folded: [] }
  return { shown: fields.filter((field) => !folded.includes(field)), folded }
}
