import { z } from 'zod'
import { severitySchema } from './alarm.ts'
import { maintenanceSchema } from './maintenance.ts'

const hostSchema = z.url({ protocol: /^https?$/, error: 'Give an address that starts with https://' })

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time of day like 22:00')

export const quietHoursSchema = z.object({
  enabled: z.boolean(),
  /** Times of day on this machine's clock. Equal times mean no quiet hours. */
  from: timeOfDaySchema,
  to: timeOfDaySchema,
  /** Alarms of this severity and above are told all the same. */
  letThrough: severitySchema,
})
/** When nothing is told that can wait until they end. */
export type QuietHours = z.infer<typeof quietHoursSchema>

export const siteHoursSchema = z.object({
  /** Key of the site, as `sites.overview` gives it. */
  site: z.string().min(1).max(300),
  /** What holds for its alarms instead of the general quiet hours. */
  hours: quietHoursSchema,
})
/** Quiet hours of one site. */
export type SiteHours = z.infer<typeof siteHoursSchema>

export const escalationStepSchema = z.object({
  /** `desktop`, or the id of a channel. */
  channelId: z.string().min(1).max(100),
  /** Wait after the step before (the first: after the alarm), in minutes. */
  afterMinutes: z.number().min(0).max(1440),
  sound: z.boolean(),
})
/** One step of telling somebody louder, or somebody else. */
export type EscalationStep = z.infer<typeof escalationStepSchema>

/** Minutes after which a gentle reminder comes, at most 60 days; 0 means never. */
const nagMinutes = z.number().int().min(0).max(86_400)

export const incidentNagsSchema = z.object({
  /** From its first alarm until something is said about an incident. */
  acknowledgeMinutes: nagMinutes,
  /** From one statement to the next, until it is fixed. */
  updateMinutes: nagMinutes,
  /** From the first word until its cause is stated. */
  causeMinutes: nagMinutes,
  /** From its mending until everybody has been told. */
  closeMinutes: nagMinutes,
})
/** How long the stages of an incident may take before the person is reminded, and again after as much. */
export type IncidentNags = z.infer<typeof incidentNagsSchema>

const desktopTwice = [
  { channelId: 'desktop', afterMinutes: 0, sound: false },
  { channelId: 'desktop', afterMinutes: 5, sound: true },
]

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
  quietHours: quietHoursSchema.default({
    enabled: false,
    from: '22:00',
    to: '07:00',
    letThrough: 'critical',
  }),
  /** How the person signs a letter; canned replies that end with a name get it. */
  signAs: z.string().trim().max(100).default(''),
  /** How long "I have it" holds before the alarm rings again, unless it is confirmed or over. */
  acknowledgeMinutes: z.number().int().min(5).max(1440).default(120),
  /** How long before something is due that was promised for a time the person is warned. */
  promiseMinutes: z.number().int().min(5).max(1440).default(30),
  /** Who is told of an alarm, one after the other, until somebody has it. */
  escalation: z.array(escalationStepSchema).min(1).max(10).default(desktopTwice),
  /** Alarms below this severity get the first step only, once. */
  escalateFrom: severitySchema.default('serious'),
  /**
   * Asked, when something seems unreachable, to find out whether this machine itself is offline. Two that have nothing
   * to do with each other must prove it; where there is only one, it decides alone.
   */
  connectivityHosts: z
    .array(hostSchema)
    .min(1)
    .max(5)
    .default(['https://one.one.one.one/', 'https://www.gstatic.com/generate_204']),
  /** When sites may be down without anybody being told. */
  maintenance: z.array(maintenanceSchema).max(100).default([]),
  /** Sites whose quiet hours differ from the general ones. */
  siteHours: z.array(siteHoursSchema).max(200).default([]),
  /** When somebody should have said something about an incident. */
  incidentNags: incidentNagsSchema.default({
    acknowledgeMinutes: 30,
    updateMinutes: 120,
    causeMinutes: 2 * 1440,
    closeMinutes: 2 * 1440,
  }),
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
  quietHours: settingsSchema.shape.quietHours.unwrap().optional(),
  signAs: settingsSchema.shape.signAs.unwrap().optional(),
  acknowledgeMinutes: settingsSchema.shape.acknowledgeMinutes.unwrap().optional(),
  promiseMinutes: settingsSchema.shape.promiseMinutes.unwrap().optional(),
  escalation: settingsSchema.shape.escalation.unwrap().optional(),
  escalateFrom: settingsSchema.shape.escalateFrom.unwrap().optional(),
  connectivityHosts: settingsSchema.shape.connectivityHosts.unwrap().optional(),
  maintenance: settingsSchema.shape.maintenance.unwrap().optional(),
  siteHours: settingsSchema.shape.siteHours.unwrap().optional(),
  incidentNags: settingsSchema.shape.incidentNags.unwrap().optional(),
})
export type SettingsPatch = z.infer<typeof settingsPatchSchema>
