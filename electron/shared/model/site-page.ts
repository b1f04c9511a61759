import { z } from 'zod'
import { itemNeedSchema, itemStateSchema } from './item.ts'
import { siteCheckSchema, siteFactsSchema, siteVerdictSchema } from './site.ts'
import { sourceKindSchema } from './source.ts'
import { timestampSchema } from './time.ts'

export const siteSpanSchema = z.enum(['24h', '7d', '30d', '90d'])
/** How far back a picture or a number reaches, up to now. */
export type SiteSpan = z.infer<typeof siteSpanSchema>

/** Every span, shortest first. */
export const siteSpans = siteSpanSchema.options

export const siteConditionSchema = z.enum(['up', 'degraded', 'down', 'unknown', 'maintenance'])
/**
 * What a site was in a stretch of time. `unknown`: nobody looked (asleep, offline, paused, not running), which is
 * neither up nor down; `maintenance`: in a window the person had announced.
 */
export type SiteCondition = z.infer<typeof siteConditionSchema>

const milliseconds = z.number().int().nonnegative()

/** Milliseconds spent in each state. */
export const siteTimeSchema = z.object({
  up: milliseconds,
  degraded: milliseconds,
  down: milliseconds,
  unknown: milliseconds,
  maintenance: milliseconds,
})
export type SiteTime = z.infer<typeof siteTimeSchema>

export const siteUptimeSchema = z.object({
  span: siteSpanSchema,
  /** Where the counting begins: the begin of the span, or the first check where that was later. */
  from: timestampSchema,
  time: siteTimeSchema,
  /**
   * Up and degraded as a share of up, degraded and down, 0 to 1. Absent where none of these was seen at all.
   * What is unknown or maintenance counts for neither side.
   */
  share: z.number().min(0).max(1).optional(),
  /** Which share of the time since `from` was seen at all (not `unknown`), 0 to 1. */
  seen: z.number().min(0).max(1),
})
/** How much of a span a site was up, as far as somebody looked. */
export type SiteUptime = z.infer<typeof siteUptimeSchema>

export const siteDaySchema = z.object({
  /** The day on the person's clock, e.g. `2026-11-22`. */
  day: z.iso.date(),
  /** Sums to the day's length (23 or 25 hours at a change of clocks), today's to what has passed; all 0 before the site was watched. */
  time: siteTimeSchema,
  /** Stretches of being down that touch this day. */
  outages: z.number().int().nonnegative(),
  /** Why it was longest down, or else degraded; one sentence. */
  reason: z.string().optional(),
})
/** One day of a strip of days. */
export type SiteDay = z.infer<typeof siteDaySchema>

export const siteStretchSchema = z.object({
  /** The check that saw it. */
  sourceId: z.string(),
  state: siteConditionSchema,
  from: timestampSchema,
  /** Absent while it lasts. */
  to: timestampSchema.optional(),
  reason: z.string().optional(),
})
/** A stretch of time in which a check saw one and the same, e.g. an outage. */
export type SiteStretch = z.infer<typeof siteStretchSchema>

export const siteExpirySchema = z.object({
  what: z.enum(['certificate', 'domain']),
  sourceId: z.string(),
  /** The name it is for. */
  host: z.string(),
  expiresAt: timestampSchema,
  /** From when on it is valid, or since when it is registered. */
  validFrom: timestampSchema.optional(),
  /** Who gave it: certificate authority or registrar. */
  by: z.string().optional(),
})
/** When something that must be renewed runs out. */
export type SiteExpiry = z.infer<typeof siteExpirySchema>

export const siteCheckupSchema = z.object({
  sourceId: z.string(),
  kind: sourceKindSchema,
  name: z.string(),
  /** What it asks, e.g. the page's address. */
  address: z.string(),
  everyMinutes: z.number(),
  paused: z.boolean(),
  /** Whether the site's uptime is counted by this check; the others look at its quality. */
  counts: z.boolean(),
  /** As it is now: `unknown` also while it is paused, or where this machine could not look lately. */
  verdict: siteVerdictSchema,
  since: timestampSchema.optional(),
  /** Why it is not up, one sentence; absent when it is. */
  reason: z.string().optional(),
  confirming: z.boolean(),
  lastCheck: siteCheckSchema.optional(),
  /** What it found out besides. */
  facts: siteFactsSchema.optional(),
  nextCheckAt: timestampSchema.optional(),
})
/** One of the checks that belong to a site. */
export type SiteCheckup = z.infer<typeof siteCheckupSchema>

export const siteChangeSchema = z.object({
  itemId: z.string(),
  sourceId: z.string(),
  at: timestampSchema,
  title: z.string(),
  /** At most `listTextLimit` characters. */
  text: z.string(),
  state: itemStateSchema,
  needs: itemNeedSchema,
})
/** One thing that changed, as the feed tells it. */
export type SiteChange = z.infer<typeof siteChangeSchema>

export const siteOverviewSchema = z.object({
  /** What all checks of one site share: its registrable domain, or host and port where there is none. */
  key: z.string(),
  /** An address to open it by; absent where there is none, e.g. for jobs that report in. */
  url: z.string().optional(),
  /** The worst that its checks say now; a check that only looks at quality makes it `degraded` at most. */
  verdict: siteVerdictSchema,
  /** Since when the check that speaks for that says so. */
  since: timestampSchema.optional(),
  /** Why it is not up, one sentence that names the check; absent when it is. */
  reason: z.string().optional(),
  confirming: z.boolean(),
  /** Whether every check of it is paused. */
  paused: z.boolean(),
  /** How many checks it has. */
  checks: z.number().int(),
  lastCheckAt: timestampSchema.optional(),
  /** One for each of `siteSpans`, in that order; empty before the first check. */
  uptime: z.array(siteUptimeSchema),
  /** Ids of its alarms that are not over. */
  alarmIds: z.array(z.string()),
})
/** One site, with all its checks taken together. */
export type SiteOverview = z.infer<typeof siteOverviewSchema>

/** Days in the strip of a site's page. */
export const stripDays = 90

export const sitePageSchema = siteOverviewSchema.extend({
  checkups: z.array(siteCheckupSchema),
  /** `stripDays` days, oldest first; the last one is today. */
  days: z.array(siteDaySchema),
  /** The newest stretches in which a check that counts saw it down or degraded, newest first, at most 50. */
  troubles: z.array(siteStretchSchema),
  /** Soonest first. */
  expiries: z.array(siteExpirySchema),
  /** The newest items of its checks, newest first, at most 50. */
  changes: z.array(siteChangeSchema),
  /** IANA name of the time zone in which `days` are counted. */
  timeZone: z.string(),
})
/** Everything a site's own page shows but the charts. */
export type SitePage = z.infer<typeof sitePageSchema>

/** Phases of an answer in the order in which they follow each other, mean milliseconds. */
export const sitePhasesSchema = z.object({
  dns: z.number(),
  connect: z.number(),
  tls: z.number(),
  firstByte: z.number(),
  download: z.number(),
})
export type SitePhases = z.infer<typeof sitePhasesSchema>

export const siteAnswerSchema = z.object({
  /** How many checks were answered; all other figures are milliseconds. */
  count: z.number().int().min(1),
  mean: z.number(),
  min: z.number(),
  max: z.number(),
  /** 95 of 100 answers came sooner; exact to about 5 %. */
  p95: z.number(),
  /** Absent where phases were not measured. They need not sum to `mean`, which also counts redirects and waiting. */
  phases: sitePhasesSchema.optional(),
})
export type SiteAnswer = z.infer<typeof siteAnswerSchema>

export const siteBucketSchema = z.object({
  /** When it begins. */
  at: timestampSchema,
  /** Absent where no check was answered. */
  answer: siteAnswerSchema.optional(),
  /** Sums to the bucket's length, or to what has passed of it; all 0 before the check existed. */
  time: siteTimeSchema,
})
export type SiteBucket = z.infer<typeof siteBucketSchema>

export const siteSeriesSchema = z.object({
  sourceId: z.string(),
  span: siteSpanSchema,
  /** Length of each bucket: 5 for `24h`, 30 for `7d`, 120 for `30d`, 360 for `90d`. */
  bucketMinutes: z.number().int(),
  /** All of them in order, empty ones included; the last one holds the present. */
  buckets: z.array(siteBucketSchema),
})
/** How fast one check was answered over a span, and what it saw. */
export type SiteSeries = z.infer<typeof siteSeriesSchema>
