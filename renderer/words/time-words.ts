const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const count = (amount: number, unit: string) => `${amount} ${unit}${amount === 1 ? '' : 's'}`

/** A span of milliseconds in its largest fitting unit: `26 minutes`, `3 hours`, `less than a minute`. */
export function spanWords(milliseconds: number): string {
  if (milliseconds < minute) return 'less than a minute'
  if (milliseconds < 1.5 * hour) return count(Math.round(milliseconds / minute), 'minute')
  if (milliseconds < 2 * day) return count(Math.round(milliseconds / hour), 'hour')
  return count(Math.round(milliseconds / day), 'day')
}

/** How long ago a timestamp is: `4 minutes ago`, `just now`. A moment ahead of `now` counts as just now. */
export function agoWords(timestamp: string, now: number): string {
  const passed = now - Date.parse(timestamp)
  return passed < minute ? 'just now' : `${spanWords(passed)} ago`
}

/** How soon a timestamp comes: `in 26 minutes`, `in a moment`. */
export function untilWords(timestamp: string, now: number): string {
  const left = Date.parse(timestamp) - now
  return left < minute ? 'in a moment' : `in ${spanWords(left)}`
}

/** The day as a number that grows by one at each local midnight. */
function localDay(milliseconds: number): number {
  const date = new Date(milliseconds)
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day)
}

/** A moment by the clock on the wall: `02:10`, `yesterday 02:10`, `3 November 02:10`, `3 November 2025`. */
export function momentWords(timestamp: string, now: number): string {
  const date = new Date(timestamp)
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  const days = localDay(now) - localDay(date.getTime())
  if (days === 0) return time
  if (days === 1) return `yesterday ${time}`
  if (days === -1) return `tomorrow ${time}`
  const sameYear = date.getFullYear() === new Date(now).getFullYear()
  if (sameYear) return `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })} ${time}`
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
