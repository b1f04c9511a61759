import { z } from 'zod'
import { isTimeZone } from './clock-time.ts'
import { timestampSchema } from './time.ts'

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time of day like 02:30')

export const onceSchema = z
  .object({ kind: z.literal('once'), from: timestampSchema, to: timestampSchema })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
    path: ['to'],
    error: 'It must end after it begins',
  })

export const weeklySchema = z
  .object({
    kind: z.literal('weekly'),
    /** Days of the week on which it begins: 1 is Monday, 7 Sunday. */
    days: z.array(z.number().int().min(1).max(7)).min(1, 'Choose at least one day').max(7),
    /** Times of day; an end before the beginning is on the next day. */
    from: timeOfDaySchema,
    to: timeOfDaySchema,
    /** IANA name of the zone whose clock is meant, e.g. `UTC`; empty for this machine's own. */
    timeZone: z
      .string()
      .max(100)
      .refine((zone) => zone === '' || isTimeZone(zone), {
        error: 'There is no such time zone; give one like Europe/Berlin, or none for your own',
      }),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    error: 'It must end at another time than it begins',
  })

export const maintenanceTimesSchema = z.union([onceSchema, weeklySchema])
/** When maintenance is. */
export type MaintenanceTimes = z.infer<typeof maintenanceTimesSchema>
export type WeeklyTimes = z.infer<typeof weeklySchema>

export const maintenanceSchema = z.object({
  id: z.string().min(1).max(100),
  /** What is done then, e.g. "Nightly backup". */
  name: z.string().trim().min(1, 'Say what is done then').max(100, 'Use at most 100 characters'),
  /** Key of the site it is about, as `sites.overview` gives it; empty for all of them. */
  site: z.string().max(300),
  when: maintenanceTimesSchema,
})
/** A time in which a site may be down without anybody being told. */
export type Maintenance = z.infer<typeof maintenanceSchema>

export const maintenanceStatusSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Key of the site; empty for all. */
  site: z.string(),
  repeats: z.enum(['once', 'weekly']),
  /** Whether it was begun with a button and can be ended with one. */
  byHand: z.boolean(),
  /** Whether it is under way. */
  on: z.boolean(),
  /** The present or next time; absent when it is over for good. */
  from: timestampSchema.optional(),
  to: timestampSchema.optional(),
})
/** How maintenance stands now. */
export type MaintenanceStatus = z.infer<typeof maintenanceStatusSchema>
