import { z } from 'zod'
import { incidentStageSchema } from './incident.ts'
import { timestampSchema } from './time.ts'

export const glanceSchema = z.enum(['well', 'new', 'alarm', 'blind'])
/** What the tray icon shows. `alarm` outranks `blind`, which outranks `new`. */
export type Glance = z.infer<typeof glanceSchema>

/** Something about Storeminder itself that the person must know, e.g. a settings file that was kept aside. */
export const problemSchema = z.object({
  id: z.string(),
  /** What happened, naming the thing. */
  message: z.string(),
  /** What to do next. */
  advice: z.string(),
  at: timestampSchema,
})
export type Problem = z.infer<typeof problemSchema>

export const healthSchema = z.object({
  version: z.string(),
  glance: glanceSchema,
  online: z.boolean(),
  /** Why nothing may be judged from here (offline, a login page, doubt), as a sentence without its full stop. */
  network: z.string().optional(),
  /** Set while all checking is paused by the person. */
  pausedUntil: timestampSchema.optional(),
  /** Items that nobody has read, without those that belong to an incident. */
  unread: z.number().int(),
  needsAnswer: z.number().int(),
  ringing: z.number().int(),
  sources: z.object({ total: z.number().int(), failing: z.number().int(), blind: z.number().int() }),
  /** Checks of sites that run, by what they found last. */
  sites: z.object({
    down: z.number().int(),
    degraded: z.number().int(),
    /** Name of one that is in trouble, of the worst kind there is. */
    worst: z.string().optional(),
  }),
  /** People who wrote and have had no answer, over all channels, and when the longest of these waits began. */
  waiting: z.object({ count: z.number().int(), oldestAt: timestampSchema.optional() }),
  /** Troubles that are not closed, and the one opened last; absent when there is none. */
  incidents: z
    .object({
      open: z.number().int().min(1),
      newest: z.object({ id: z.string(), title: z.string(), stage: incidentStageSchema }),
    })
    .optional(),
  problems: z.array(problemSchema),
})
export type Health = z.infer<typeof healthSchema>

/** Long work under way, e.g. checking every source. Sent again as it moves; `done === total` ends it. */
export const progressSchema = z.object({
  id: z.string(),
  label: z.string(),
  done: z.number().int(),
  total: z.number().int(),
})
export type Progress = z.infer<typeof progressSchema>
