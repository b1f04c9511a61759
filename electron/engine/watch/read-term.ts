import { domainToASCII } from 'node:url'
import { fold } from './fold.ts'

/**
 * What has to stand around a pattern: `words` no letters of other words, `hashtag` and `handle` no letters at
 * all, `domain` nothing that would make it another domain. `page` is a domain that only counts in links.
 */
export type PatternKind = 'words' | 'hashtag' | 'handle' | 'domain' | 'page'

/** One spelling to look for. A term may stand for several. */
export interface Pattern {
  readonly kind: PatternKind
  /** Folded; words are parted by single spaces. */
  readonly text: string
  /** Whether the last word only has to begin so. */
  readonly prefix: boolean
}

const handle = /^@[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_])?(?:@[\p{L}\p{N}.-]+)?$/u
const hashtag = /^#[\p{L}\p{N}\p{M}_]+$/u
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?'
const domain = new RegExp(`^(?:${label}\\.)+[\\p{L}\\p{M}]{2,}(?::\\d{1,5})?(?:/[^\\s]*)?$`, 'u')
const wordGap = /[\s\-\u2012\u2013\u2212]+/g

/** The spellings that a term stands for; none when folding leaves nothing of it. */
export function readTerm(term: string): readonly Pattern[] {
  const trimmed = term.trim()
  const bare = trimmed.replace(/\*+$/, '')
  const prefix = bare !== trimmed
  const folded = fold(bare).trim()
  if (hashtag.test(folded)) return [{ kind: 'hashtag', text: folded, prefix }]
  if (handle.test(folded) && !prefix) return handlePatterns(folded)
  const address = folded.replace(/^https?:\/\//, '').replace(/^www\./, '')
  if (domain.test(address) && (!prefix || address.endsWith('/'))) return domainPatterns(address, bare)
  const text = folded.replace(wordGap, ' ').trim()
  return text === '' ? [] : [{ kind: 'words', text, prefix }]
}

/** A handle as it is written, and the pages that other places link to when they name it. */
function handlePatterns(folded: string): readonly Pattern[] {
  const [, name = '', server] = folded.split('@')
  const written: Pattern = { kind: 'handle', text: folded, prefix: false }
  const page = (text: string): Pattern => ({ kind: 'page', text, prefix: false })
  if (server !== undefined) return [written, page(`${server}/@${name}`), page(`${server}/users/${name}`)]
  return name.includes('.') ? [written, page(`bsky.app/profile/${name}`)] : [written]
}

/** A domain as it is written, and as links write it when it has letters beyond ASCII. */
function domainPatterns(address: string, asTyped: string): readonly Pattern[] {
  const text = address.replace(/\/+$/, '')
  const written: Pattern = { kind: 'domain', text, prefix: false }
  const [host = '', ...path] = asTyped
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/+$/, '')
    .split('/')
  const ascii = domainToASCII(host.replace(/:\d+$/, ''))
  if (ascii === '' || ascii === host || text.startsWith(ascii)) return [written]
  return [written, { kind: 'domain', text: fold([ascii, ...path].join('/')), prefix: false }]
}
