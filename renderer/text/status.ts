import type { Alarm } from '../../electron/shared/model/alarm.ts'
import type { Health } from '../../electron/shared/model/health.ts'
import type { Source } from '../../electron/shared/model/source.ts'
import { clockWords, count, durationWords, momentWords } from './age.ts'

/** How things are, in one sentence. Only `alarm` and `held` may wear alarm colours. */
export interface StatusWords {
  readonly tone: 'alarm' | 'held' | 'blind' | 'paused' | 'new' | 'well' | 'start'
  readonly sentence: string
  /** What else is worth knowing, quietly. */
  readonly detail: string
}

/** What the sentence is made of. `alarms` are those not over. */
export interface StatusFacts {
  readonly health: Health
  readonly alarms: readonly Alarm[]
  readonly sources: readonly Source[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Says how things are. What cannot be seen outranks what is new, and an alarm outranks everything. */
export function statusWords({ health, alarms, sources, now }: StatusFacts): StatusWords {
  const [ringing] = alarms.filter((alarm) => alarm.state === 'ringing')
  const [held] = alarms.filter((alarm) => alarm.state === 'acknowledged')
  const seen = Math.max(
    0,
    ...sources.map(({ health: { lastSuccessAt } }) => Date.parse(lastSuccessAt ?? '') || 0),
  )
  const checked = seen > 0 ? `Checked ${durationSince(seen, now)} ago.` : 'Not checked yet.'
  if (health.sources.total === 0)
    return { tone: 'start', sentence: 'Nothing is being watched yet.', detail: 'Add a source to begin.' }
  if (ringing) {
    const others = alarms.length > 1 ? ` ${count(alarms.length - 1, 'other alarm')}.` : ''
    return {
      tone: 'alarm',
      sentence: `${ended(ringing.title)}${others}`,
      detail: `For ${durationSince(Date.parse(ringing.raisedAt), now)}. Nobody has it yet.`,
    }
  }
  if (!health.online)
    return {
      tone: 'blind',
      sentence: seen > 0 ? `Offline since ${momentWords(seen, now)}.` : 'Offline.',
      detail: 'Nothing has been observed since. Unknown is not the same as well.',
    }
  if (held)
    return {
      tone: 'held',
      sentence: `${ended(held.title)} You have it.`,
      detail: `For ${durationSince(Date.parse(held.raisedAt), now)}.`,
    }
  if (health.pausedUntil)
    return {
      tone: 'paused',
      sentence: `Checking is paused until ${clockWords(Date.parse(health.pausedUntil))}.`,
      detail: 'Nothing is observed until then.',
    }
  const failing = health.sources.failing + health.sources.blind
  const trouble = failing > 0 ? ` ${count(failing, 'source')} cannot be read.` : ''
  const start = failing > 0 ? 'No alarm.' : 'All well.'
  if (health.unread > 0 || health.needsAnswer > 0)
    return { tone: 'new', sentence: `${start} ${waiting(health)}`, detail: `${checked}${trouble}` }
  return {
    tone: 'well',
    sentence: failing > 0 ? 'No alarm, nothing new.' : 'Nothing needs you right now.',
    detail: `${checked}${trouble}`,
  }
}

function waiting({ unread, needsAnswer }: Health): string {
  if (unread > 0) return `${unread.toLocaleString('en-GB')} new.`
  return needsAnswer === 1
    ? '1 waits for an answer.'
    : `${needsAnswer.toLocaleString('en-GB')} wait for an answer.`
}

function durationSince(at: number, now: number): string {
  return durationWords(now - at)
}

/** A title as a sentence: with a full stop at its end, unless it has an end of its own. */
function ended(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`
}
