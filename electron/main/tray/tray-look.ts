import type { Glance, Health } from '../../shared/model/health.ts'
import type { IncidentStage } from '../../shared/model/incident.ts'
import { waitingWords } from './waiting-words.ts'

/** What the tray shows. */
export interface TrayLook {
  readonly state: Glance
  /** One sentence: the tooltip, and the first lines of the menu. */
  readonly sentence: string
  /** The number beside the icon on macOS; empty for none. */
  readonly count: string
  /** Who has had no answer, and for how long: one more line; absent when nobody waits. */
  readonly waiting: string | undefined
  /** The incident that was opened last and is not closed, in one line that says how far it has come. */
  readonly incident: { readonly id: string; readonly words: string } | undefined
  /** Set while checking is paused, e.g. `14:30`. */
  readonly pausedUntil: string | undefined
}

/**
 * Puts the engine's health into an icon, a sentence and a number. Without health (the engine is starting) the
 * shop is blind. `unshown` is what a notice would have said that no notifier could show; then the icon must
 * speak for it.
 */
export function trayLook(health: Health | undefined, unshown?: string, now = Date.now()): TrayLook {
  if (health === undefined) {
    const sentence = oneLine(unshown ?? 'Starting')
    return {
      state: 'blind',
      sentence,
      count: '',
      waiting: undefined,
      incident: undefined,
      pausedUntil: undefined,
    }
  }
  const number = health.glance === 'alarm' ? health.ringing : health.unread
  return {
    state: unshown !== undefined && health.glance === 'well' ? 'new' : health.glance,
    sentence: unshown === undefined ? sentence(health) : oneLine(unshown),
    count: health.glance === 'well' || number === 0 ? '' : String(number),
    waiting: waitingWords(health.waiting, now),
    incident: incidentLine(health),
    pausedUntil: health.pausedUntil === undefined ? undefined : clockTime(health.pausedUntil),
  }
}

/** Longest title of an incident that is shown, in characters. */
const shownTitle = 60

const stageWords: Readonly<Record<IncidentStage, string>> = {
  seen: 'nothing has been said yet',
  acknowledged: 'acknowledged',
  finding: 'looking for the cause',
  cause: 'the cause is stated',
  fixed: 'fixed, not everybody has been told',
  closed: 'closed',
}

function incidentLine({ incidents }: Health): TrayLook['incident'] {
  if (incidents === undefined) return undefined
  const { open, newest } = incidents
  const title = newest.title.length > shownTitle ? `${newest.title.slice(0, shownTitle - 1)}…` : newest.title
  const others = open === 1 ? '' : ` (and ${open - 1} more)`
  return { id: newest.id, words: `“${title}”: ${stageWords[newest.stage]}${others}` }
}

function sentence(health: Health): string {
  const { ringing, unread, needsAnswer, sources } = health
  switch (health.glance) {
    case 'alarm': {
      const number = ringing === 1 ? 'One alarm is ringing' : `${ringing} alarms are ringing`
      const trouble = siteTrouble(health)
      return oneLine(trouble === undefined ? number : `${number}: ${trouble}`)
    }
    case 'blind':
      if (!health.online || health.network !== undefined)
        return oneLine(health.network ?? 'This computer is offline: nothing is being checked')
      return sources.blind === sources.total
        ? 'No source can be read at the moment'
        : `${sources.blind} of ${sources.total} sources cannot be read`
    case 'new': {
      const trouble = siteTrouble(health)
      const answers = needsAnswer === 1 ? '1 needs an answer' : `${needsAnswer} need an answer`
      const parts = [`${unread} unread`, needsAnswer > 0 && answers, trouble]
      return oneLine(parts.filter(Boolean).join(', '))
    }
    case 'well':
      return oneLine(siteTrouble(health) ?? (sources.total === 0 ? 'No sources yet' : 'All well'))
  }
}

/** Which site is down or not well, also after somebody has answered its alarm. */
function siteTrouble({ sites: { down, degraded, worst } }: Health): string | undefined {
  if (worst === undefined) return undefined
  const others = down + degraded - 1
  return `${worst} is ${down > 0 ? 'down' : 'not well'}${others > 0 ? ` and ${others} more` : ''}`
}

/** What stands beside the icon when the pointer rests on it: an incident and who waits have lines of their own. */
export function tooltip({ sentence, waiting, incident }: TrayLook): string {
  const who = waiting === undefined ? '' : `\n${waiting}`
  // The sentence keeps half of a line at least.
  const room = longest - 'Storeminder: '.length - who.length - 35
  const rest = incident === undefined ? who : `\n${oneLine(incident.words, room)}${who}`
  return `Storeminder: ${oneLine(sentence, longest - 'Storeminder: '.length - rest.length)}${rest}`
}

/** Windows cuts tooltips at 127 characters. */
const longest = 127

function oneLine(text: string, limit = 100): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line
}

function clockTime(timestamp: string): string {
  return new Date(timestamp).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
}
