import { htmlToText } from '../formats/html-to-text.ts'

/**
 * Whether words stand on a page: in its source, or in the text a visitor sees. Case and the amount of white
 * space make no difference.
 */
export function pageContains(source: string, words: string): boolean {
  const wanted = plain(words)
  return plain(source).includes(wanted) || plain(htmlToText(source, source.length)).includes(wanted)
}

/** The page's `<title>`, at most 100 characters, `undefined` without one. */
export function pageTitle(source: string): string | undefined {
  const title = /<title[^>]{0,200}>([^<]{1,300})/i.exec(source)?.[1]
  const text = title === undefined ? '' : htmlToText(title).replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text.slice(0, 100)
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}
