import { decodeBytes } from '../formats/decode-bytes.ts'
import { htmlToText } from '../formats/html-to-text.ts'

/** Bytes in which an HTML page must name its encoding (HTML Standard, 4.2.5.4). */
const declarationWindow = 1024

/** Turns a page's bytes into its source text, by the HTTP charset or else the one in its `<meta>`. */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
  if (/charset=/i.test(contentType ?? '')) return decodeBytes(bytes, contentType)
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationWindow))
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(start)?.[1]
  return decodeBytes(bytes, declared === undefined ? contentType : `text/html; charset=${declared}`)
}

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
