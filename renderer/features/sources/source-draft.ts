import type { CallError } from '../../../electron/shared/model/result.ts'
import type { Source, SourceKindInfo, SourceSettings } from '../../../electron/shared/model/source.ts'
import { withoutName } from '../../text/source-health-words.ts'
import { withStop } from '../../text/with-stop.ts'
import { formErrors } from '../../ui/schema-form/form-errors.ts'
import type { FieldValue, FormErrors, FormField, FormValues } from '../../ui/schema-form/form-field.ts'
import { formFields } from '../../ui/schema-form/form-fields.ts'
import { settingsFromValues, startingValues } from '../../ui/schema-form/form-values.ts'

/** A source's form as it stands, saved or not. */
export interface SourceDraft {
  readonly fields: readonly FormField[]
  readonly stored: SourceSettings
  readonly name: string
  readonly everyMinutes: number
  readonly values: FormValues
  /** Fields whose mistakes may be said: left once, or all after an attempt to save. */
  readonly left: ReadonlySet<string>
  /** What the engine said about a field. Gone as soon as that field is changed. */
  readonly refused: FormErrors
  /** What the engine said about none of the fields. */
  readonly problem: string | undefined
}

/** The form of a source before anything is changed; without a source that of a new one. */
export function startDraft(info: SourceKindInfo, source?: Source, settings?: SourceSettings): SourceDraft {
  const fields = formFields(info.settings)
  const stored = source?.settings ?? settings ?? {}
  return {
    fields,
    stored,
    name: source?.name ?? '',
    everyMinutes: source?.everyMinutes ?? info.defaultMinutes,
    values: startingValues(fields, stored),
    left: new Set(),
    refused: {},
    problem: undefined,
  }
}

/** Puts a value into a settings field. */
export function changeField(draft: SourceDraft, name: string, value: FieldValue): SourceDraft {
  const { [name]: _, ...refused } = draft.refused
  return { ...draft, values: { ...draft.values, [name]: value }, refused, problem: undefined }
}

/** Notes that a field was left, unless it is still empty: nobody wants to hear of what they have not begun. */
export function leaveField(draft: SourceDraft, name: string): SourceDraft {
  const value = draft.values[name]
  const empty = value === '' || (Array.isArray(value) && value.length === 0)
  return empty || draft.left.has(name) ? draft : { ...draft, left: new Set([...draft.left, name]) }
}

/** Every mistake in the form, said or not yet said, by field. */
export function draftErrors(draft: SourceDraft): FormErrors {
  return { ...draft.refused, ...formErrors(draft.fields, draft.values) }
}

/** The mistakes to show now. */
export function shownErrors(draft: SourceDraft): FormErrors {
  const entries = Object.entries(draftErrors(draft))
  return Object.fromEntries(entries.filter(([name]) => draft.left.has(name) || name in draft.refused))
}

/** Marks every field as left, so that all mistakes are said: somebody tried to save or to test. */
export function attempt(draft: SourceDraft): SourceDraft {
  return { ...draft, left: new Set(draft.fields.map((field) => field.name)), problem: undefined }
}

/** Puts what the engine refused beside the field it names, or under the form when it names none of them. */
export function refuse(draft: SourceDraft, error: CallError): SourceDraft {
  const [head, name, ...rest] = error.field?.split('.') ?? []
  const field = draft.fields.find((one) => one.name === (head === 'settings' ? name : head))
  if (!field || (rest.length > 0 && field.control !== 'list'))
    return { ...draft, problem: withStop(error.message) }
  const message = withStop(withoutName(error.message, field.title))
  return { ...draft, refused: { ...draft.refused, [field.name]: message } }
}

/** The settings the form stands for. */
export function draftSettings(draft: SourceDraft): SourceSettings {
  return settingsFromValues(draft.fields, draft.values, draft.stored)
}

/** Whether saving would change anything. */
export function isChanged(draft: SourceDraft, start: SourceDraft): boolean {
  const essence = ({ name, everyMinutes, values }: SourceDraft) =>
    JSON.stringify([name.trim(), everyMinutes, values])
  return essence(draft) !== essence(start)
}
