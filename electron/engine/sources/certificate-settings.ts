import { z } from 'zod'
import { hostSetting } from './host-setting.ts'

const days = z
  .number({ error: 'Give a number of days' })
  .min(0, 'Give 0 or more days')
  .max(400, 'Give at most 400 days')

/** What a check of a certificate can be told; the form on the page is drawn from it. */
export const certificateSettingsSchema = z.object({
  host: hostSetting.meta({ title: 'Server', placeholder: 'blog.example' }),
  port: z
    .int({ error: 'Give a whole number' })
    .min(1, 'Give at least 1')
    .max(65_535, 'Give at most 65535')
    .default(443)
    .meta({ title: 'Port', description: '443: web. 465: outgoing mail. 993: mailboxes.' }),
  warnDays: days.default(21).meta({
    title: 'Warn before it expires',
    description: 'Days. Later, by itself, for certificates that are only valid for weeks.',
  }),
  urgentDays: days.default(7).meta({ title: 'Warn urgently', description: 'Days before it expires.' }),
})
export type CertificateSettings = z.output<typeof certificateSettingsSchema>
