import type { AlarmEvidence } from '../shared/model/alarm.ts'
import type { AlarmFact } from '../shared/model/alarm-record.ts'
import { toTimestamp } from '../shared/model/time.ts'
import { repeatedSentences } from './alarm/storm-facts/repeated-sentences.ts'
import { standingOut } from './alarm/storm-facts/standing-out.ts'
import { stormWords } from './alarm/storm-facts/storm-words.ts'
import type { StormNews } from './alarm/storm-watch/storm-news.ts'
import type { Store, StormSubject } from './store/store.ts'

/** Texts that are read to see what is said: enough for a picture, few enough for a blink. */
const textsNow = 200
const textsBefore = 300
const textLength = 400
const mostWords = 8
const mostSentences = 3
const mostItems = 10
/** With fewer earlier mentions than this, anything that is stored is what words are compared with. */
const enoughBefore = 50
const hour = 3_600_000
const day = 24 * hour
const month = 30 * day

/** Makes what the alarm desk is told of a storm, with what it rests on. */
export function stormFact(
  subject: StormSubject,
  news: StormNews,
  usual: { readonly expected: number; readonly high: number },
  store: Store,
  now: number,
): AlarmFact {
  const until = news.endedAt ?? now + 1
  const evidence = gather(subject, news, usual, store, until)
  const name =
    subject === 'overall' ? undefined : (store.watches.list().find(({ id }) => id === subject)?.name ?? '')
  const how = { raise: 'new', grow: 'doubled', calming: 'calming', over: 'over' } as const
  return {
    subject: subject === 'overall' ? { kind: 'overall', id: 'overall' } : { kind: 'watch', id: subject },
    phase: news.phase,
    severity: news.level > 0 ? 'critical' : 'serious',
    ...stormWords({
      ...{ name, since: news.since, now: until, evidence, peak: news.peak, usual: usual.high },
      how: how[news.phase],
    }),
    evidence,
    at: now,
  }
}

function gather(
  subject: StormSubject,
  { since }: StormNews,
  usual: { readonly expected: number; readonly high: number },
  { storms, items }: Store,
  until: number,
): AlarmEvidence {
  const { count, authors, places } = storms.sum(subject, since, until)
  const now = storms.texts(subject, since, until, textsNow, textLength).map(wholeSentences)
  const earlier = storms.texts(
    subject,
    since - (subject === 'overall' ? day : month),
    since,
    textsBefore,
    textLength,
  )
  const known = new Set(now.map(({ id }) => id))
  const before =
    earlier.length >= enoughBefore
      ? earlier
      : items.scanBack(undefined, textsBefore).filter(({ id }) => !known.has(id))
  const whole = ({ title, text }: { readonly title: string; readonly text: string }) =>
    `${title}\n${text.slice(0, textLength)}`
  const hours = Math.max(1, (until - since) / hour)
  const spread = Math.max(0, usual.high - usual.expected)
  return {
    since: toTimestamp(since),
    count,
    authors,
    places: places.map((place) => ({ name: place.name, count: place.count })),
    words: [...standingOut(now.map(whole), before.map(whole), mostWords)],
    sentences: [...repeatedSentences(now, mostSentences)],
    itemIds: now.slice(0, mostItems).map(({ id }) => id),
    // The mean grows with the time, the chance around it with its root.
    expected: {
      low: Math.max(0, usual.expected * hours - spread * Math.sqrt(hours)),
      high: usual.expected * hours + spread * Math.sqrt(hours),
    },
  }
}

/** Without the sentence in whose midst a text was cut. */
function wholeSentences<Cut extends { readonly text: string }>(cut: Cut): Cut {
  if (cut.text.length < textLength) return cut
  const end = Math.max(...['. ', '! ', '? ', '\n', '。'].map((sign) => cut.text.lastIndexOf(sign)))
  return end < 0 ? cut : { ...cut, text: cut.text.slice(0, end + 1) }
}
