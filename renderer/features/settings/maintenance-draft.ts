import type { Maintenance } from '../../../electron/shared/model/maintenance.ts'
import { restText } from '../../text/rest.ts'

/** Maintenance as it stands in the form. Moments of `once` are as `datetime-local` fields have them. */
export interface MaintenanceDraft {
  readonly name: string
  readonly site: string
  readonly kind: 'once' | 'weekly'
  readonly days: readonly number[]
  readonly from: string
  readonly to: string
  readonly timeZone: string
  readonly begin: string
  readonly end: string
}

/** What is wrong with a draft, by field. */
export type MaintenanceErrors = Partial<Record<keyof MaintenanceDraft, string>>

const hour = 3_600_000

/** A draft of what there is, or of something new for a site, at `now` (milliseconds since 1970). */
export function draftOf(maintenance: Maintenance | undefined, now: number): MaintenanceDraft {
  const begin = Math.ceil(now / hour) * hour
  const fresh: MaintenanceDraft = {
    ...{ name: '', site: '', kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], from: '02:00', to: '03:00' },
    ...{ timeZone: '', begin: localWords(begin), end: localWords(begin + hour) },
  }
  if (maintenance === undefined) return fresh
  const { name, site, when } = maintenance
  if (when.kind === 'weekly') return { ...fresh, name, site, ...when }
  const moments = { begin: localWords(Date.parse(when.from)), end: localWords(Date.parse(when.to)) }
  return { ...fresh, name, site, kind: 'once', ...moments }
}

/** Everything that is wrong with it. */
export function draftMistakes(draft: MaintenanceDraft): MaintenanceErrors {
  const { name, kind, days, from, to, timeZone, begin, end } = draft
  const naming = name.trim() === '' ? { name: restText.noName } : {}
  if (kind === 'once')
    return { ...naming, ...(Date.parse(begin) < Date.parse(end) ? {} : { end: restText.notAfter }) }
  return {
    ...naming,
    ...(days.length === 0 ? { days: restText.noDays } : {}),
    ...(from === '' ? { from: restText.noTime } : {}),
    ...(to === '' ? { to: restText.noTime } : to === from ? { to: restText.sameTime } : {}),
    ...(isTimeZone(timeZone.trim()) ? {} : { timeZone: restText.noZone }),
  }
}

/** What a draft without mistakes says. */
export function maintenanceOf(draft: MaintenanceDraft, id: string): Maintenance {
  const { site, kind, from, to, begin, end } = draft
  const base = { id, name: draft.name.trim(), site }
  if (kind === 'once') {
    const moment = (local: string) => new Date(local).toISOString()
    return { ...base, when: { kind, from: moment(begin), to: moment(end) } }
  }
  const days = [...draft.days].toSorted((a, b) => a - b)
  return { ...base, when: { kind, days, from, to, timeZone: draft.timeZone.trim() } }
}

function isTimeZone(zone: string): boolean {
  if (zone === '') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** E.g. `2026-11-22T02:00`, by this browser's clock. */
function localWords(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}
