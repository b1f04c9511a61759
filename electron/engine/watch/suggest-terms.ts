import type { TermOffer } from '../../shared/model/watch.ts'
import { fold } from './fold.ts'
import { misspellings } from './misspellings.ts'
import { refuseTerm } from './refuse-term.ts'

export interface Wishes {
  readonly name: string
  /** Address of the site that the name belongs to. */
  readonly siteAddress: string | undefined
  /** Terms that have been chosen already. */
  readonly chosen: readonly string[]
  readonly commonWords: ReadonlySet<string>
}

/** Ways in which others may write a name, the surest first, none of them chosen already, each once. */
export function suggestTerms({ name, siteAddress, chosen, commonWords }: Wishes): readonly TermOffer[] {
  const words = wordsOf(name).map((word) => word.toLowerCase())
  const handle = fold(words.join('_')).replace(/[^\p{L}\p{N}\p{M}_]/gu, '')
  const spaced = words.join(' ')
  const joined = words.join('')
  const tag = joined.replace(/[^\p{L}\p{N}\p{M}_]/gu, '')
  const host = hostOf(siteAddress)
  const offers: TermOffer[] = [
    { term: name, why: 'the name itself' },
    ...(words.length > 1
      ? [
          { term: spaced, why: 'written apart' },
          { term: joined, why: 'written as one word' },
          { term: words.join('-'), why: 'written with a hyphen; the words written apart find it too' },
        ]
      : []),
    ...plurals(words, commonWords),
    ...spelledOut(name),
    ...(koreanEnd.test(joined)
      ? [{ term: `${spaced}*`, why: 'with the endings that Korean adds to it' }]
      : []),
    { term: `@${handle.replaceAll('_', '')}`, why: 'the handle that goes with the name' },
    ...(words.length > 1 ? [{ term: `@${handle}`, why: 'the handle with an underscore' }] : []),
    { term: `#${tag}`, why: 'the hashtag' },
    ...(host === undefined ? [] : [{ term: host, why: 'your site, named or linked to' }]),
    { term: tag === '' ? '' : `#${tag}fail`, why: 'the hashtag of those who are let down' },
    ...mistyped(words, commonWords),
  ]
  const known = new Set(chosen.map(sameness))
  return offers.filter(({ term }) => {
    if (refuseTerm(term) !== undefined || known.has(sameness(term))) return false
    known.add(sameness(term))
    return true
  })
}

const koreanEnd = /\p{Script=Hangul}$/u

function sameness(term: string): string {
  return fold(term.trim())
}

/** The words of a name, also when only capitals part them: "BlueKettle". */
function wordsOf(name: string): readonly string[] {
  const parts = name.split(/[\s_.\-–—/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (parts.length !== 1) return parts
  const capitals = (parts[0] ?? '').match(/^\p{Ll}+|\p{Lu}\p{Ll}+|\p{N}+/gu) ?? []
  return capitals.length > 1 && capitals.join('') === parts[0] ? capitals : parts
}

/** The last word as more than one, or as one of several; a common word by itself would be no name any more. */
function plurals(words: readonly string[], commonWords: ReadonlySet<string>): readonly TermOffer[] {
  const last = words.at(-1) ?? ''
  if (!/[a-z]{2}$/i.test(last)) return []
  const before = words.slice(0, -1)
  const whole = (word: string) => [...before, word].join(' ')
  if (/[^s]s$/i.test(last)) {
    const single = last.slice(0, -1)
    const isCommon = before.length === 0 && commonWords.has(fold(single))
    return isCommon || single.length < 3 ? [] : [{ term: whole(single), why: 'the singular' }]
  }
  return [{ term: whole(plural(last)), why: 'the plural, or the possessive without its apostrophe' }]
}

function plural(word: string): string {
  if (/(?:[sxz]|[cs]h)$/i.test(word)) return `${word}es`
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

/** Letters that people without them on the keyboard write as two. */
const pairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

function spelledOut(name: string): readonly TermOffer[] {
  const term = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüåø]/g, (letter) => pairs[letter] ?? letter)
  return term === name.toLowerCase().normalize('NFC')
    ? []
    : [{ term, why: 'written without the special letters' }]
}

/** The name with one word mistyped. Of several words the longest is the likeliest to go wrong. */
function mistyped(words: readonly string[], commonWords: ReadonlySet<string>): readonly TermOffer[] {
  const folded = words.map(fold)
  const longest = folded.reduce(
    (best, word, place) => (word.length > (folded[best]?.length ?? 0) ? place : best),
    0,
  )
  return misspellings(folded[longest] ?? '', commonWords).map(({ word, why }) => ({
    term: folded.with(longest, word).join(' '),
    why: `mistyped: ${why}`,
  }))
}

function hostOf(address: string | undefined): string | undefined {
  if (!address) return undefined
  const whole = address.includes('://') ? address : `https://${address}`
  const host = URL.canParse(whole) ? new URL(whole).hostname.replace(/^www\./, '') : ''
  return host.includes('.') && /[a-z]/i.test(host) ? host : undefined
}
