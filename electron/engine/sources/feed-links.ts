import { readAttributes } from '../formats/read-attributes.ts'
import { resolveUrl } from '../formats/resolve-url.ts'
import { tagEnd } from '../formats/tag-end.ts'

/** How much of a page is searched, in characters, and how many links are taken. */
const searched = 2_000_000
const most = 20

const feedType = /^(?:application|text)\/(?:rss|atom|rdf|feed)\+(?:xml|json)|^(?:application|text)\/xml\b/i
const feedAddress =
  /\/(?:feed|rss|atom)\/?$|\.(?:rss|atom)$|\/(?:feed|feeds|rss|rss2|atom|index)\.(?:xml|json|rdf)$|\/feed\/(?:rss2?|atom)\/?$/i

/**
 * Addresses of the feeds that a page names in `<link rel="alternate">`, in its order; where it names none,
 * of links in its text that look like feeds. Absolute, each once. Linear in the length of the page.
 */
export function findFeedLinks(html: string, address: string): readonly string[] {
  const page = html.slice(0, searched)
  const named = new Set<string>()
  const looksLike = new Set<string>()
  let base = address
  for (let mark = page.indexOf('<'); mark !== -1; ) {
    if (page.startsWith('<!--', mark)) {
      const close = page.indexOf('-->', mark)
      if (close === -1) break
      mark = page.indexOf('<', close)
      continue
    }
    const name = /^(?:link|base|a)(?=[\s/])/i.exec(page.slice(mark + 1, mark + 6))?.[0].toLowerCase()
    if (name === undefined) {
      mark = page.indexOf('<', mark + 1)
      continue
    }
    const end = tagEnd(page, mark + 1)
    if (end === -1) break
    const attributes = readAttributes(page.slice(mark + 1 + name.length, end))
    const url = resolveUrl(attributes.get('href') ?? '', base)
    if (url !== undefined) {
      if (name === 'base') base = url
      else if (name === 'link' && isFeedLink(attributes)) named.add(url)
      else if (name === 'a' && feedAddress.test(url)) looksLike.add(url)
    }
    mark = page.indexOf('<', end)
  }
  return [...(named.size > 0 ? named : looksLike)].slice(0, most)
}

function isFeedLink(attributes: ReadonlyMap<string, string>): boolean {
  const relation = attributes.get('rel') ?? ''
  const type = attributes.get('type') ?? ''
  if (!/\b(?:alternate|feed)\b/i.test(relation)) return false
  if (feedType.test(type)) return true
  // JSON is the type of JSON Feed, but also of what WordPress calls its API.
  return /^application\/json/i.test(type) && feedAddress.test(attributes.get('href') ?? '')
}
