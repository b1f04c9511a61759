import type { Maintenance, MaintenanceStatus } from '../../electron/shared/model/maintenance.ts'
import { clockWords, dayNumber, momentWords } from './age.ts'

/** Days of the week, Monday first. */
export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** Words of when sites may rest: maintenance, quiet hours of single sites, a pause. */
export const restText = {
  maintenance: 'Maintenance',
  maintenanceHint:
    'Times in which a site may be down without anybody being told. It is checked all the same; what is still wrong afterwards rings then.',
  add: 'Plan maintenance',
  newOne: 'New maintenance',
  name: 'What is done',
  nameExample: 'Nightly backup',
  noName: 'Say what is done then.',
  site: 'Site',
  allSites: 'All sites',
  kind: 'How often',
  kinds: { weekly: 'Every week', once: 'Once' },
  days: 'Days on which it begins',
  noDays: 'Choose at least one day.',
  from: 'From',
  to: 'Until',
  noTime: 'Give a time of day.',
  sameTime: 'It must end at another time than it begins.',
  notAfter: 'It must end after it begins.',
  overMidnight: 'An end before the beginning is on the next day.',
  zone: 'Time zone',
  zoneHint:
    'Whose clock is meant, e.g. UTC or Europe/Berlin. Left empty: the one of the machine Storeminder runs on.',
  noZone: 'There is no such time zone; give one like Europe/Berlin, or none for your own.',
  save: 'Save',
  edit: 'Edit',
  editOne: (name: string) => `Edit ${name}`,
  remove: 'Remove',
  removeOne: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed.`,
  none: 'No maintenance is planned.',

  hours: 'Quiet hours of single sites',
  hoursHint: 'They hold for the alarms of that site instead of those above.',
  hoursAdd: 'Give a site its own',
  hoursSite: 'Site',
  hoursOf: (site: string) => `Quiet hours of ${site}`,
  hoursRemove: 'As for all others',
  hoursRemoveOne: (site: string) => `${site}: as for all others`,
  hoursRemoved: (site: string) => `${site} has the same quiet hours as all others.`,

  rest: 'When it may rest',
  running: 'All its checks run.',
  someRunning: (paused: number, all: number) => `${paused} of its ${all} checks are paused.`,
  paused: 'All its checks are paused. Nothing is observed.',
  pause: 'Pause all checks',
  resume: 'Let all checks run',
  quiet: 'No maintenance is planned.',
  begin: (hours: number) => `Maintenance for ${hours} h`,
  end: 'End it now',
  plan: 'Plan maintenance or quiet hours',
} as const

/** When maintenance is, as planned: `Mon, Thu 02:00–03:30 UTC`, `Every day 02:00–03:00`, `22 Nov 02:00–05:00`. */
export function plannedWords({ when }: Pick<Maintenance, 'when'>, now: number): string {
  if (when.kind === 'once') return spanWords(Date.parse(when.from), Date.parse(when.to), now)
  const days = [...when.days].toSorted((a, b) => a - b).map((day) => weekdayNames[day - 1]?.slice(0, 3))
  const zone = when.timeZone === '' ? '' : ` ${when.timeZone}`
  return `${days.length === 7 ? 'Every day' : days.join(', ')} ${when.from}–${when.to}${zone}`
}

/** How it stands: `Now, until 03:30.`, `Next: tomorrow 02:00.`, `Over.` */
export function maintenanceWords({ on, from, to }: MaintenanceStatus, now: number): string {
  if (from === undefined || to === undefined) return 'Over.'
  return on
    ? `Now, until ${momentWords(Date.parse(to), now)}.`
    : `Next: ${momentWords(Date.parse(from), now)}.`
}

function spanWords(from: number, to: number, now: number): string {
  const end = dayNumber(from) === dayNumber(to) ? clockWords(to) : ` ${momentWords(to, now)}`
  return `${momentWords(from, now)}–${end}`
}
