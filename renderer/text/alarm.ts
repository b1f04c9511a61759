import { assertNever } from '../../electron/shared/assert-never.ts'
import type { Alarm, AlarmTopic, Severity, Told } from '../../electron/shared/model/alarm.ts'
import { count, durationWords, momentWords, numberWords } from './age.ts'

/** Words of alarms: on their cards, in their view, in the list and in the rehearsal. */
export const alarmText = {
  title: 'Alarms',
  haveIt: 'I have it',
  haveItWith: 'I have it, with a note or for another time',
  stillHaveIt: 'I still have it',
  snooze: 'Snooze',
  open: 'Open',
  show: 'Show in the feed',
  signIn: 'Sign in again',
  showSite: 'Show the site',
  rehearsal: 'Rehearsal',
  since: (moment: string, duration: string) => `Since ${moment}, for ${duration}.`,
  note: 'Note',
  noteHint: 'For you, and for whoever is told next.',
  noteExample: 'On it; asking the host',
  forHowLong: 'For how long',
  forHowLongHint: 'Then it rings again, unless it is over by then.',
  yourNote: (note: string) => `Your note: ${note}`,
  acknowledgedUntil: (moment: string) => `You have it until ${moment}.`,
  acknowledged: 'You have it.',
  snoozedUntil: (moment: string) => `Snoozed until ${moment}.`,

  ringing: 'Ringing',
  held: 'Waiting',
  explained: 'Explained by another',
  past: 'Past',
  emptyTitle: 'No alarm yet',
  empty:
    'An alarm rings when a site is down, when a trickle of mentions turns into a storm, or when a source needs you to sign in. A rehearsal shows you how that goes.',
  noneOpen: 'Nothing rings.',
  chooseTitle: 'No alarm chosen',
  chooseText: 'Choose one to see what happened, who was told and how it went on.',
  gone: 'This alarm is not here any more.',
  summary: (open: number) => (open === 0 ? 'Nothing rings.' : `${count(open, 'alarm')} not over.`),

  whatHappened: 'What happened',
  numbers: 'In numbers',
  mentions: (mentions: number) => (mentions === 1 ? 'mention' : 'mentions'),
  people: (people: number) => (people === 1 ? 'person' : 'people'),
  usual: 'usual in that time',
  counted: (since: string) => `Counted since ${since}.`,
  places: 'Where',
  morePlaces: (count: number) => (count === 1 ? 'and in one more place' : `and in ${count} more places`),
  words: 'Words that stand out',
  sentences: 'Said most often',
  times: (times: number) => `${numberWords(times)} times`,
  samples: 'Some of them',
  told: 'Who was told, and when',
  toldNobody: 'Nobody has been told yet.',
  goTelling: 'Change who is told',
  raised: 'It began',
  answered: 'You said “I have it”',
  ended: 'It was over',
} as const

/** What each topic is called where an alarm is listed. */
export function topicWords(topic: AlarmTopic): string {
  switch (topic) {
    case 'down':
      return 'Site down'
    case 'slow':
      return 'Site slow'
    case 'quality':
      return 'Site not as it should be'
    case 'expiring':
      return 'Runs out'
    case 'missing':
      return 'Did not report in'
    case 'storm':
      return 'Storm of mentions'
    case 'sign-in':
      return 'Sign-in needed'
    case 'reported':
      return 'Readers say so'
    case 'promise':
      return 'Promised'
    case 'incident':
      return 'Incident'
    case 'overdue':
      return 'A word is due'
    default:
      return assertNever(topic)
  }
}

/** What each severity is called. */
export const severityText: Readonly<Record<Severity, string>> = {
  notable: 'Worth knowing',
  serious: 'Serious',
  critical: 'Critical',
}

/** How an alarm stands, in one sentence. */
export function stateWords(alarm: Alarm, now: number): string {
  const moment = (at: string) => momentWords(Date.parse(at), now)
  switch (alarm.state) {
    case 'ringing':
      if (alarm.inhibitedBy !== undefined) return 'It keeps quiet, because another alarm explains it.'
      if (alarm.heldUntil !== undefined)
        return `Your quiet hours hold it back until ${moment(alarm.heldUntil)}.`
      return 'Nobody has it yet.'
    case 'acknowledged':
      if (alarm.acknowledgedUntil !== undefined)
        return `You have it until ${moment(alarm.acknowledgedUntil)}.`
      return alarm.acknowledgedAt === undefined
        ? 'You have it.'
        : `You have it since ${moment(alarm.acknowledgedAt)}.`
    case 'snoozed':
      return alarm.snoozedUntil === undefined ? 'Snoozed.' : `Snoozed until ${moment(alarm.snoozedUntil)}.`
    case 'over': {
      if (alarm.endedAt === undefined) return 'It is over.'
      const lasted = durationWords(Date.parse(alarm.endedAt) - Date.parse(alarm.raisedAt))
      return `Over since ${moment(alarm.endedAt)}, after ${lasted}.`
    }
    default:
      return assertNever(alarm.state)
  }
}

/** Where a storm is heading, in one sentence; nothing for what does not rise or calm, or is over. */
export function trendWords({ topic, trend }: Pick<Alarm, 'topic' | 'trend'>): string | undefined {
  if (topic !== 'storm') return undefined
  switch (trend) {
    case 'rising':
      return 'It is still rising.'
    case 'steady':
      return 'It goes on.'
    case 'calming':
      return 'It is calming down.'
    case 'over':
      return undefined
    default:
      return assertNever(trend)
  }
}

/** How many would have been usual: `0 to 3`, `about 4`. */
export function usualWords({ low, high }: { readonly low: number; readonly high: number }): string {
  const [from, to] = [Math.floor(low), Math.ceil(high)]
  return from === to ? numberWords(from) : `${numberWords(from)} to ${numberWords(to)}`
}

/** What became of telling somebody. */
export function outcomeWords(outcome: Told['outcome']): string {
  switch (outcome) {
    case 'delivered':
      return 'told'
    case 'failed':
      return 'could not be told'
    case 'skipped':
      return 'passed over'
    case 'held':
      return 'held back'
    default:
      return assertNever(outcome)
  }
}

/** A number of minutes as a stretch of time: `5 minutes`, `1 hour`, `2 hours`. */
export function minutesWords(minutes: number): string {
  return minutes >= 60 && minutes % 60 === 0 ? count(minutes / 60, 'hour') : count(minutes, 'minute')
}
