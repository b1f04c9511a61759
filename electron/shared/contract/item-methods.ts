import { z } from 'zod'
import {
  incidentFoldSchema,
  itemDetailSchema,
  itemKindSchema,
  itemNeedSchema,
  itemSchema,
  itemStateSchema,
} from '../model/item.ts'
import { timestampSchema } from '../model/time.ts'
import { id, type Method, nothing, undoable } from './common.ts'

const itemFilter = {
  query: z.string().max(500).optional(),
  kinds: z.array(itemKindSchema).optional(),
  sourceId: id.optional(),
  watchId: id.optional(),
  state: itemStateSchema.optional(),
  /** Any of several states, e.g. all but `snoozed`. */
  states: z.array(itemStateSchema).optional(),
  needs: itemNeedSchema.optional(),
  /** Only what belongs to this incident. */
  incidentId: id.optional(),
}

/** Methods of `items`. */
export const itemMethods = {
  'items.list': {
    params: z.object({
      ...itemFilter,
      /** At most this many; never more than 1,000 come at once, `nextCursor` leads on. */
      limit: z.number().int().min(1).default(50),
      cursor: z.string().max(100).optional(),
      /** Leave out what belongs to an incident and give `folds` instead; without effect on a query. */
      fold: z.boolean().optional(),
    }),
    result: z.object({
      items: z.array(itemSchema),
      nextCursor: z.string().optional(),
      /** Incidents that stand among these items, newest first; each comes on one page. */
      folds: z.array(incidentFoldSchema).optional(),
    }),
  },
  'items.get': { params: z.object({ id }), result: itemDetailSchema },
  'items.act': {
    params: z.object({
      /** The items to change, or everything a filter selects ("mark all read"). */
      ids: z.array(id).min(1).max(1000).optional(),
      filter: z.object(itemFilter).optional(),
      /**
       * `setAside` takes items out of all lists and counts without deleting them; only `bringBack` brings them back,
       * unread.
       */
      action: z.enum([
        'read',
        'unread',
        'acknowledge',
        'snooze',
        'needs-answer',
        'needs-nothing',
        'setAside',
        'bringBack',
      ]),
      /** For `snooze`: until when. */
      until: timestampSchema.optional(),
    }),
    result: z.object({ changed: z.number().int(), ...undoable }),
  },
  /** Takes an item out of the story it was told to belong to; it stays out. */
  'items.separate': { params: z.object({ id }), result: z.object(undoable) },
  'items.counts': {
    params: nothing,
    result: z.object({
      total: z.number().int(),
      unread: z.number().int(),
      needsAnswer: z.number().int(),
      snoozed: z.number().int(),
      /** Not among the others. */
      aside: z.number().int(),
    }),
  },
} as const satisfies Record<string, Method>
