import { z } from 'zod'

const hostSchema = z.url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })

/**
 * Every preference with its default and its limits. One schema = defaults + types + validation + form.
 * Each field must have a default, so that an older or damaged file still yields whole settings.
 */
export const settingsSchema = z.object({
  /** The site being minded, as the person typed it at first start. */
  siteAddress: z.string().max(2000).default(''),
  /** False until first start has been finished or skipped. */
  setUp: z.boolean().default(false),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  notifications: z.boolean().default(true),
  launchAtLogin: z.boolean().default(false),
  /** Days after which items that nobody needs any more are deleted. Items that wait for an answer are kept. */
  keepDays: z.number().int().min(7).max(3650).default(365),
  /** Asked, when something seems unreachable, to find out whether this machine itself is offline. */
  connectivityHosts: z
    .array(hostSchema)
    .min(1)
    .max(5)
    .default(['https://one.one.one.one/', 'https://www.gstatic.com/generate_204']),
})
export type Settings = z.infer<typeof settingsSchema>

/** Some settings to change; those absent stay as they are. */
export const settingsPatchSchema = z.object({
  siteAddress: settingsSchema.shape.siteAddress.unwrap().optional(),
  setUp: z.boolean().optional(),
  theme: settingsSchema.shape.theme.unwrap().optional(),
  notifications: z.boolean().optional(),
  launchAtLogin: z.boolean().optional(),
  keepDays: settingsSchema.shape.keepDays.unwrap().optional(),
  connectivityHosts: settingsSchema.shape.connectivityHosts.unwrap().optional(),
})
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
