import { z } from 'zod'
import { certaintySchema, factFieldSchema, incidentStageSchema } from './incident.ts'
import { sourceSettingsSchema } from './source.ts'
import { timestampSchema } from './time.ts'

export const pageTargetKindSchema = z.enum(['folder', 'sftp', 'git'])
/** Every way to bring the public page to where people read it. */
export type PageTargetKind = z.output<typeof pageTargetKindSchema>

/** What a screen needs to offer a kind of target: words, and the form as JSON Schema. */
export const pageTargetInfoSchema = z.object({
  kind: pageTargetKindSchema,
  label: z.string(),
  description: z.string(),
  settings: z.record(z.string(), z.json()),
})
export type PageTargetInfo = z.output<typeof pageTargetInfoSchema>

/** `http` or `https`, or nothing. */
const address = z
  .union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: 'Give an address that starts with https://' }).max(2000),
  ])
  .default('')

/** What stands on every public page. Empty where nothing was said. */
export const publicPageSettingsSchema = z.object({
  /** What the site calls itself; by default its host. */
  siteName: z.string().trim().max(100).default(''),
  /** By default the address of the settings. */
  siteUrl: address,
  /** Where the page itself is read. */
  url: address,
  /** Who looks after the site. */
  introduction: z.string().trim().max(2000).default(''),
  /** How to reach a human: the address of a page, or of a mailbox. */
  contact: z.string().trim().max(300).default(''),
  /** In whose time everything is written; by default this machine's. */
  timeZone: z.string().trim().max(100).default(''),
})
export type PublicPageSettings = z.output<typeof publicPageSettingsSchema>

export const pageTroubleSchema = z.object({ message: z.string(), advice: z.string() })

export const pageDeliverySchema = z.object({
  /** `none`: there is no target; `waiting`: it is tried again by itself; `failed`: something has to be changed first. */
  state: z.enum(['none', 'never', 'done', 'under-way', 'waiting', 'failed']),
  /** When what stands there was brought there. */
  at: timestampSchema.optional(),
  trouble: pageTroubleSchema.extend({ at: timestampSchema }).optional(),
  nextTryAt: timestampSchema.optional(),
})
/** How far what was published has come on its way to the target. */
export type PageDelivery = z.output<typeof pageDeliverySchema>

export const publicPageSchema = z.object({
  settings: publicPageSettingsSchema,
  /** Secrets are masked. */
  target: z.object({ kind: pageTargetKindSchema, settings: sourceSettingsSchema }).optional(),
  /** When it was last published. */
  publishedAt: timestampSchema.optional(),
  /** Whether it would be another page now. */
  changed: z.boolean(),
  /** What stands on it, newest first. */
  incidents: z.array(z.object({ id: z.string(), title: z.string(), stage: incidentStageSchema })),
  delivery: pageDeliverySchema,
  /** Where the headless shell shows it to everybody who reaches it. */
  hereUrl: z.string().optional(),
})
/** The public page, and where it has got to. */
export type PublicPageInfo = z.output<typeof publicPageSchema>

/** What `where` of a statement says that was made for the public page itself. */
export const publicPagePlace = 'Status page'

export const pageChoicesSchema = z.object({
  /** Of the incident, or of the one it was merged into. */
  id: z.string(),
  isPublic: z.boolean(),
  /** What it is called in public. */
  title: z.string(),
  /** What was said in public, newest first; what was said to one person is not among it. */
  statements: z.array(
    z.object({
      id: z.string(),
      at: timestampSchema,
      stage: incidentStageSchema,
      where: z.string(),
      /** As the page would show it. */
      text: z.string(),
      shown: z.boolean(),
      /** Names and addresses of people who wrote in that stand in it: they have no place on the page. */
      names: z.array(z.string()),
    }),
  ),
  facts: z.array(
    z.object({ field: factFieldSchema, certainty: certaintySchema, text: z.string(), shown: z.boolean() }),
  ),
})
/** What of an incident the public may read. */
export type PageChoices = z.output<typeof pageChoicesSchema>
