import { z } from 'zod'
import { itemKindSchema } from './item.ts'
import { timestampSchema } from './time.ts'

export const sourceKindSchema = z.enum([
  'feed',
  'site',
  'page',
  'dns',
  'tcp',
  'domain',
  'certificate',
  'feed-freshness',
  'heartbeat',
  'peer',
  'hacker-news',
  'google-alerts',
  'f5bot',
  'webmention-io',
  'youtube',
  'reddit',
  'wordpress-comments',
  'mastodon',
  'bluesky',
  'browser',
  'netlify-forms',
  'formspree',
  'json-list',
  'csv-list',
  'ntfy',
  'webhook',
  'mailbox',
  'report-page',
])
/** Every kind of source there is an adapter for. */
export type SourceKind = z.infer<typeof sourceKindSchema>

export const sourceErrorKindSchema = z.enum([
  'auth',
  'network',
  'timeout',
  'rate-limited',
  'gone',
  'server',
  'malformed',
  'too-big',
  'refused',
  'offline',
  'storage',
  'bug',
])
/**
 * Why a source could not be read. `auth`: it wants a login; `network`: no connection; `timeout`: it stalled;
 * `rate-limited`: it asked us to wait; `gone`: 404 or 410; `server`: it failed itself (5xx); `malformed`: it
 * answered something else; `too-big`: over a limit; `refused`: an address we will not ask; `offline`: this
 * machine has no network; `storage`: the answer could not be stored; `bug`: our own fault.
 */
export type SourceErrorKind = z.infer<typeof sourceErrorKindSchema>

export const sourceHealthSchema = z.object({
  /** `waiting`: never polled yet; `blind`: not observed because this machine is offline or just woke. */
  status: z.enum(['waiting', 'ok', 'failing', 'blind', 'paused']),
  lastTriedAt: timestampSchema.optional(),
  lastSuccessAt: timestampSchema.optional(),
  /** Absent while it waits for the person: it is paused, or its sign-in was refused three times. */
  nextTryAt: timestampSchema.optional(),
  /** True while the other side says by itself when something comes, so that nobody waits for the next try. */
  listening: z.boolean().optional(),
  /** Failures in a row. */
  failures: z.number().int().nonnegative(),
  error: z
    .object({
      kind: sourceErrorKindSchema,
      /** One sentence that names the source and what happened. */
      message: z.string(),
      /** One sentence that says what to do next. */
      advice: z.string(),
      /** What mends it, for a button: a new sign-in, another address, or only time. */
      cure: z.enum(['sign-in', 'edit-address', 'wait', 'none']),
      at: timestampSchema,
    })
    .optional(),
})
export type SourceHealth = z.infer<typeof sourceHealthSchema>

/** A source's settings as its adapter's schema describes them; secrets come back as `secretMask`. */
export const sourceSettingsSchema = z.record(z.string(), z.json())
export type SourceSettings = z.infer<typeof sourceSettingsSchema>

/** Stands for a stored secret in settings that leave the engine; sent back unchanged it keeps the stored one. */
export const secretMask = '••••••••'

export const sourceSchema = z.object({
  id: z.string(),
  kind: sourceKindSchema,
  name: z.string(),
  everyMinutes: z.number(),
  settings: sourceSettingsSchema,
  paused: z.boolean(),
  createdAt: timestampSchema,
  health: sourceHealthSchema,
})
export type Source = z.infer<typeof sourceSchema>

export const sourceGroupSchema = z.enum(['mentions', 'own-site', 'reports'])
/** `mentions`: what others say elsewhere; `own-site`: what happens on the site itself; `reports`: what people write to us. */
export type SourceGroup = z.infer<typeof sourceGroupSchema>

/** What the page needs to offer a kind of source: words, limits, and the form as JSON Schema. */
export const sourceKindInfoSchema = z.object({
  kind: sourceKindSchema,
  label: z.string(),
  description: z.string(),
  itemKind: itemKindSchema,
  /** JSON Schema of the settings; `title`, `description`, `default`, `secret: true`, `placeholder` guide the form. */
  settings: z.record(z.string(), z.json()),
  defaultMinutes: z.number(),
  minimumMinutes: z.number(),
  /** What this kind shows and what it cannot see, one sentence each. */
  sees: z.string(),
  blindTo: z.string(),
  /** What it needs from the person, one sentence, e.g. "An app password.". */
  needs: z.string(),
  /** Under which heading the list of kinds shows it. */
  group: sourceGroupSchema,
  abilities: z.object({ reply: z.boolean(), push: z.boolean() }),
})
export type SourceKindInfo = z.infer<typeof sourceKindInfoSchema>

/** One thing discovery found at an address and offers as a source. */
export const sourceOfferSchema = z.object({
  kind: sourceKindSchema,
  name: z.string(),
  settings: sourceSettingsSchema,
  /** Why it is offered, e.g. "The site's own feed, 20 entries". */
  reason: z.string(),
  /** Whether the settings are all it takes; otherwise the person must add something, e.g. a password. */
  complete: z.boolean().default(true),
  /** Whether it should be ticked to begin with. */
  recommended: z.boolean(),
  /** Id of the source that already reads this, if there is one. */
  existingSourceId: z.string().optional(),
})
export type SourceOffer = z.infer<typeof sourceOfferSchema>
