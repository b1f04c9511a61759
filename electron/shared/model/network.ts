import { z } from 'zod'

export const networkReportSchema = z.object({
  /** `captive`: a login page answers in place of the internet; `doubt`: the hosts contradict each other. */
  verdict: z.enum(['online', 'offline', 'captive', 'doubt']),
  /** That in one sentence without its full stop. */
  words: z.string(),
  hosts: z.array(
    z.object({
      host: z.string(),
      /** Whether it has proved that the internet is there. */
      proves: z.boolean(),
      /** What it did instead, one sentence without its full stop. */
      why: z.string().optional(),
    }),
  ),
})
/** What was seen when the hosts were asked whether this machine is online. */
export type NetworkReport = z.infer<typeof networkReportSchema>
