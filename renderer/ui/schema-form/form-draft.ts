import type { CallError } from '../../../electron/shared/model/result.ts'
import type { SourceSettings } from '../../../electron/shared/model/source.ts'
import { withoutName } from '../../text/source-health-words.ts'
import { withStop } from '../../text/with-stop.ts'
import { formErrors } from './form-errors.ts'
import type { FieldValue, FormErrors, FormField, FormValues } from './form-field.ts'
import { formFields } from './form-fields.ts'
import { settingsFromValues, startingValues } from './form-values.ts'

/** A form drawn from a schema as it stands, saved or not. */
export interface FormDraft {
  readonly fields: readonly FormField[]
  readonly stored: SourceSettings
  readonly values: FormValues
  /** Fields whose mistakes may be said: left once, or all after an attempt to save. */
  readonly left: ReadonlySet<string>
  /** What the engine said about a field. Gone as soon as that field is changed. */
  readonly refused: FormErrors
  /** What the engine said about none of the fields. */
  readonly problem: string | undefined
}

/** A form before anything is changed: of a JSON Schema, with what is stored. */
export function startForm(schema: SourceSettings, stored: SourceSettings = {}): FormDraft {
  const fields = formFields(schema)
  return {
    ...{ fields, stored, values: startingValues(fields, stored) },
    ...{ left: new Set<string>(), refused: {}, problem: undefined },
  }
}

/** Puts a value into a settings field. */
export function changeField<Draft extends FormDraft>(draft: Draft, name: string, value: FieldValue): Draft {
  const { [name]: _, ...refused } = draft.refused
  return { ...draft, values: { ...draft.values, [name]: value }, refused, problem: undefined }
}

/** Notes that a field was left, unless it is still empty: nobody wants to hear of what they have not begun. */
export function leaveField<Draft extends FormDraft>(draft: Draft, name: string): Draft {
  const value = draft.values[name]
  const empty = value === '' || (Array.isArray(value) && value.length === 0)
  return empty || draft.left.has(name) ? draft : { ...draft, left: new Set([...draft.left, name]) }
}

/** Every mistake in the form, said or not yet said, by field. */
export function draftErrors(draft: FormDraft): FormErrors {
  return { ...draft.refused, ...formErrors(draft.fields, draft.values) }
}

/** The mistakes to show now. */
export function shownErrors(draft: FormDraft): FormErrors {
  const entries = Object.entries(draftErrors(draft))
  return Object.fromEntries(entries.filter(([name]) => draft.left.has(name) || name in draft.refused))
}

/** Marks every field as left, so that all mistakes are said: somebody tried to save or to test. */
export function attempt<Draft extends FormDraft>(draft: Draft): Draft {
  return { ...draft, left: new Set(draft.fields.map((field) => field.name)), problem: undefined }
}

/** Puts what the engine refused beside the field it names, or under the form when it names none of them. */
export function refuse<Draft extends FormDraft>(draft: Draft, error: CallError): Draft {
  const [head, name, ...rest] = error.field?.split('.') ?? []
  const field = draft.fields.find((one) => one.name === (head === 'settings' ? name : head))
  if (!field || (rest.length > 0 && field.control !== 'list'))
    return { ...draft, problem: withStop(error.message) }
  const message = withStop(withoutName(error.message, field.title))
  return { ...draft, refused: { ...draft.refused, [field.name]: message } }
}

/** The settings the form stands for. */
export function draftSettings(draft: FormDraft): SourceSettings {
  return settingsFromValues(draft.fields, draft.values, draft.stored)
}
