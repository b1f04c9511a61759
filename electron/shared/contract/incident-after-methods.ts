import { z } from 'zod'
import { incidentFiguresSchema, lessonSchema } from '../model/incident-after.ts'
import { id, type Method, undoable } from './common.ts'

/** Methods of `incidents` for when it is over: how it went, what it teaches, and the whole of it as a file. */
export const incidentAfterMethods = {
  'incidents.figures': { params: z.object({ id }), result: incidentFiguresSchema },
  /** What would have caught it earlier, drawn from what is stored; what would have gained most comes first. */
  'incidents.lessons': { params: z.object({ id }), result: z.array(lessonSchema) },
  /** Does what a lesson offers. `conflict` where it is no longer offered, or offers nothing. */
  'incidents.learn': {
    params: z.object({
      id,
      /** As `incidents.lessons` gives it. */
      lessonId: z.string().min(1).max(3000),
    }),
    result: z.object(undoable),
  },
  /** The whole of it as a text file; what was said to us and by whom is left out unless `people` is true. */
  'incidents.export': {
    params: z.object({
      id,
      as: z.enum(['markdown', 'json']),
      people: z.boolean().default(false),
      /** IANA name of the zone whose clock the times are written by; by default this machine's own. */
      timeZone: z.string().min(1).max(100).optional(),
    }),
    result: z.object({ fileName: z.string(), type: z.string(), text: z.string() }),
  },
} as const satisfies Record<string, Method>
