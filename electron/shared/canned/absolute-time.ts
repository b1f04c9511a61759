import { dayAt } from '../model/clock-time.ts'

/** Whose clocks a moment is written for. Zones by IANA name or as `+02:00`; empty for this machine's own. */
export interface Clocks {
  readonly mine: string
  /** Of whoever reads it; UTC is given beside mine when it is not known. */
  readonly theirs?: string | undefined
  /** For what is read years later. */
  readonly withYear?: boolean
}

/**
 * A moment (milliseconds since 1970) as two people on different clocks can hold each other to, such as
 * “18:00 CET on Sunday 22 November (12:00 EST)”. Throws a `RangeError` for a zone that nobody knows.
 */
export function absoluteTime(at: number, { mine, theirs = 'UTC', withYear = false }: Clocks): string {
  const other = clockIn(at, theirs)
  const own = clockIn(at, mine)
  const year = withYear ? ` ${dayAt(at, mine).year}` : ''
  const whole = `${own} on ${dayIn(at, mine)}${year}`
  if (hands(at, mine) === hands(at, theirs)) return whole
  const sameDay = JSON.stringify(dayAt(at, mine)) === JSON.stringify(dayAt(at, theirs))
  return `${whole} (${other}${sameDay ? '' : ` on ${dayIn(at, theirs)}`})`
}

function clockIn(at: number, zone: string): string {
  return `${format('en-GB', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at)} ${zoneName(at, zone)}`
}

function dayIn(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...zoneOption(zone),
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month')}`
}

/** What its clock shows, to compare two of them. */
function hands(at: number, zone: string): string {
  return format('en-GB', zone, { dateStyle: 'short', timeStyle: 'short' }, at)
}

/** The short name that people there use; else the distance from UTC. */
function zoneName(at: number, zone: string): string {
  if (zone === 'UTC') return 'UTC'
  const names = ['en-GB', 'en-US', 'en-AU', 'en-CA', 'en-IN', 'en-NZ', 'en-ZA'].map((language) =>
    nameIn(language, zone, at),
  )
  const short = names.find((name) => /^[A-Z]{2,5}$/.test(name))
  return short ?? (names[0] ?? 'UTC').replace('GMT', 'UTC')
}

function nameIn(language: string, zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat(language, {
    timeZoneName: 'short',
    ...zoneOption(zone),
  }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

function format(language: string, zone: string, options: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(language, { ...options, ...zoneOption(zone) }).format(at)
}

function zoneOption(zone: string): Intl.DateTimeFormatOptions {
  return zone === '' ? {} : { timeZone: zone }
}
