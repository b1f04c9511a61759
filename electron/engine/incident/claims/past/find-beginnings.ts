import { numberWords } from '../../../formats/spoken-number.ts'
import type { SaidAt } from '../../../formats/spoken-time/said-at.ts'
import { type PastTime, pastTimes } from './past-times.ts'
import { writeOutClock } from './write-out-clock.ts'

/** That a trouble begins. */
const begins =
  /\b(?:began|begun|begins?|started|starts?|broke|went (?:\w+ )?(?:down|offline|dark|dead|wrong|missing|off)|gone (?:down|offline|wrong)|failed|stopped|crash(?:ed)?|closed|fell over|disappeared|vanished|happened|occurred|taken down|shut down|hung|got in|ran out|expired|stood still|came with|introduced|crept in)\b/g
/** That something else happens at a time: it is noticed, said, mended. */
const other =
  /\b(?:notic\w+|learn\w+|heard|saw|seen|found|discover\w+|report\w+|told|wrote|written|said|posted|replied|mail(?:ed)?|called|asked|fixed|mended|repaired|restored|resumed|ended|finished|removed|blocked|solved|resolved|deployed|refunded|paid|back|again|works?|(?<!(?:stopped|quit|not|ceased) )working|will|next|until|till|by|switched back|woke|acknowledged|ordered|placed|uploaded|made|bought|booked|registered|started (?:looking|working|writing|to look)|began (?:looking|working|to look))\b/g
const fails =
  /\b(?:not|no|nobody|no one|nothing|fail\w*|down|offline|broken|break\w*|unreachable|unavailable|unusable|errors?|slow|lost|missing|stuck|wrong|trouble|problems?|outage|out of order|stopped|closed|hung|dead|going on|like this|empty|gone|blocked|hacked|blank|could|interrupt\w*|impossible|paused|refused|frozen|froze)\b/
const ended =
  /\b(?:fixed|mended|repaired|resolved|solved|restored|back|works?|working|runs|running|up|online|open|well|normal|fine|again|over|available|loads?|stable|clean|safe)\b/
/** Most sentences have no time in them, and need no closer look. */
const hasTime = new RegExp(
  "\\d|day|night|noon|morning|evening|week|month|hour|minute| ago|o'clock|past|january|february|march|april|may|june|july|august|" +
    `september|october|november|december|\\b(?:at|around|about|since|from|between) (?:${numberWords(1, 12)})\\b`,
)
const perfect = /\b(?:has|have|had)\b/

/**
 * The times for which a sentence says that the trouble began then: “since 9:40 nothing loads”, “it started on Monday”,
 * “down for two hours now”; not when it was noticed, told of or mended. `plain` is in small letters and written out.
 */
export function findBeginnings(plain: string, said: SaidAt): readonly PastTime[] {
  if (!hasTime.test(plain)) return []
  const text = writeOutClock(plain)
  const found: PastTime[] = []
  for (const time of pastTimes(text, said)) if (isBeginning(text, time)) found.push(time)
  // “From 9 until noon”: the first is the beginning.
  return found.slice(0, 1)
}

function isBeginning(text: string, time: PastTime): boolean {
  const before = text.slice(0, time.start)
  if (/^for\b/.test(text.slice(time.start, time.end))) return hasLasted(text, time)
  if (
    /\b(?:since|as of)(?: (?:about|around|at|early|late|roughly|at least|on|some ?time|the))*[\s,]*$|\bsince (?:the |a |our |my )?(?:\w+ ){1,4}(?:at|on|of|around)[\s,]*$|^since\b/.test(
      before,
    ) ||
    /^since\b/.test(text.slice(time.start, time.end))
  )
    return isSince(text)
  if (/\b(?:placed|made|sent|uploaded|written|ordered|bought|booked|posted)(?: \w+){0,2} $/.test(before))
    return false
  if (/\b(?:from|between)(?: (?:about|around|at|early|roughly|on))*[\s,]*$/.test(before)) {
    const after = text.slice(time.end)
    return /^(?: \w+){0,3} ?(?:and|to|until|till|on\b|onwards?)|^ for\b/.test(after) && fails.test(text)
  }
  return nearest(text, time) === 'begins'
}

function hasLasted(text: string, time: PastTime): boolean {
  if (/\b(?:i|we) (?:have|had)\b/.test(text) && !fails.test(text)) return false
  const isNow =
    /^,? (?:now|already)\b/.test(text.slice(time.end)) || /\b(?:has|have)\b/.test(text.slice(0, time.start))
  return isNow && !/\b(?:again|fixed|back|works|running|working for)\b/.test(text)
}

function isSince(text: string): boolean {
  if (/\bagain\b/.test(text)) return false
  if (ended.test(text) && !/\b(?:not|no|nobody|nothing|can not|stopped|failing|broken|never)\b/.test(text))
    return false
  if (fails.test(text)) return true
  return perfect.test(text) && !/\b(?:i|we) (?:have|had)\b/.test(text)
}

/** What kind of event stands nearest to a time: the last one before it, else the first one after it. */
function nearest(text: string, { start, end }: PastTime): 'begins' | 'other' | undefined {
  const events = [
    ...[...text.matchAll(begins)].map((match) => ({ kind: 'begins' as const, match })),
    ...[...text.matchAll(other)].map((match) => ({ kind: 'other' as const, match })),
  ].map(({ kind, match }) => ({ kind, start: match.index, end: match.index + match[0].length }))
  const clause = text.lastIndexOf(',', start)
  const last = events
    .filter((one) => one.end <= start)
    .toSorted((one, two) => one.end - two.end || one.start - two.start)
  const sameClause = last.filter((one) => one.start > clause).at(-1)
  if (sameClause !== undefined) return sameClause.kind
  const next = events
    .filter((one) => one.start >= end)
    .toSorted((one, two) => one.start - two.start || two.end - one.end)
  return (next[0] ?? last.at(-1))?.kind
}
