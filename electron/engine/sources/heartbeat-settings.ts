import { z } from 'zod'
import { beatKeySchema } from './beat-key.ts'
import { ntfySettings } from './ntfy-topic.ts'

const { topic, server, token } = ntfySettings(
  'Instead of a call: each message in this topic counts, one with the tag “fail” as a failure. Works in the tray too.',
)

/** What a heartbeat can be told; the form on the page is drawn from it. */
export const heartbeatSettingsSchema = z.object({
  everyHours: z
    .number({ error: 'Give a number of hours' })
    .min(0.1, 'Give at least 0.1 hours')
    .max(24 * 400, 'Give at most 9600 hours')
    .default(24)
    .meta({ title: 'Expected every', description: 'Hours from one report to the next.' }),
  key: beatKeySchema.meta({
    title: 'Key of the address to call',
    description:
      'The headless Storeminder listens at http://127.0.0.1:8730/beat/ followed by this key, and by /fail for a failure. The tray app does not listen: give an ntfy topic there.',
  }),
  ...{ topic, token, server },
  graceMinutes: z
    .number({ error: 'Give a number of minutes' })
    .min(0, 'Give 0 or more')
    .max(7 * 24 * 60, 'Give at most 10080 minutes')
    .default(60)
    .meta({ title: 'May be late by', description: 'Minutes.' }),
  site: z.string().trim().max(300, 'Use at most 300 characters').default('').meta({
    title: 'Belongs to the site',
    placeholder: 'blog.example',
  }),
})
export type HeartbeatSettings = z.output<typeof heartbeatSettingsSchema>
