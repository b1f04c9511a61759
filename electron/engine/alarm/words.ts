import type { AlarmRecord } from '../../shared/model/alarm-record.ts'

/** What one notice says. */
export interface NoticeWords {
  readonly title: string
  readonly body: string
}

/** Longest body of a notice, in characters; desktops and phones show less. */
const longestBody = 1000

/** An alarm as young as this, in milliseconds, is news also where it is told second. */
const fresh = 60_000

/** Words for telling of an alarm at `now`: as it is the first time, "still …, 3 h" after that. */
export function alarmWords(alarm: AlarmRecord, now: number): NoticeWords {
  const { title, text, lastTold, raisedAt } = alarm
  // A reminder says what it is about each time.
  if (lastTold === undefined || now - raisedAt < fresh || alarm.topic === 'overdue')
    return marked(alarm, title, text)
  const since = alarm.evidence === undefined ? raisedAt : Date.parse(alarm.evidence.since)
  return marked(alarm, `Still ${still(alarm)}, ${shortDuration(now - since)}: ${title}`, text)
}

/** Words for telling that an alarm is over; `text` says how it ended. */
export function overWords(alarm: AlarmRecord, text: string): NoticeWords {
  return marked(alarm, `Over: ${alarm.title}`, text)
}

function marked({ drill, note }: AlarmRecord, title: string, text: string): NoticeWords {
  const body = note === undefined ? text : `${text}\nYour note: ${note}`
  return { title: drill ? `Rehearsal: ${title}` : title, body: body.slice(0, longestBody) }
}

function still({ topic, trend }: AlarmRecord): string {
  switch (topic) {
    case 'down':
      return 'down'
    case 'slow':
      return 'slow'
    case 'quality':
      return 'not as it should be'
    case 'expiring':
      return 'running out'
    case 'missing':
      return 'missing'
    case 'storm':
      return trend === 'calming' ? 'storming, but calming' : 'storming'
    case 'sign-in':
      return 'not signed in'
    case 'incident':
      return 'going on'
    case 'overdue':
      return 'due'
    case 'reported':
      return 'reported'
    case 'promise':
      return 'not kept'
  }
}

/** E.g. "40 s", "12 min", "3 h", "2 d"; whole units, rounded down. */
export function shortDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`
}
