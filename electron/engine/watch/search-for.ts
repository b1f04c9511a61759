import { readTerm } from './read-term.ts'

/** What an index can be asked to find all items in which one of these terms may stand. */
export interface SearchFor {
  /** Words that stand in title or text; a trailing `*` lets the last one go on. */
  readonly phrases: readonly string[]
  /** Hosts that stand in addresses. */
  readonly hosts: readonly string[]
}

const beyondAscii = /[^\0-\x7f]/

/** Takes terms apart into what can be searched for. */
export function searchFor(terms: readonly string[]): SearchFor {
  const patterns = terms.flatMap(readTerm)
  const inText = patterns.filter(({ kind }) => kind !== 'page')
  const inLinks = patterns.filter(({ kind }) => kind !== 'words' && kind !== 'hashtag')
  return {
    // The index folds less than a matcher: a term is asked for as it was typed, too.
    phrases: [
      ...new Set([
        ...inText.map(({ text, prefix }) => (prefix ? `${text}*` : text)),
        ...terms.filter((term) => beyondAscii.test(term)).map((term) => term.trim()),
      ]),
    ],
    hosts: [
      ...new Set(inLinks.map(({ text, kind }) => (kind === 'handle' ? text : (text.split('/')[0] ?? text)))),
    ],
  }
}
