import type { z } from 'zod'
import type { SourceSettings } from '../../shared/model/source.ts'
import { CallFailure } from '../call-failure.ts'
import type { Secrets } from '../ports.ts'
import { openSettings, sealSettings } from '../sources/secret-settings.ts'
import type { SourceAdapter } from '../sources/source-adapter.ts'

/** Settings that passed the adapter's schema, as they are kept and as a poll needs them. */
export interface CheckedSettings {
  readonly sealed: SourceSettings
  readonly opened: z.output<z.ZodObject>
}

/** Checks settings against the adapter's schema; a wrong one is refused by name with the schema's own words. */
export async function checkSettings(
  adapter: Pick<SourceAdapter, 'settings' | 'label' | 'verify'>,
  settings: SourceSettings,
  stored: SourceSettings,
  secrets: Secrets,
): Promise<CheckedSettings> {
  const sealed = await sealSettings(
    adapter.settings,
    keepHidden(adapter.settings, settings, stored),
    stored,
    secrets,
  )
  const parsed = adapter.settings.safeParse(await openSettings(adapter.settings, sealed, secrets))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw mistake(adapter, issue?.path.join('.') ?? '', issue?.message ?? 'not understood')
  }
  const found = await adapter.verify?.(parsed.data)
  if (found !== undefined) throw mistake(adapter, found.field, found.message)
  return { sealed: withDefaults(sealed, parsed.data), opened: parsed.data }
}

function mistake(
  { settings, label }: Pick<SourceAdapter, 'settings' | 'label'>,
  field: string,
  message: string,
): CallFailure {
  const title = String(settings.shape[field]?.meta()?.title ?? field)
  return new CallFailure('invalid', `${title === '' ? label : title}: ${message}`, `settings.${field}`)
}

/**
 * Puts the stored hidden settings (`.meta({ hidden: true })`) in the place of those given: what a person has answered
 * about a check is no field of its form, which may have been open since before the answer.
 */
function keepHidden(schema: z.ZodObject, settings: SourceSettings, stored: SourceSettings): SourceSettings {
  const kept = { ...settings }
  for (const [name, field] of Object.entries(schema.shape)) {
    if (field.meta()?.hidden !== true) continue
    delete kept[name]
    const answer = stored[name]
    if (answer !== undefined) kept[name] = answer
  }
  return kept
}

/** Keeps what the schema made of each field (trimmed, completed), secrets sealed as they are. */
function withDefaults(sealed: SourceSettings, parsed: z.output<z.ZodObject>): SourceSettings {
  const json: SourceSettings = JSON.parse(JSON.stringify(parsed))
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      isSealed(sealed[name]) ? (sealed[name] ?? value) : value,
    ]),
  )
}

function isSealed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'sealed' in value
}

/** The interval in minutes: the adapter's default when none is given, refused below its minimum. */
export function checkInterval(adapter: SourceAdapter, everyMinutes: number | undefined): number {
  if (everyMinutes === undefined) return adapter.defaultMinutes
  if (everyMinutes < adapter.minimumMinutes)
    throw new CallFailure(
      'invalid',
      `${adapter.label}: check at most every ${adapter.minimumMinutes} minutes, out of respect for the server.`,
      'everyMinutes',
    )
  return everyMinutes
}
