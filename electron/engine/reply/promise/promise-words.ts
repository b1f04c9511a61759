import { absoluteTime } from '../../../shared/canned/absolute-time.ts'
import { dayAt } from '../../../shared/model/clock-time.ts'

/** A promise, as far as it is told of. Times in milliseconds since 1970. */
export interface ToldPromise {
  readonly quote: string
  readonly to: string | undefined
  readonly givenAt: number
  readonly due: number
}

const minute = 60_000
/** Characters of a sentence that stand in a title. */
const longestQuote = 80
/** Names that stand in a sentence. */
const mostNames = 3

/** What an alarm about promises due at about the same time says; `zone` is the person's, empty for this machine's. */
export function promiseWords(
  promises: readonly [ToldPromise, ...ToldPromise[]],
  now: number,
  zone = '',
): { readonly title: string; readonly text: string } {
  const [first] = promises
  const due = Math.min(...promises.map((one) => one.due))
  const quote = `“${shorten(first.quote)}”`
  const when = moment(due, now, zone)
  const names = namesOf(promises)
  const whom = names === '' ? '' : ` to ${names}`
  const given = `You said so${whom} at ${moment(first.givenAt, now, zone)}.`
  if (now >= due)
    return {
      title: `Late since ${when}: ${quote}`,
      text: `${given} Nothing has been said there since. Write now, if only that there is no news yet, and why.`,
    }
  return {
    title: `${lengthWords(due - now)} left: ${quote}`,
    text: `${given} It is due at ${when}, and nothing has been said there since. If there is nothing to tell, say that, and why.`,
  }
}

/** That a promise needs no more watching. */
export function promiseEndWords(state: 'kept' | 'dropped'): {
  readonly title: string
  readonly text: string
} {
  return state === 'kept'
    ? { title: 'Promise kept', text: 'You have written what you said you would.' }
    : { title: 'Promise let go', text: 'You said that it does not count any more.' }
}

/** “18:00”, or “18:00 CET on Sunday 22 November” where it is another day. */
function moment(at: number, now: number, zone: string): string {
  const whole = absoluteTime(at, { mine: zone, theirs: zone })
  const isToday = JSON.stringify(dayAt(at, zone)) === JSON.stringify(dayAt(now, zone))
  return isToday ? whole.slice(0, 5) : whole
}

function lengthWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute))
  if (minutes === 1) return '1 minute'
  if (minutes < 120) return `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}

function namesOf(promises: readonly ToldPromise[]): string {
  const names = [...new Set(promises.flatMap(({ to }) => (to === undefined ? [] : [to])))]
  const others = names.length - mostNames
  if (others > 0) return `${names.slice(0, mostNames).join(', ')} and ${others} more`
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ')
}

function shorten(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote - 1).trimEnd()}…`
}
