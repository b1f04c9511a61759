import { assertNever } from '../../shared/assert-never.ts'
import type { Severity, ToldOutcome } from '../../shared/model/alarm.ts'
import type { AlarmFact, AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { EscalationStep } from '../../shared/model/settings.ts'
import { desktopChannel, nextRing } from './escalate.ts'
import { isAtLeast } from './severity.ts'
import { alarmWords, type NoticeWords, overWords } from './words.ts'

/** What can happen to an alarm. Times in milliseconds since 1970. */
export type AlarmEvent =
  | { readonly kind: 'fact'; readonly fact: AlarmFact }
  | { readonly kind: 'acknowledge'; readonly until: number; readonly note: string | undefined }
  | { readonly kind: 'confirm'; readonly until: number }
  | { readonly kind: 'snooze'; readonly until: number }
  /** Another alarm, by its id and title, explains this one. */
  | { readonly kind: 'inhibit'; readonly by: string; readonly title: string }
  /** It no longer does; nobody is told before `tellFrom`. */
  | { readonly kind: 'release'; readonly tellFrom?: number }
  /** Nothing explains it: it need not wait for that. */
  | { readonly kind: 'unexplained' }
  /** A channel could not take its notice: the next step must not wait. */
  | { readonly kind: 'untold' }
  /** Its time has come, or the rules have changed. */
  | { readonly kind: 'tick' }

/** What an alarm obeys at this moment. */
export interface AlarmRules {
  readonly escalation: readonly EscalationStep[]
  readonly escalateFrom: Severity
  /** Whether a channel exists. */
  knows(channelId: string): boolean
  /** Until when quiet hours hold back an alarm of this severity; `undefined` when it may be told. */
  quietUntil(severity: Severity): number | undefined
  /** Until when maintenance of its site holds back every alarm about it; absent when there is none. */
  readonly maintenanceUntil?: number
  /** When an alarm that begins to ring now is first told, so that those that come together are told together. */
  readonly gatherUntil: number
}

/** One notice to write. */
export interface Telling extends NoticeWords {
  readonly channelId: string
  readonly sound: boolean
  readonly urgency: 'alarm' | 'recovery'
  readonly notBefore: number
}

/** Something to write into the timeline that is not a notice. */
export interface Remark {
  readonly channelId: string
  readonly outcome: ToldOutcome
  readonly text: string
}

/** What becomes of an alarm. Everything is to be stored together. */
export interface AlarmStep {
  readonly alarm: AlarmRecord
  readonly tellings: readonly Telling[]
  readonly remarks: readonly Remark[]
  /** Whether what has not been told yet is out of date. */
  readonly dropsUntold: boolean
}

/** The alarm that a first fact raises. It rings when the gathering ends. */
export function raiseAlarm(
  fact: AlarmFact & Pick<AlarmRecord, 'topic'>,
  id: string,
  rules: Pick<AlarmRules, 'gatherUntil'>,
): AlarmRecord {
  return {
    id,
    subject: fact.subject,
    topic: fact.topic,
    title: fact.title,
    text: fact.text,
    severity: fact.severity,
    state: 'ringing',
    trend: fact.topic === 'storm' ? 'rising' : 'steady',
    raisedAt: fact.at,
    lastTold: undefined,
    heldUntil: undefined,
    acknowledgedAt: undefined,
    acknowledgedUntil: undefined,
    snoozedUntil: undefined,
    note: undefined,
    endedAt: undefined,
    itemId: fact.itemId,
    inhibitedBy: undefined,
    drill: fact.drill ?? false,
    repeats: 0,
    evidence: fact.evidence,
    step: 0,
    notices: 0,
    toldOn: [],
    nextAt: Math.max(rules.gatherUntil, fact.tellFrom ?? 0),
  }
}

/**
 * The whole life of an alarm after it was raised, pure: what `event` at `now` makes of it and what is to be told.
 * One that is over stays over, whatever comes; only that somebody has seen it is still noted.
 */
export function stepAlarm(alarm: AlarmRecord, event: AlarmEvent, now: number, rules: AlarmRules): AlarmStep {
  if (alarm.state === 'over')
    return event.kind === 'acknowledge' ? only({ ...alarm, ...seen(alarm, event.note, now) }) : only(alarm)
  switch (event.kind) {
    case 'fact':
      return hear(alarm, event.fact, now, rules)
    case 'acknowledge':
      return hush({
        ...alarm,
        ...seen(alarm, event.note, now),
        state: 'acknowledged',
        // What is told once needs no reminder either.
        acknowledgedUntil: alarm.severity === 'notable' ? undefined : event.until,
        nextAt: alarm.severity === 'notable' ? undefined : event.until,
        snoozedUntil: undefined,
      })
    case 'confirm':
      return stepAlarm(alarm, { ...event, kind: 'acknowledge', note: undefined }, now, rules)
    case 'snooze':
      return hush({
        ...alarm,
        state: 'snoozed',
        snoozedUntil: event.until,
        acknowledgedUntil: undefined,
        nextAt: event.until,
      })
    case 'inhibit':
      return {
        ...hush({
          ...alarm,
          inhibitedBy: event.by,
          nextAt: alarm.state === 'ringing' ? undefined : alarm.nextAt,
        }),
        remarks: [held(`Kept quiet while this goes on: ${event.title}`, rules)],
      }
    case 'release': {
      const from = Math.max(rules.gatherUntil, event.tellFrom ?? 0)
      const nextAt = alarm.state === 'ringing' ? from : alarm.nextAt
      return only({ ...alarm, inhibitedBy: undefined, nextAt })
    }
    case 'unexplained': {
      const isUntold =
        alarm.state === 'ringing' && alarm.lastTold === undefined && alarm.heldUntil === undefined
      const waits = isUntold && alarm.nextAt !== undefined && alarm.nextAt > rules.gatherUntil
      return only(waits ? { ...alarm, nextAt: rules.gatherUntil } : alarm)
    }
    case 'untold': {
      const isLast = alarm.step >= rules.escalation.length || !escalates(alarm, rules)
      return only(alarm.state === 'ringing' && !isLast ? { ...alarm, nextAt: now } : alarm)
    }
    case 'tick':
      return tick(alarm, now, rules)
    default:
      return assertNever(event)
  }
}

function hear(alarm: AlarmRecord, fact: AlarmFact, now: number, rules: AlarmRules): AlarmStep {
  if (fact.phase === 'over') return end(alarm, fact, now, rules)
  const told: AlarmRecord = {
    ...alarm,
    title: fact.title,
    text: fact.text,
    severity: isAtLeast(fact.severity, alarm.severity) ? fact.severity : alarm.severity,
    evidence: fact.evidence ?? alarm.evidence,
    itemId: alarm.itemId ?? fact.itemId,
    trend: trendAfter(alarm, fact),
  }
  const isWorse = fact.phase === 'grow' || told.severity !== alarm.severity
  return only(isWorse ? ringAgain(told, now) : told)
}

function trendAfter({ topic, trend }: AlarmRecord, { phase }: AlarmFact): AlarmRecord['trend'] {
  if (phase === 'calming') return 'calming'
  if (topic !== 'storm') return 'steady'
  if (phase === 'grow') return 'rising'
  return trend === 'calming' ? 'rising' : 'steady'
}

/** What has become worse rings again, also after somebody had it; while it rings the next step comes at once. */
function ringAgain(alarm: AlarmRecord, now: number): AlarmRecord {
  if (alarm.state === 'ringing') {
    // Not told yet: it will be, with the new words.
    const untold = alarm.lastTold === undefined && alarm.heldUntil === undefined
    return alarm.inhibitedBy !== undefined || untold ? alarm : { ...alarm, nextAt: now }
  }
  return ringing(alarm, alarm.inhibitedBy === undefined ? now : undefined)
}

/** The alarm as it rings from the first step on. */
function ringing(alarm: AlarmRecord, nextAt: number | undefined): AlarmRecord {
  const silence = { acknowledgedUntil: undefined, snoozedUntil: undefined, heldUntil: undefined }
  return { ...alarm, ...silence, state: 'ringing', step: 0, repeats: 0, nextAt }
}

function tick(alarm: AlarmRecord, now: number, rules: AlarmRules): AlarmStep {
  if (alarm.state === 'ringing')
    return alarm.inhibitedBy === undefined ? ring(alarm, now, rules) : only(alarm)
  if (alarm.nextAt === undefined || alarm.nextAt > now) return only(alarm)
  return tick(ringing(alarm, undefined), now, rules)
}

function ring(alarm: AlarmRecord, now: number, rules: AlarmRules): AlarmStep {
  const hold = alarm.drill ? undefined : holdOf(alarm, rules)
  if (hold !== undefined) {
    const { until, by } = hold
    const remarks =
      alarm.heldUntil === until ? [] : [held(`Held back until ${timeOfDay(until)} by ${by}.`, rules)]
    return { ...only({ ...alarm, heldUntil: until, nextAt: until }), remarks }
  }
  const { channelId, sound, skipped, next, wait } = nextRing(
    alarm,
    rules.escalation,
    (id) => rules.knows(id),
    alarm.drill,
  )
  return {
    alarm: {
      ...alarm,
      ...next,
      heldUntil: undefined,
      lastTold: now,
      notices: alarm.notices + 1,
      toldOn: alarm.toldOn.includes(channelId) ? alarm.toldOn : [...alarm.toldOn, channelId],
      nextAt: escalates(alarm, rules) ? now + wait : undefined,
    },
    tellings: [{ ...alarmWords(alarm, now), channelId, sound, urgency: 'alarm', notBefore: now }],
    remarks: skipped.map(gone),
    dropsUntold: false,
  }
}

/** What holds an alarm back longest, and until when. */
function holdOf(
  { severity }: AlarmRecord,
  { quietUntil, maintenanceUntil = 0 }: AlarmRules,
): { readonly until: number; readonly by: string } | undefined {
  const quiet = quietUntil(severity) ?? 0
  if (quiet === 0 && maintenanceUntil === 0) return undefined
  return maintenanceUntil > quiet
    ? { until: maintenanceUntil, by: 'the maintenance of its site' }
    : { until: quiet, by: 'your quiet hours' }
}

/** Tells of the end, once, everywhere the alarm was told of; somewhere at least, unless it was muted or waited all along. */
function end(alarm: AlarmRecord, fact: AlarmFact, now: number, rules: AlarmRules): AlarmStep {
  const first = rules.escalation.find(({ channelId }) => rules.knows(channelId))?.channelId ?? desktopChannel
  const known = alarm.toldOn.filter((channelId) => rules.knows(channelId))
  const audience = known.length > 0 ? known : isExplained(alarm, rules) ? [] : [first]
  const listeners = audienceOfEnd(alarm, known, audience)
  const notBefore = (alarm.drill ? undefined : rules.quietUntil(alarm.severity)) ?? now
  return {
    alarm: {
      ...alarm,
      state: 'over',
      trend: 'over',
      endedAt: fact.at,
      heldUntil: undefined,
      nextAt: undefined,
      notices: alarm.notices + listeners.length,
    },
    tellings: listeners.map((channelId) => ({
      ...overWords(alarm, fact.text),
      ...{ channelId, sound: false, urgency: 'recovery', notBefore },
    })),
    remarks: [],
    dropsUntold: true,
  }
}

/** Who signed in again, or has just written what was promised or due, knows it; what an incident replaces tells of its own end. */
function audienceOfEnd(
  { topic }: AlarmRecord,
  known: readonly string[],
  audience: readonly string[],
): readonly string[] {
  if (topic === 'sign-in' || topic === 'promise' || topic === 'overdue') return []
  return topic === 'incident' ? known : audience
}

/** Whether nobody was told because something else explains it, or may turn out to. */
function isExplained(
  { state, inhibitedBy, lastTold, heldUntil, nextAt = 0 }: AlarmRecord,
  rules: AlarmRules,
): boolean {
  if (inhibitedBy !== undefined) return true
  // Whoever had it or put it off before anybody was told knows of it, and waits for its end.
  if (state !== 'ringing') return false
  return lastTold === undefined && heldUntil === undefined && nextAt > rules.gatherUntil
}

function seen(alarm: AlarmRecord, note: string | undefined, now: number) {
  const isNew = alarm.acknowledgedAt === undefined || alarm.state !== 'acknowledged'
  const acknowledgedAt =
    alarm.state === 'over' ? (alarm.acknowledgedAt ?? now) : isNew ? now : alarm.acknowledgedAt
  return { acknowledgedAt, note: note ?? alarm.note }
}

/** Whether it is told again and elsewhere while nobody has it. A rehearsal always is. */
function escalates({ severity, drill }: AlarmRecord, { escalateFrom }: AlarmRules): boolean {
  return drill || (severity !== 'notable' && isAtLeast(severity, escalateFrom))
}

function only(alarm: AlarmRecord): AlarmStep {
  return { alarm, tellings: [], remarks: [], dropsUntold: false }
}

function hush(alarm: AlarmRecord): AlarmStep {
  return { ...only({ ...alarm, heldUntil: undefined }), dropsUntold: true }
}

// Made at each use: seldom needed, and Node's tables for it take 5 MB from the first one on.
function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
}

function held(text: string, { escalation }: AlarmRules): Remark {
  return { channelId: escalation[0]?.channelId ?? desktopChannel, outcome: 'held', text }
}

function gone(channelId: string): Remark {
  return {
    channelId,
    outcome: 'skipped',
    text: 'This channel no longer exists, so the next step came at once.',
  }
}
