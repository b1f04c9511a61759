import { z } from 'zod'
import { timestampSchema } from './time.ts'

export const alarmSubjectSchema = z.object({
  kind: z.enum(['site', 'watch', 'overall', 'source', 'reports', 'promise', 'incident']),
  /** Id of the source, the watch, the promise or the incident; `overall` for all of them together; of reports, what they name. */
  id: z.string(),
})
/** What an alarm is about. */
export type AlarmSubject = z.infer<typeof alarmSubjectSchema>

export const alarmTopicSchema = z.enum([
  'down',
  'slow',
  'quality',
  'expiring',
  'missing',
  'storm',
  'sign-in',
  'reported',
  'promise',
  'incident',
  'overdue',
])
/**
 * `down`: a site does not answer; `slow`: it answers too slowly; `quality`: it is not what it should be; `expiring`: a
 * certificate or a domain runs out or has; `missing`: what reports in by itself did not; `storm`: far more mentions
 * than usual; `sign-in`: a service refuses the sign-in; `reported`: several people, or somebody and a check, tell of the
 * same trouble; `promise`: something the person promised for a time is due soon, or late; `incident`: the trouble several
 * alarms are about, which it replaces; `overdue`: something should have been said about an incident. A subject has at
 * most one open alarm per topic.
 */
export type AlarmTopic = z.infer<typeof alarmTopicSchema>

/** Severities, mildest first. */
export const severities = ['notable', 'serious', 'critical'] as const
export const severitySchema = z.enum(severities)
/** `notable`: told once; `serious` and `critical`: told again and elsewhere until somebody has it. */
export type Severity = z.infer<typeof severitySchema>

export const alarmStateSchema = z.enum(['ringing', 'acknowledged', 'snoozed', 'over'])
/**
 * `ringing` until a human acknowledges it or its cause ends; `acknowledged` and `snoozed` for a while, then
 * `ringing` again; `over` when the cause has ended.
 */
export type AlarmState = z.infer<typeof alarmStateSchema>

export const alarmTrendSchema = z.enum(['rising', 'steady', 'calming', 'over'])
export type AlarmTrend = z.infer<typeof alarmTrendSchema>

export const alarmEvidenceSchema = z.object({
  since: timestampSchema,
  /** Mentions since then, and how many people wrote them. */
  count: z.number().int(),
  authors: z.number().int(),
  /** Names of sources with their mentions, most first. */
  places: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** Words that stand out, most telling first. */
  words: z.array(z.object({ word: z.string(), count: z.number().int() })),
  /** The most repeated sentences. */
  sentences: z.array(z.object({ text: z.string(), count: z.number().int() })),
  itemIds: z.array(z.string()),
  /** How many would have been usual in the same time. */
  expected: z.object({ low: z.number(), high: z.number() }),
})
/** What a storm alarm rests on, so that it can be checked at a glance. */
export type AlarmEvidence = z.infer<typeof alarmEvidenceSchema>

export const alarmSchema = z.object({
  id: z.string(),
  subject: alarmSubjectSchema,
  topic: alarmTopicSchema,
  /** The subject's id where it is a site or another source. */
  sourceId: z.string().optional(),
  /** The subject's id where it is a watch. */
  watchId: z.string().optional(),
  title: z.string(),
  /** What was expected, what came, since when. */
  text: z.string(),
  severity: severitySchema,
  state: alarmStateSchema,
  trend: alarmTrendSchema,
  raisedAt: timestampSchema,
  /** When the person was last told, wherever. */
  lastTold: timestampSchema.optional(),
  /** Until when quiet hours hold it back. */
  heldUntil: timestampSchema.optional(),
  acknowledgedAt: timestampSchema.optional(),
  /** When the acknowledgement expires and it rings again. */
  acknowledgedUntil: timestampSchema.optional(),
  snoozedUntil: timestampSchema.optional(),
  note: z.string().optional(),
  endedAt: timestampSchema.optional(),
  itemId: z.string().optional(),
  /** The alarm that explains this one, which therefore keeps quiet. */
  inhibitedBy: z.string().optional(),
  /** Whether it belongs to a rehearsal. */
  drill: z.boolean(),
  /** How often the last step of the escalation has been repeated since it began to ring. */
  repeats: z.number().int(),
  evidence: alarmEvidenceSchema.optional(),
})
export type Alarm = z.infer<typeof alarmSchema>

export const toldOutcomeSchema = z.enum(['delivered', 'failed', 'skipped', 'held'])
/** `skipped`: the step's channel no longer exists; `held`: quiet hours, or another alarm explains it. */
export type ToldOutcome = z.infer<typeof toldOutcomeSchema>

export const toldSchema = z.object({
  at: timestampSchema,
  /** Name of the channel as it was called then. */
  channel: z.string(),
  outcome: toldOutcomeSchema,
  /** What was said, or why it was not. */
  text: z.string(),
})
/** One line of an alarm's timeline. */
export type Told = z.infer<typeof toldSchema>

/** An alarm with its timeline, oldest first. */
export const alarmDetailSchema = alarmSchema.extend({ told: z.array(toldSchema) })
export type AlarmDetail = z.infer<typeof alarmDetailSchema>
