import { completeAddress, isWebAddress } from './complete-address.ts'
import type {
  FieldValue,
  FormErrors,
  FormField,
  FormValues,
  ListField,
  NumberField,
  TextField,
} from './form-field.ts'
import { storedSecret } from './stored-secret.ts'

const example = (placeholder: string | undefined) => (placeholder ? `, such as ${placeholder}` : '')
const noAddress = (placeholder: string | undefined) =>
  `This is not a web address. Give a whole one${example(placeholder ?? 'https://blog.example/')}.`

function textError(field: TextField, typed: string): string | undefined {
  if (field.secret && typed === storedSecret) return undefined
  const value = field.address ? completeAddress(typed) : typed
  if (field.address && !isWebAddress(value)) return noAddress(field.placeholder)
  if (field.minimum !== undefined && value.length < field.minimum) {
    return `At least ${field.minimum} characters are needed.`
  }
  if (field.maximum !== undefined && value.length > field.maximum) {
    return `At most ${field.maximum} characters fit here; these are ${value.length}.`
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value)) {
    return `This does not have the form that is needed${example(field.placeholder)}.`
  }
  return undefined
}

function numberError(field: NumberField, typed: string): string | undefined {
  const value = Number(typed)
  const { minimum, maximum } = field
  if (!Number.isFinite(value)) return 'Give a number in digits.'
  if (field.whole && !Number.isInteger(value)) return 'Give a whole number.'
  const tooSmall = minimum !== undefined && value < minimum
  const tooBig = maximum !== undefined && value > maximum
  if (!tooSmall && !tooBig) return undefined
  // Schemas of whole numbers carry the largest safe integer as their limit; nobody wants to read it.
  if (minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) {
    return `Give a number from ${minimum} to ${maximum}.`
  }
  return tooSmall ? `Give ${minimum} or more.` : `Give ${maximum} or less.`
}

function listError(field: ListField, entries: readonly string[]): string | undefined {
  if (field.minimum !== undefined && entries.length < field.minimum) {
    return field.minimum === 1
      ? 'At least one entry is needed.'
      : `At least ${field.minimum} entries are needed.`
  }
  if (field.maximum !== undefined && entries.length > field.maximum) {
    return `At most ${field.maximum} entries fit here; these are ${entries.length}.`
  }
  if (field.entries === 'number') {
    const wrong = entries.find((entry) => entry.trim() === '' || !Number.isFinite(Number(entry)))
    return wrong === undefined ? undefined : `“${wrong}” is not a number.`
  }
  if (field.entries === 'address') {
    const wrong = entries.find((entry) => !isWebAddress(completeAddress(entry)))
    return wrong === undefined ? undefined : `“${wrong}” is not a web address.`
  }
  return undefined
}

/** What is wrong with one field's value, as a sentence to stand under it; `undefined` when nothing is. */
export function fieldError(field: FormField, value: FieldValue | undefined): string | undefined {
  if (field.control === 'switch') return undefined
  if (field.control === 'list') {
    const entries = Array.isArray(value) ? value : []
    if (entries.length === 0) return field.required ? `${field.title}: at least one is needed.` : undefined
    return listError(field, entries)
  }
  const typed =
    typeof value === 'string' ? (field.control === 'text' && field.secret ? value : value.trim()) : ''
  if (typed === '') return field.required ? `${field.title} is needed.` : undefined
  switch (field.control) {
    case 'text':
      return textError(field, typed)
    case 'number':
      return numberError(field, typed)
    case 'choice':
      return field.choices.some((choice) => choice.value === typed) ? undefined : 'Choose one of the list.'
  }
}

/** What is wrong with each field of a form; an empty object when it can be saved. */
export function formErrors(fields: readonly FormField[], values: FormValues): FormErrors {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const error = fieldError(field, values[field.name])
      return error === undefined ? [] : [[field.name, error] as const]
    }),
  )
}
