const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
// Names and digits are put together here: the first use of `Intl` takes tens of milliseconds from the first paint.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** How long a stretch of milliseconds is, in words: `12 minutes`, `3 hours`, `2 days`. */
export function durationWords(milliseconds: number): string {
  const whole = Math.max(0, milliseconds)
  if (whole < minute) return 'less than a minute'
  if (whole < 2 * hour) return count(Math.floor(whole / minute), 'minute')
  if (whole < 2 * day) return count(Math.floor(whole / hour), 'hour')
  return count(Math.floor(whole / day), 'day')
}

/** How long ago a moment was, short enough for a row: `now`, `4 min ago`, `3 h ago`, then the date. */
export function ageWords(at: number, now: number): string {
  const passed = now - at
  if (passed < -minute) return dateWords(at, now)
  if (passed < minute) return 'now'
  if (passed < hour) return `${Math.floor(passed / minute)} min ago`
  if (passed < day) return `${Math.floor(passed / hour)} h ago`
  return dateWords(at, now)
}

/** A moment as a clock shows it, 24 hours: `02:10`. */
export function clockWords(at: number): string {
  const date = new Date(at)
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

/** `02:10` for a moment today, `yesterday 02:10`, `tomorrow 09:00`, else `17 Nov 02:10`. */
export function momentWords(at: number, now: number): string {
  const days = daysBetween(at, now)
  if (days === 0) return clockWords(at)
  if (days === 1) return `yesterday ${clockWords(at)}`
  if (days === -1) return `tomorrow ${clockWords(at)}`
  return `${dateWords(at, now)} ${clockWords(at)}`
}

/** The day a separator in the feed names: `Today`, `Yesterday`, `Tue 17 Nov`, `Sun 17 Nov 2024`. */
export function dayWords(at: number, now: number): string {
  const days = daysBetween(at, now)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return `${weekdays[new Date(at).getDay()]} ${dateWords(at, now)}`
}

/** A moment with nothing left out, for whoever asks: `Tue 17 Nov 2026 02:10:05`. */
export function exactWords(at: number): string {
  const date = new Date(at)
  const day = `${weekdays[date.getDay()]} ${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`
  return `${day} ${clockWords(at)}:${twoDigits(date.getSeconds())}`
}

/** The local calendar day as one number, e.g. 20261117: two moments share it exactly when they share the day. */
export function dayNumber(at: number): number {
  const date = new Date(at)
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()
}

/** A count with its noun: `1 source`, `40 sources`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${numberWords(number)} ${number === 1 ? one : many}`
}

/** A whole number as it is read: `1,200`. */
export function numberWords(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Whole calendar days from `at` to `now`, counted by local dates. */
function daysBetween(at: number, now: number): number {
  const noon = (time: number) => new Date(time).setHours(12, 0, 0, 0)
  return Math.round((noon(now) - noon(at)) / day)
}

/** `17 Nov`, with the year when it is not this one. */
export function dateWords(at: number, now: number): string {
  const date = new Date(at)
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : ` ${date.getFullYear()}`
  return `${date.getDate()} ${months[date.getMonth()]}${year}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
