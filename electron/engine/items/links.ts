import { decodeEntities } from '../formats/decode-entities.ts'

/** Most links looked at in one item, and the longest address; more is no text that somebody wrote. */
const mostLinks = 300
const href = /\bhref\s{0,20}=\s{0,20}(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\s"'<>]{1,4000}))/gi

/** The web addresses that markup links to, each once, in their order. Relative ones are left out. */
export function linksOf(html: string): readonly string[] {
  const links = new Set<string>()
  for (const [, double, single, bare] of html.matchAll(href)) {
    const address = decodeEntities(double ?? single ?? bare ?? '').trim()
    if (!/^https?:\/\//i.test(address)) continue
    links.add(address)
    if (links.size === mostLinks) break
  }
  return [...links]
}
