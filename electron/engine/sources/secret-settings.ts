import { z } from 'zod'
import { type SourceSettings, secretMask } from '../../shared/model/source.ts'
import type { Secrets } from '../ports.ts'

/** How a secret is kept among a source's settings. */
const sealedSchema = z.object({ sealed: z.string() })

/** Names of the settings whose schema carries `.meta({ secret: true })`. */
export function secretFields(schema: z.ZodObject): readonly string[] {
  const known = secretFieldsOf.get(schema)
  if (known !== undefined) return known
  const names = Object.entries(schema.shape)
    .filter(([, field]) => z.globalRegistry.get(field)?.secret === true)
    .map(([name]) => name)
  secretFieldsOf.set(schema, names)
  return names
}

/** Every poll asks. */
const secretFieldsOf = new WeakMap<z.ZodObject, readonly string[]>()

/**
 * Encrypts the secret settings. One that came back as the mask keeps what `stored` has; an empty one is
 * left out.
 */
export async function sealSettings(
  schema: z.ZodObject,
  settings: SourceSettings,
  stored: SourceSettings,
  secrets: Secrets,
): Promise<SourceSettings> {
  const sealed: SourceSettings = { ...settings }
  for (const name of secretFields(schema)) {
    const value = settings[name]
    const kept = stored[name]
    if (value === secretMask && kept !== undefined) sealed[name] = kept
    else if (typeof value === 'string' && value !== '' && value !== secretMask)
      sealed[name] = { sealed: await secrets.seal(value) }
    else delete sealed[name]
  }
  return sealed
}

/** Decrypts the secret settings for a poll. */
export async function openSettings(
  schema: z.ZodObject,
  stored: SourceSettings,
  secrets: Secrets,
): Promise<SourceSettings> {
  const open: SourceSettings = { ...stored }
  for (const name of secretFields(schema)) {
    const value = sealedSchema.safeParse(stored[name])
    if (value.success) open[name] = await secrets.open(value.data.sealed)
  }
  return open
}

/** Replaces the secret settings by the mask, for everything that leaves the engine. */
export function maskSettings(schema: z.ZodObject, stored: SourceSettings): SourceSettings {
  const masked: SourceSettings = { ...stored }
  for (const name of secretFields(schema)) if (masked[name] !== undefined) masked[name] = secretMask
  return masked
}

/** Whether any secret is kept, that is, whether somebody signed in. */
export function hasSecrets(schema: z.ZodObject, stored: SourceSettings): boolean {
  return secretFields(schema).some((name) => stored[name] !== undefined)
}
