import { z } from 'zod'
import { alarmSchema } from './alarm.ts'
import { blindSpotSchema } from './blind-spot.ts'
import { waitingSchema } from './conversation.ts'
import { itemSchema } from './item.ts'
import { timestampSchema } from './time.ts'

/** What happened while the person was away, and what was not observed. */
export const digestSchema = z.object({
  /** When the person last did something here; absent before the first time. */
  since: timestampSchema.optional(),
  until: timestampSchema,
  /** Whether they were away for long enough, and anything happened. */
  isWorthShowing: z.boolean(),
  /** New items by kind, the members of one story counted once. */
  counts: z.object({ mention: z.number().int(), report: z.number().int(), site: z.number().int() }),
  /** Alarms that rang or ended meanwhile, newest first. */
  alarms: z.array(alarmSchema),
  /** Items that wait for an answer, whenever they came. */
  waiting: z.number().int(),
  /** The newest few of them. */
  waitingItems: z.array(itemSchema),
  /** Who wrote and has had no answer, whenever that was: the longest waits of `total`. */
  unanswered: z.object({ total: z.number().int(), longest: z.array(waitingSchema) }),
  /** Stretches that are still unknown, the longest first. */
  blindSpots: z.array(blindSpotSchema),
  /** Sites that were down, and for how many minutes of that time. */
  sites: z.array(z.object({ sourceId: z.string(), name: z.string(), downMinutes: z.number().int() })),
})
export type Digest = z.infer<typeof digestSchema>
