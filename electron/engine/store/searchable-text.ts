import { markSign } from './facets.ts'

/** How many characters of an item's text can be found by search; more costs time and serves nobody. */
export const searchedLength = 20_000

const beyondAscii = /[^\0-\x7f]/
/**
 * Runs in scripts written without spaces: Thai, Lao, Myanmar, Khmer, kana, Han. Fixed ranges instead of
 * Unicode's script names, because what was indexed once must come out the same when it is taken out.
 */
const unspacedRun =
  /(?:[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u3096\u3099\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f]|[\ud840-\ud87f][\udc00-\udfff])+/g

export function isAscii(text: string): boolean {
  return !beyondAscii.test(text)
}

/** What of an item can be found by search. */
export function searchedText(title: string, text: string): string {
  return `${title}\n${text.length > searchedLength ? text.slice(0, searchedLength) : text}`
}

/**
 * What goes into the word index for an item: title and text, foreign marks taken out, and runs in scripts
 * without spaces cut into overlapping pairs (`東京都` → `東京 京都 都`), so that any part of them can be found.
 * Must not change without rebuilding the index: taking an item out needs the same words again.
 */
export function searchableText(title: string, text: string): string {
  return indexedText(searchedText(title, text))
}

/** The same for what `searchedText` made of an item. */
export function indexedText(searched: string): string {
  return isAscii(searched) ? searched : inPairs(searched, true)
}

/** The same for words asked for; without the single last letter, which would only repeat what the pairs say. */
export function askedText(text: string): string {
  return isAscii(text) ? text : inPairs(text, false)
}

/** Runs of three letters or more in scripts without spaces: pairs alone do not prove that these stand together. */
export function longRuns(text: string): readonly string[] {
  return (text.match(unspacedRun) ?? []).filter((run) => [...run].length > 2)
}

function inPairs(text: string, withLast: boolean): string {
  const clean = text.includes(markSign) ? text.replaceAll(markSign, ' ') : text
  return clean.replace(unspacedRun, (run) => {
    const letters = [...run]
    const pairs: string[] = []
    for (let at = 0; at + 1 < letters.length; at += 1) pairs.push(`${letters[at]}${letters[at + 1]}`)
    if (withLast || letters.length === 1) pairs.push(letters.at(-1) ?? '')
    return ` ${pairs.join(' ')} `
  })
}

const accents = /\p{M}+/gu

/** Lower case without accents, for looking at signs that the index does not hold. */
export function folded(text: string): string {
  return isAscii(text) ? text.toLowerCase() : text.normalize('NFD').replace(accents, '').toLowerCase()
}
