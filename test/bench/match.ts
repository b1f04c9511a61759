import { createMatcher, type Matchable } from '../../electron/engine/watch/match.ts'
import { median, rounded } from './median.ts'
import { createWords, type Words, word } from './words.ts'

const posts = 20_000
const watches = 50

/** Short posts a second against 50 watches of eight terms each, on one core, folding included. */
export function benchMatch(runs: number) {
  const words = createWords(11)
  const match = createMatcher(Array.from({ length: watches }, (_, number) => someWatch(number)))
  const plain = Array.from({ length: posts }, () => post(words, 'plain'))
  const mixed = Array.from({ length: posts }, () => post(words, 'mixed'))
  const speed = (items: readonly Matchable[]) =>
    median(Array.from({ length: runs }, () => rate(items, match)))
  return {
    postsPerSecond: rounded(speed(plain)),
    /** Posts with accents, emoji, curly quotes and other scripts; some of them cannot be compared unit by unit. */
    mixedPostsPerSecond: rounded(speed(mixed)),
    charactersPerPost: rounded(plain.reduce((sum, { text }) => sum + text.length, 0) / posts),
    hitShare: rounded(plain.filter((item) => match(item).length > 0).length / posts),
  }
}

/** Posts for each second of processor time, so that other programs on the machine do not count. */
function rate(items: readonly Matchable[], match: (item: Matchable) => unknown): number {
  const started = process.cpuUsage()
  for (const item of items) match(item)
  const { user, system } = process.cpuUsage(started)
  return items.length / ((user + system) / 1_000_000)
}

function name(number: number): readonly [string, string] {
  return [word(3000 + number * 31), word(5000 + number * 17)]
}

function someWatch(number: number) {
  const [one, two] = name(number)
  return {
    id: String(number),
    terms: [
      ...[`${one} ${two}`, `${one}${two}`, `${one}*`, `#${one}${two}`],
      ...[`@${one}${two}`, `@${one}@social.example`, `${one}-${two}.example`, `${one}${two}fail`],
    ],
    exclude: [`${one} ${two} ${word(40)}`],
  }
}

const others = ['schön', '“quoted”', '🎉', 'naïve', '…', 'ﬁne', '東京都の', 'привет', 'שָׁלוֹם', 'क्या']

function post(words: Words, kind: 'plain' | 'mixed'): Matchable {
  let text = words.text(140)
  if (words.random() < 0.05) text += ` ${name(Math.floor(words.random() * watches)).join(' ')}`
  if (kind === 'mixed') text += ` ${others[Math.floor(words.random() * others.length)]} ${words.text(20)}`
  return { title: '', text, url: `https://social.example/@someone/${text.length}`, sourceId: 's' }
}
