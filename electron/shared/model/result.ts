import { z } from 'zod'

/**
 * Why a call did not work, in a form a program can branch on.
 * `invalid`: the params are wrong; `not-found`: no such thing; `unknown-method`; `conflict`: the thing is
 * in the way of itself (a duplicate, an undo that came too late); `source`: a source could not be read;
 * `storage`: disk full or database damaged; `internal`: our own bug.
 */
export const errorKindSchema = z.enum([
  'invalid',
  'not-found',
  'unknown-method',
  'conflict',
  'source',
  'storage',
  'internal',
])
export type ErrorKind = z.infer<typeof errorKindSchema>

export const callErrorSchema = z.object({
  kind: errorKindSchema,
  message: z.string(),
  /** For `invalid`: the param at fault, as a path, e.g. `settings.url`, so that a form can say it beside the field. */
  field: z.string().optional(),
})
export type CallError = z.infer<typeof callErrorSchema>

/** What every call across the contract returns; nothing is thrown across it. */
export type Result<Data> = { ok: true; data: Data } | { ok: false; error: CallError }
