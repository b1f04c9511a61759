import { compareTexts, textPrints } from './items/same-text.ts'
import { type TextWords, textWords } from './items/text-words.ts'
import { reportWords } from './report/flood/report-words.ts'
import type { Arrival } from './site-stage.ts'
import type { Store, StoryItem } from './store/store.ts'

/** How far apart reports of the same trouble may be, in milliseconds: 3 days. */
const window = 3 * 86_400_000
/** Below this weight (words) there are no prints, yet “site down” is what most people write. */
const short = 3
/** A mail is a letter to one person; it is the same as another's only where it says this much (words). */
const leastOfMail = 12
/** Keeps the keys of reports apart from those of mentions: a report joins no story that is told in public. */
const salt = 0x5eed_0000_0000
const keySpace = 2 ** 48

/**
 * The stage "gather": reports that say the same, but for numbers and a word, become one in the feed, which says how many
 * they are. Each stays what it is: its author still waits for an answer. Call inside `write`. Returns the ids of those that
 * became members.
 */
export function gatherReports(arrivals: readonly Arrival[], { stories }: Store): ReadonlySet<string> {
  const joined = new Set<string>()
  const looked = new Map<string, StoryItem>()
  for (const { id, item } of arrivals) {
    if (item.kind !== 'report' || isReply(item)) continue
    const words = wordsOf(item.text)
    if (words.words.length === 0 || (item.report?.way === 'mail' && words.weight < leastOfMail)) continue
    const keys = keysOf(words)
    const known = [...new Set(keys.flatMap((key) => stories.find(key)))]
    const unseen = known.filter((other) => !looked.has(other))
    for (const other of unseen.length === 0 ? [] : stories.look(unseen)) looked.set(other.id, other)
    const at = Math.min(item.publishedAt, item.receivedAt)
    const twin = known
      .map((other) => looked.get(other))
      .filter((other) => other !== undefined)
      .find((other) => Math.abs(other.at - at) <= window && saysTheSame(words, wordsOf(other.text)))
    if (twin === undefined) {
      stories.keep(id, keys)
      continue
    }
    // Whatever finds it finds its twin: no keys of its own.
    stories.join(id, twin.storyId)
    joined.add(id)
  }
  return joined
}

/** What belongs to a conversation is read there. */
function isReply({ report }: Arrival['item']): boolean {
  return (report?.thread?.length ?? 0) > 1
}

function wordsOf(text: string): TextWords {
  return textWords(reportWords(text).join(' '))
}

function keysOf(words: TextWords): readonly number[] {
  const prints =
    words.weight < short
      ? [words.words.reduce((sum, word) => (sum * 31 + (word >>> 0)) % keySpace, words.words.length)]
      : textPrints(words)
  return prints.map((print) => (print + salt) % keySpace)
}

function saysTheSame(one: TextWords, other: TextWords): boolean {
  if (one.weight >= short) return compareTexts(one, other) !== 'different'
  return one.words.length === other.words.length && one.words.every((word, at) => word === other.words[at])
}
