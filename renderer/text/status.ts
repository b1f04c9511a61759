import type { Health } from '../../electron/shared/model/health.ts'
import type { Source } from '../../electron/shared/model/source.ts'
import { clockWords, count, durationWords, momentWords, numberWords } from './age.ts'

/** How things are, in one sentence, while no alarm is open; alarms speak for themselves. */
export interface StatusWords {
  readonly tone: 'blind' | 'paused' | 'new' | 'well' | 'start'
  readonly sentence: string
  /** What else is worth knowing, quietly. */
  readonly detail: string
}

/** What the sentence is made of. */
export interface StatusFacts {
  readonly health: Health
  readonly sources: readonly Source[]
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Says how things are. What cannot be seen outranks what is new. */
export function statusWords({ health, sources, now }: StatusFacts): StatusWords {
  const seen = Math.max(
    0,
    ...sources.map(({ health: { lastSuccessAt } }) => Date.parse(lastSuccessAt ?? '') || 0),
  )
  const checked = seen > 0 ? `Checked ${durationWords(now - seen)} ago.` : 'Not checked yet.'
  if (health.sources.total === 0)
    return { tone: 'start', sentence: 'Nothing is being watched yet.', detail: 'Add a source to begin.' }
  if (!health.online)
    return {
      tone: 'blind',
      sentence: `Offline: nothing observed ${seen > 0 ? `since ${momentWords(seen, now)}` : 'yet'}.`,
      detail: `${health.network === undefined ? '' : `${health.network}. `}Unknown is not the same as well.`,
    }
  if (health.network !== undefined)
    return {
      tone: 'blind',
      sentence: 'Nothing that fails is judged at the moment.',
      detail: `${health.network}.`,
    }
  if (health.pausedUntil)
    return {
      tone: 'paused',
      sentence: `Checking is paused until ${clockWords(Date.parse(health.pausedUntil))}.`,
      detail: 'Nothing is observed until then.',
    }
  const failing = health.sources.failing + health.sources.blind
  const trouble = failing > 0 ? ` ${count(failing, 'source')} cannot be read.` : ''
  const unsettled = siteTrouble(health) ?? incidentTrouble(health)
  const start = unsettled ?? (failing > 0 ? 'No alarm.' : 'All well.')
  if (health.unread > 0 || health.needsAnswer > 0)
    return { tone: 'new', sentence: `${start} ${waiting(health)}`, detail: `${checked}${trouble}` }
  const quiet = failing > 0 ? 'No alarm, nothing new.' : 'Nothing needs you right now.'
  return {
    tone: health.incidents === undefined ? 'well' : 'new',
    sentence: unsettled === undefined ? quiet : `${unsettled} Nothing new.`,
    detail: `${checked}${trouble}`,
  }
}

/** Which site is down or not well though no alarm says so, since somebody has answered it. */
function siteTrouble({ sites: { down, degraded, worst } }: Health): string | undefined {
  if (worst === undefined) return undefined
  const others = down + degraded - 1
  return `${worst} is ${down > 0 ? 'down' : 'not well'}${others > 0 ? `, and ${others} more` : ''}.`
}

/** That a trouble is not settled, though no alarm rings for it. */
function incidentTrouble({ incidents }: Health): string | undefined {
  if (incidents === undefined) return undefined
  return incidents.open === 1 ? 'An incident is under way.' : `${incidents.open} incidents are under way.`
}

function waiting({ unread, needsAnswer }: Health): string {
  if (unread > 0) return `${numberWords(unread)} new.`
  return needsAnswer === 1 ? '1 waits for an answer.' : `${numberWords(needsAnswer)} wait for an answer.`
}
