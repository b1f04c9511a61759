import { z } from 'zod'
import { incidentJoinsSchema, incidentRoomSchema, incidentSchema } from '../model/incident.ts'
import { id, type Method } from './common.ts'

/** One line that names a trouble. */
const title = z.string().trim().min(1).max(200)

/** Methods of `incidents`: the troubles, what belongs to each, and how far each has come. */
export const incidentMethods = {
  /** Newest first, without those that were merged into others. */
  'incidents.list': {
    params: z.object({
      /** Only those that are not closed, or only those that are. */
      open: z.boolean().optional(),
    }),
    result: z.array(incidentSchema),
  },
  /** Makes alarms or items, at least one of them, an incident; what the alarms are about is taken in as well. */
  'incidents.open': {
    params: z.object({
      alarmIds: z.array(id).max(100).optional(),
      itemIds: z.array(id).max(1000).optional(),
      /** By default that of the alarm or the item. */
      title: title.optional(),
    }),
    result: incidentRoomSchema,
  },
  /** The room; of one that was merged, the room of the incident it went into. */
  'incidents.get': { params: z.object({ id }), result: incidentRoomSchema },
  /** Changes its title or by what new items join; what has joined stays. */
  'incidents.change': {
    params: z.object({ id, title: title.optional(), joins: incidentJoinsSchema.optional() }),
    result: incidentRoomSchema,
  },
} as const satisfies Record<string, Method>
