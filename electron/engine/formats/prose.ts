import { decodeEntities } from './decode-entities.ts'
import { htmlToText, scanHtml, toLine, toLines } from './html-to-text.ts'
import { resolveUrl } from './resolve-url.ts'

/** Most characters of an entry's plain text, of its markup, and of a title. */
const maxText = 100_000
const maxHtml = 300_000
const maxTitle = 2000

/** An entry's content as `FeedEntry` has it. */
export interface Prose {
  readonly text: string
  /** Absent when the content is plain text. */
  readonly html?: string
}

/** Content that is markup: its plain text, and the markup with links made absolute against `base`. */
export function readHtml(html: string, base: string): Prose {
  const { text, hasRelativeLinks } = scanHtml(html, maxText)
  if (!html.includes('<')) return { text }
  const cut = html.length <= maxHtml ? html : html.slice(0, html.lastIndexOf('<', maxHtml))
  return { text, html: hasRelativeLinks ? resolveLinks(cut, base) : cut }
}

/** Content that is plain text. */
export function readPlain(text: string): Prose {
  return { text: toLines(text, maxText) }
}

/** Whether text without a declared type was meant as markup: it closes a tag, opens a usual one, or has entities. */
export function looksLikeHtml(text: string): boolean {
  return (text.includes('<') || text.includes('&')) && htmlSign.test(text)
}

const htmlSign =
  /<\/[a-z][a-z0-9]*>|<(?:p|br|div|img|a|b|i|em|ul|ol|li|hr|span|strong)(?:\s[^<>]{0,500})?\/?>|&#?\w{2,30};/i

/** A title that is declared to be markup, as plain text. */
export function readHtmlTitle(html: string): string {
  return htmlToText(html.slice(0, maxTitle * 4), maxTitle).replaceAll('\n', ' ')
}

/** A title that is plain text by its declaration. */
export function readPlainTitle(text: string): string {
  return toLine(text, maxTitle)
}

/**
 * A title that may be either, as in RSS: entities are decoded and formatting is taken out, but what only looks
 * like a tag, as in "The <template> element", stays.
 */
export function readTitle(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return toLine(text, maxTitle)
  return toLine(decodeEntities(text.slice(0, maxTitle * 4).replace(formatting, '')), maxTitle)
}

const formatting =
  /<\/?(?:a|abbr|b|big|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|ins|li|mark|p|pre|q|s|small|span|strike|strong|sub|sup|tt|u|ul|wbr)(?:\s[^<>]*)?\/?>|<!--[^<>]*-->/gi

/** Makes relative links in markup absolute, so that they do not depend on where the markup is shown. */
function resolveLinks(html: string, base: string): string {
  const parts: string[] = []
  let from = 0
  relativeLink.lastIndex = 0
  while (relativeLink.test(html)) {
    const start = relativeLink.lastIndex
    const end = endOfAddress(html, start)
    if (html.charCodeAt(end) !== html.charCodeAt(start - 1)) continue
    const url = resolveUrl(decodeEntities(html.slice(start, end)), base)
    if (url === undefined) continue
    parts.push(html.slice(from, start), escapeAttribute(url))
    from = end
  }
  parts.push(html.slice(from))
  return parts.join('')
}

const relativeLink = /\s(?:href|src)\s*=\s*["'](?!https?:|mailto:|data:|#)/gi

/** Index of the first quote or angle bracket from `start` on. */
function endOfAddress(html: string, start: number): number {
  let at = start
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === 34 || code === 39 || code === 60 || code === 62) break
  }
  return at
}

function escapeAttribute(url: string): string {
  if (!/[&"']/.test(url)) return url
  return url.replaceAll('&', '&amp;').replaceAll('"', '%22').replaceAll("'", '%27')
}
