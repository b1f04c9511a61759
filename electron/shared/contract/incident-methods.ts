import { z } from 'zod'
import {
  incidentJoinsSchema,
  incidentRoomSchema,
  incidentSchema,
  incidentStageSchema,
} from '../model/incident.ts'
import { id, type Method, undoable } from './common.ts'

/** One line that names a trouble. */
const title = z.string().trim().min(1).max(200)

/** The room after a change that can be taken back. */
const changedRoom = incidentRoomSchema.extend(undoable)
const itemIds = z.array(id).min(1).max(1000)

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
  /**
   * Makes alarms or items, at least one of them, an incident; what the alarms are about is taken in as well. It can
   * be taken back until something was said about it.
   */
  'incidents.open': {
    params: z.object({
      alarmIds: z.array(id).max(100).optional(),
      itemIds: z.array(id).max(1000).optional(),
      /** By default that of the alarm or the item. */
      title: title.optional(),
    }),
    result: changedRoom,
  },
  /** The room; of one that was merged, the room of the incident it went into. */
  'incidents.get': { params: z.object({ id }), result: incidentRoomSchema },
  /** Changes its title or by what new items join; what has joined stays. */
  'incidents.change': {
    params: z.object({ id, title: title.optional(), joins: incidentJoinsSchema.optional() }),
    result: changedRoom,
  },
  /** Goes on to a later stage. While something is missing it is refused with what that is, unless `anyway`. */
  'incidents.advance': {
    params: z.object({ id, to: incidentStageSchema, anyway: z.boolean().default(false) }),
    result: changedRoom,
  },
  /** Back from `fixed` or `closed`: to `cause` where the cause is known, else to `finding`. */
  'incidents.reopen': { params: z.object({ id }), result: changedRoom },
  /** Takes in items, with the other places of their stories. */
  'incidents.add': { params: z.object({ id, itemIds }), result: changedRoom },
  /** Lets items go; they do not join again. */
  'incidents.remove': { params: z.object({ id, itemIds }), result: changedRoom },
  /** Two turned out to be one: `id` becomes part of `into`, whose room comes back. */
  'incidents.merge': { params: z.object({ id, into: id }), result: changedRoom },
  /** One turned out to be two: makes some of its items an incident of their own, whose room comes back. */
  'incidents.split': { params: z.object({ id, itemIds, title }), result: changedRoom },
} as const satisfies Record<string, Method>
