import type { BlindSpot } from '../../electron/shared/model/blind-spot.ts'
import type { Digest } from '../../electron/shared/model/digest.ts'
import { count, durationWords, momentWords } from './age.ts'
import { withStop } from './with-stop.ts'

/** Words of "while you were away". */
export const awayText = {
  title: 'While you were away',
  span: (since: string, duration: string) => `Since ${since}, for ${duration}.`,
  read: 'Read',
  seen: 'I have seen it',
  nothingNew: 'Nothing new came in.',
  alarms: 'Alarms',
  waiting: 'Waiting for an answer',
  all: 'All who wait',
  waits: (name: string, source: string, span: string) => `${name} · ${source} · for ${span}`,
  unseen: 'What was not observed',
  allSeen: 'No source was out of sight for longer than a few minutes.',
  none: 'Nothing to tell',
  noneText: 'You have not been away for long, or nothing happened meanwhile.',
  down: (name: string, minutes: number) =>
    `${name} was down for ${durationWords(Math.max(minutes, 0) * 60_000)}.`,
} as const

/** What came in, in one sentence: `12 mentions and 2 reports came in.` */
export function cameInWords({ counts: { mention, report } }: Pick<Digest, 'counts'>): string {
  const parts = [
    ...(mention > 0 ? [count(mention, 'mention')] : []),
    ...(report > 0 ? [count(report, 'report')] : []),
  ]
  return parts.length === 0 ? awayText.nothingNew : `${parts.join(' and ')} came in.`
}

/** Everything in one line, for where there is no room: `12 mentions came in. 1 alarm. 3 wait for an answer.` */
export function awayLine({ counts, alarms, waiting }: Digest): string {
  return [
    cameInWords({ counts }),
    alarms.length > 0 && `${count(alarms.length, 'alarm')}.`,
    waiting > 0 && `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for an answer.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Stretches that were not observed, those of one cause and one time in one sentence each. */
export function unseenWords(spots: readonly BlindSpot[], now: number): readonly string[] {
  const alike = Map.groupBy(spots, ({ from, to, reason }) => `${from} ${to ?? ''} ${reason}`)
  return [...alike.values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const moment = (at: string) => momentWords(Date.parse(at), now)
    const until = first.to === undefined ? 'and still' : `to ${moment(first.to)}`
    const names = members.map(({ sourceName }) => sourceName)
    const who = names.length <= 2 ? names.join(' and ') : `${names[0]} and ${names.length - 1} more`
    return [withStop(`${who}: from ${moment(first.from)} ${until}, because ${first.reason}`)]
  })
}
