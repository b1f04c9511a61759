import type { TermOffer } from '../../shared/model/watch.ts'
import { fold } from './fold.ts'

/** Ways in which others may write `name`, most telling first, none of them in `chosen`. */
export function suggestTerms(
  name: string,
  siteAddress: string | undefined,
  chosen: readonly string[],
): readonly TermOffer[] {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const joined = words.join('')
  const offers: TermOffer[] = []
  if (words.length > 1) {
    offers.push({ term: joined, why: 'written as one word' })
    offers.push({ term: words.join('-'), why: 'written with hyphens' })
  }
  offers.push({ term: `@${joined}`, why: 'the handle that goes with the name' })
  offers.push({ term: `#${joined}`, why: 'the hashtag' })
  if (siteAddress !== undefined && URL.canParse(siteAddress)) {
    const host = new URL(siteAddress).hostname.replace(/^www\./, '')
    if (host.includes('.')) offers.push({ term: host, why: 'your site, named or linked to' })
  }
  offers.push({ term: `#${joined}fail`, why: 'the hashtag of those who are angry' })
  const known = new Set([name, ...chosen].map((term) => fold(term)))
  return offers.filter(({ term }) => !known.has(fold(term)))
}
