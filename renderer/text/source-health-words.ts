import type { Source, SourceHealth } from '../../electron/shared/model/source.ts'
import { momentWords } from './age.ts'
import { agoWords, untilWords } from './from-now.ts'
import { withStop } from './with-stop.ts'

/** How a source is doing, for a person. */
export interface SourceHealthWords {
  /** What it looks like: only `trouble` may alarm. */
  readonly tone: 'well' | 'waiting' | 'trouble' | 'blind' | 'paused'
  /** One sentence, ended by a full stop. */
  readonly sentence: string
  /** What went wrong, without the source's name, which stands beside it. */
  readonly reason?: string
  /** What to do next. */
  readonly advice?: string
  /** What mends it. */
  readonly cure?: NonNullable<SourceHealth['error']>['cure']
}

/** Takes the source's name off the front of its error: `Blog: the server answered 404` → `the server answered 404`. */
export function withoutName(message: string, name: string): string {
  const quoted = [name, `“${name}”`, `"${name}"`, `'${name}'`].find((one) => message.startsWith(one))
  if (quoted === undefined) return message
  const rest = message.slice(quoted.length).match(/^\s*[:–—-]\s*(.+)$/s)?.[1]
  return rest ?? message
}

/** Milliseconds after which a reading that did not come is not promised any longer, e.g. while all checking rests. */
const overdue = 60_000

function nextWords(nextTryAt: string | undefined, now: number): string {
  if (nextTryAt === undefined || Date.parse(nextTryAt) + overdue < now) return ''
  return `, next ${untilWords(Date.parse(nextTryAt), now)}`
}

/**
 * Says how a source is doing: read when, next when, or since when not and why. `now` is milliseconds since
 * 1970; `verb` is what was done to it, e.g. `Checked` for a site.
 */
export function sourceHealthWords(
  source: Pick<Source, 'name' | 'health'>,
  now: number,
  verb = 'Read',
): SourceHealthWords {
  const { status, error, lastSuccessAt, nextTryAt } = source.health
  switch (status) {
    case 'ok': {
      const read = lastSuccessAt === undefined ? verb : `${verb} ${agoWords(Date.parse(lastSuccessAt), now)}`
      return { tone: 'well', sentence: `${read}${nextWords(nextTryAt, now)}.` }
    }
    case 'waiting':
      return { tone: 'waiting', sentence: 'Not read yet. It is about to be.' }
    case 'paused':
      return {
        tone: 'paused',
        sentence:
          lastSuccessAt === undefined
            ? 'Paused.'
            : `Paused. Last ${verb.toLowerCase()} ${agoWords(Date.parse(lastSuccessAt), now)}.`,
      }
    case 'blind':
      return {
        tone: 'blind',
        sentence:
          error?.kind === 'offline' || error === undefined
            ? 'Not observed: this machine is offline.'
            : 'Not observed.',
        ...(lastSuccessAt !== undefined && {
          reason: `Last ${verb.toLowerCase()} ${momentWords(Date.parse(lastSuccessAt), now)}.`,
        }),
      }
    case 'failing': {
      const since =
        lastSuccessAt === undefined ? 'yet' : `since ${momentWords(Date.parse(lastSuccessAt), now)}`
      return {
        tone: 'trouble',
        sentence: `Could not be read ${since}.`,
        ...(error && {
          reason: withStop(withoutName(error.message, source.name)),
          advice: withStop(error.advice),
          cure: error.cure,
        }),
      }
    }
  }
}
