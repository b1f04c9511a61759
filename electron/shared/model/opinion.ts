import { z } from 'zod'

export const opinionAskedSchema = z.enum(['nobody', 'friend', 'probes'])
/** Who is asked for a second opinion: nobody, a friend's Storeminder, or a public service with probes in many places. */
export type OpinionAsked = z.infer<typeof opinionAskedSchema>

const address = z
  .url({ protocol: /^https?$/, error: 'Give the whole address, starting with https://' })
  .max(500)

/** The probe service asked unless the person names another one that speaks as it does. */
export const usualProbes = 'https://api.globalping.io'

export const opinionSettingsSchema = z.object({
  ask: opinionAskedSchema,
  /** The friend's address without its key, e.g. `https://ann.example`; absent where none is known. */
  friend: z.string().optional(),
  /** Address of the probe service. */
  probes: z.string(),
  /** Whether friends may ask this Storeminder. */
  sharing: z.boolean(),
})
/** Whom to ask before a site is called down, as the page shows it. */
export type OpinionSettings = z.infer<typeof opinionSettingsSchema>

export const opinionPatchSchema = z.object({
  ask: opinionAskedSchema.optional(),
  /** The address the friend gave, with its key. */
  friend: address.optional(),
  probes: address.optional(),
})

export const opinionSchema = z.object({
  /**
   * `reached`: the site answers elsewhere; `unreached`: it does not answer there either; `none`: nobody could say.
   */
  kind: z.enum(['reached', 'unreached', 'none']),
  /** One sentence without its full stop, e.g. "Seen from Oslo (NO) and Lima (PE) it answers". */
  words: z.string(),
})
/** What somebody elsewhere sees of a site. */
export type Opinion = z.infer<typeof opinionSchema>

export const lookSchema = z.object({
  /** Absent where the one who looked could not tell, e.g. because of being offline. */
  reached: z.boolean().optional(),
  /** HTTP status, where there was an answer. */
  status: z.number().int().optional(),
})
/** What one Storeminder tells another of an address: whether it answers, and nothing else. */
export type Look = z.infer<typeof lookSchema>
