import { absoluteTime } from '../../../electron/shared/canned/absolute-time.ts'
import type { Blank } from '../../../electron/shared/canned/blank.ts'
import { blankText } from '../../text/reply.ts'

const hour = 3_600_000

/** What may stand in a blank, and what it is called on its button. */
export interface BlankAnswer {
  readonly label: string
  readonly value: string
}

/** What is known of whoever wrote. */
export interface Theirs {
  /** IANA name, where the item tells it. */
  readonly theirZone: string | undefined
  /** When they wrote, in milliseconds since 1970. */
  readonly theirAt: number | undefined
}

/**
 * What most often goes into a blank about a time, as an absolute time on both people's clocks. `now` in milliseconds
 * since 1970. A time of the next word is rounded up to the next quarter of an hour.
 */
export function blankAnswers(
  { kind }: Pick<Blank, 'kind'>,
  now: number,
  { theirZone, theirAt }: Theirs,
): readonly BlankAnswer[] {
  const written = (at: number) => absoluteTime(at, { mine: '', theirs: theirZone })
  const quarter = (at: number) => Math.ceil(at / (hour / 4)) * (hour / 4)
  switch (kind) {
    case 'next-update': {
      const tomorrow = new Date(now)
      tomorrow.setDate(tomorrow.getDate() + 1)
      return [
        { label: blankText.inHour, value: written(quarter(now + hour)) },
        { label: blankText.inHours(3), value: written(quarter(now + 3 * hour)) },
        { label: blankText.tomorrow, value: written(tomorrow.setHours(9, 0, 0, 0)) },
      ]
    }
    case 'time':
      return [
        ...(theirAt === undefined ? [] : [{ label: blankText.whenTheyWrote, value: written(theirAt) }]),
        { label: blankText.now, value: written(now) },
      ]
    case 'name':
    case 'my-name':
    case 'page':
    case 'cause':
    case 'remedy':
    case 'text':
      return []
  }
}
