import { readAttributes } from '../formats/read-attributes.ts'
import { resolveUrl } from '../formats/resolve-url.ts'
import { tagEnd } from '../formats/tag-end.ts'

/** How much of a page is searched, in characters, and how many links are looked at. */
const searched = 2_000_000
const most = 1000

/**
 * Where a page leads to: its `<a>` and `<link>` addresses, absolute, each once, those it calls its author's own
 * (`rel="me"`) first. Linear in the length of the page.
 */
export function pageLinks(html: string, address: string): readonly URL[] {
  const page = html.slice(0, searched)
  const own = new Set<string>()
  const others = new Set<string>()
  for (const { index, 0: start } of page.matchAll(/<(?:a|link)(?=[\s/])/gi)) {
    if (own.size + others.size >= most) break
    const end = tagEnd(page, index + start.length)
    if (end === -1) break
    const attributes = readAttributes(page.slice(index + start.length, end))
    const url = resolveUrl(attributes.get('href') ?? '', address)
    if (url !== undefined && /^(?:https?|mailto):/.test(url))
      (/\bme\b/i.test(attributes.get('rel') ?? '') ? own : others).add(url)
  }
  return [...new Set([...own, ...others])].flatMap((url) => URL.parse(url) ?? [])
}
