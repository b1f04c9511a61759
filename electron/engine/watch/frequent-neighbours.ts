import type { TermOffer } from '../../shared/model/watch.ts'
import { fold } from './fold.ts'
import { readTerm } from './read-term.ts'
import { TextScanner } from './scan-text.ts'

/** Words that say nothing about what a name stands for. */
const empty = new Set(
  `a about after all also am an and any are as at back be because been before being but by can could did do does
  for from get gets go goes good got great had has have he her here his how i if in into is it its just know let like
  love loves made make makes many may me more most much my new no not now of off on one only or other our out over
  own really said saw say says see she should so some still such than thanks that the their them then there these
  they this those to today too under up us use used using very via want was we were what when where which who why
  will with would yesterday you your says just and an der die das und ein eine ist mit von zu den le la les de des du
  et un une est el los las y en que del da do e o os um uma il lo di che`.split(/\s+/),
)

/** Fewer hits with a neighbour than this are chance, and so is a smaller share of all hits. */
const fewest = 3
const smallestShare = 0.08
const mostOffers = 5

/**
 * Words that often stand right beside a term in what it finds, with it, as "kettle corn" beside "kettle": what else
 * a name may mean. `texts` are those of the hits.
 */
export function frequentNeighbours(texts: readonly string[], terms: readonly string[]): readonly TermOffer[] {
  const patterns = terms.flatMap(readTerm).filter(({ kind, prefix }) => kind === 'words' && !prefix)
  const scanner = new TextScanner(patterns)
  const own = new Set(patterns.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)))
  const counts = new Map<string, number>()
  for (const text of texts) {
    const folded = fold(text)
    const phrases = new Set<string>()
    scanner.scanFolded(folded, 'text', (number, start, end) => {
      const term = patterns[number]?.text ?? ''
      const after = next.exec(folded.slice(end, end + 40))?.[1]
      const before = previous.exec(folded.slice(Math.max(0, start - 40), start))?.[1]
      if (isTelling(after, own)) phrases.add(`${term} ${after}`)
      if (isTelling(before, own)) phrases.add(`${before} ${term}`)
    })
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= fewest && count >= texts.length * smallestShare)
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostOffers)
    .map(([term, count]) => ({ term, why: `stands in ${count} of ${texts.length} hits` }))
}

const next = /^[\s-]+([\p{L}\p{N}\p{M}_]+)(?![\p{L}\p{N}\p{M}_])/u
const previous = /(?<![\p{L}\p{N}\p{M}_])([\p{L}\p{N}\p{M}_]+)[\s-]+$/u

function isTelling(word: string | undefined, own: ReadonlySet<string>): word is string {
  return word !== undefined && word.length > 2 && /\p{L}/u.test(word) && !empty.has(word) && !own.has(word)
}
