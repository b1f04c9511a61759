import { fold } from '../../../electron/engine/watch/fold.ts'
import type { Matchable, Terms } from '../../../electron/engine/watch/match.ts'
import { type Pattern, readTerm } from '../../../electron/engine/watch/read-term.ts'
import { readableLink } from '../../../electron/engine/watch/readable-link.ts'

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー'
const word = '[\\p{L}\\p{N}\\p{M}_]'
const spaced = `[[\\p{L}\\p{N}\\p{M}_]--[${unspaced}]]`
/** A sign at whose side no other word has to end. */
const free = new RegExp(`[[${unspaced}][[^\\0-\\x7f]--${word}]]`, 'v')

interface Span {
  readonly text: number
  readonly start: number
  readonly end: number
}

/** Matches as slowly and plainly as can be, one expression for each spelling, to check the quick matcher against. */
export function naiveMatch(watches: readonly Terms[], item: Matchable): readonly string[] {
  return watches.filter((watch) => naiveHit(watch, item)).map(({ id }) => id)
}

function naiveHit({ terms, exclude = [], sourceIds }: Terms, item: Matchable): boolean {
  if (sourceIds !== undefined && !sourceIds.includes(item.sourceId)) return false
  const found = terms.flatMap((term) => spansOf(term, item))
  const containsTerm = (term: string) => {
    const text = term.replace(/\*+\s*$/, '')
    return terms.some((one) => spansOf(one, { title: '', text, sourceId: '' }).length > 0)
  }
  if (exclude.some((term) => !containsTerm(term) && spansOf(term, item).length > 0)) return false
  const covers = exclude.filter(containsTerm).flatMap((term) => spansOf(term, item))
  return found.some(
    (one) =>
      !covers.some((cover) => cover.text === one.text && cover.start <= one.start && cover.end >= one.end),
  )
}

function spansOf(term: string, { title, text, url, links = [] }: Matchable): readonly Span[] {
  const texts = [title, text].map(fold)
  const addresses = [...(url === undefined ? [] : [url]), ...links].map((link) => fold(readableLink(link)))
  return readTerm(term).flatMap((pattern) => [
    ...texts.flatMap((one, place) => spansIn(one, place, expression(pattern, false))),
    ...addresses.flatMap((one, place) => spansIn(one, place + 2, expression(pattern, true))),
  ])
}

function spansIn(text: string, place: number, pattern: RegExp | undefined): readonly Span[] {
  const spans: Span[] = []
  for (let start = 0; pattern !== undefined && start < text.length; start += 1) {
    pattern.lastIndex = start
    const found = pattern.exec(text)
    if (found !== null) spans.push({ text: place, start, end: start + found[0].length })
  }
  return spans
}

function expression({ kind, text, prefix }: Pattern, inLink: boolean): RegExp | undefined {
  const plain = (part: string) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const letters = [...text]
  const isFree = (letter = '') => free.test(letter)
  const before = isFree(letters[0]) ? '' : `(?<!${spaced})`
  const goesOn = isFree(letters.at(-1)) ? word : spaced
  const nameEnds = `(?!${goesOn}|\\.${word}|-[\\p{L}\\p{N}\\-]+\\.[\\p{L}\\p{N}])`
  const host = '(?<=//[a-z0-9.\\-]*)(?<!-)'
  const literal = plain(text)
  switch (kind) {
    case 'words': {
      if (inLink) return undefined
      const after = prefix || isFree(letters.at(-1)) ? '' : `(?!${spaced})`
      return new RegExp(
        `${before}${text.split(' ').map(plain).join('[\\s\\-\u2012\u2013\u2212]+')}${after}`,
        'vy',
      )
    }
    case 'hashtag':
      return inLink
        ? undefined
        : new RegExp(`(?<![\\/&])${before}${literal}${prefix ? '' : `(?!${word})`}`, 'vy')
    case 'handle':
      return new RegExp(`${inLink ? '(?<=\\/)' : before}${literal}${nameEnds}(?!-${word})`, 'vy')
    case 'domain':
      return new RegExp(
        inLink ? `${before}${host}${literal}${nameEnds}(?!@)` : `${before}(?<!-)${literal}${nameEnds}`,
        'vy',
      )
    case 'page':
      return inLink ? new RegExp(`${before}${host}${literal}${nameEnds}(?!@)`, 'vy') : undefined
  }
}
