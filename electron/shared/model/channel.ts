import { z } from 'zod'
import { sourceSettingsSchema } from './source.ts'
import { timestampSchema } from './time.ts'

export const channelKindSchema = z.enum(['ntfy', 'webhook', 'mail'])
/** Every way to reach somebody who is not at this machine. */
export type ChannelKind = z.infer<typeof channelKindSchema>

/** What the page needs to offer a kind of channel: words, and the form as JSON Schema. */
export const channelKindInfoSchema = z.object({
  kind: channelKindSchema,
  label: z.string(),
  description: z.string(),
  settings: z.record(z.string(), z.json()),
})
export type ChannelKindInfo = z.infer<typeof channelKindInfoSchema>

export const headroomSchema = z.object({
  /** Most messages a day; absent where none is known. */
  limit: z.number().int().optional(),
  /** Messages sent since the day began. */
  used: z.number().int(),
  /** When the day ends, at midnight UTC. */
  resetsAt: timestampSchema,
})
/** How much a channel still takes: an alarm must not end because its channel is used up. */
export type Headroom = z.infer<typeof headroomSchema>

export const channelTroubleSchema = z.object({ message: z.string(), advice: z.string(), at: timestampSchema })

export const channelSchema = z.object({
  /** `desktop` is this machine's own notifications, which are always there. */
  id: z.string(),
  kind: z.union([channelKindSchema, z.literal('desktop')]),
  name: z.string(),
  /** As the kind's schema describes them; secrets are masked. */
  settings: sourceSettingsSchema,
  headroom: headroomSchema.optional(),
  lastSentAt: timestampSchema.optional(),
  /** Why the last message could not be sent. */
  trouble: channelTroubleSchema.optional(),
})
export type Channel = z.infer<typeof channelSchema>
