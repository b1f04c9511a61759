import type { SourceSettings } from '../../../electron/shared/model/source.ts'
import { completeAddress } from './complete-address.ts'
import type { FieldValue, FormField, FormValues } from './form-field.ts'

function startingValue(field: FormField, stored: SourceSettings[string] | undefined): FieldValue {
  switch (field.control) {
    case 'switch':
      return typeof stored === 'boolean' ? stored : field.initial
    case 'list':
      return Array.isArray(stored) ? stored.map(String) : field.initial
    default:
      return typeof stored === 'string' || typeof stored === 'number' ? String(stored) : field.initial
  }
}

/** What a form holds to begin with: stored settings, otherwise the schema's defaults, otherwise nothing. */
export function startingValues(fields: readonly FormField[], stored: SourceSettings = {}): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, startingValue(field, stored[field.name])]))
}

function settingOf(field: FormField, value: FieldValue | undefined): SourceSettings[string] | undefined {
  switch (field.control) {
    case 'switch':
      return value === true
    case 'list': {
      const entries = Array.isArray(value) ? value.map((entry: string) => entry.trim()).filter(Boolean) : []
      if (field.entries === 'address') return entries.map(completeAddress)
      return field.entries === 'number' ? entries.map(Number) : entries
    }
    case 'number': {
      const typed = typeof value === 'string' ? value.trim() : ''
      return typed === '' ? undefined : Number(typed)
    }
    case 'choice':
      return typeof value === 'string' && value !== '' ? value : undefined
    case 'text': {
      const typed = typeof value === 'string' ? value : ''
      // A password may begin or end with a space, anything else does so by accident.
      const kept = field.secret ? typed : typed.trim()
      if (kept === '') return undefined
      return field.address ? completeAddress(kept) : kept
    }
  }
}

/**
 * The settings a filled form stands for. Empty optional fields are left out, so that the adapter's default
 * applies; settings in `stored` that the form does not show are kept.
 */
export function settingsFromValues(
  fields: readonly FormField[],
  values: FormValues,
  stored: SourceSettings = {},
): SourceSettings {
  const shown = new Set(fields.map((field) => field.name))
  const kept = Object.entries(stored).filter(([name]) => !shown.has(name))
  const filled = fields.flatMap((field) => {
    const setting = settingOf(field, values[field.name])
    return setting === undefined ? [] : [[field.name, setting] as const]
  })
  return Object.fromEntries([...kept, ...filled])
}
