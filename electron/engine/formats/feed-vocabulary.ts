/** What an element is to the reader: the feed itself, one entry, a field of either, or transparent. */
export type Role = 'feed' | 'entry' | 'field' | 'group'

/** One element name the reader understands, in the spelling rss-parser expects. */
export interface Term {
  readonly name: string
  readonly role: Role
}

/**
 * Every element read, by its lower-case name with the usual prefix. RSS and Atom names have no prefix in
 * their own documents. Everything else is passed over together with its content.
 */
const terms = new Map<string, Term>()

function add(role: Role, names: string): void {
  for (const name of names.split(' ')) terms.set(name.toLowerCase(), { name, role })
}

add('feed', 'rss rdf:RDF feed channel')
add('entry', 'item entry')
add('group', 'media:group media:content items')
add(
  'field',
  'title link description guid pubDate author comments language lastBuildDate managingEditor webMaster',
)
add('field', 'url uri id issued modified created summary content subtitle tagline abstract info')
add('field', 'content:encoded body fullitem xhtml:body xhtml:div')
add('field', 'dc:title dc:description dc:creator dc:author dc:publisher dc:date dc:language')
add('field', 'dcterms:issued dcterms:created dcterms:modified dcterms:date dcterms:available')
add('field', 'atom:id atom:title atom:link atom:published atom:updated atom:author atom:summary atom:content')
add('field', 'itunes:author itunes:summary itunes:subtitle itunes:title media:title media:description')
add('field', 'feedburner:origLink')

// rss-parser rejects a whole Atom feed for one unreadable date in these two, so it must not know them.
terms.set('published', { name: 'atom:published', role: 'field' })
terms.set('updated', { name: 'atom:updated', role: 'field' })

/** The element of that name, `undefined` when the reader does not care for it. */
export function termOf(name: string): Term | undefined {
  return terms.get(name.toLowerCase())
}

/** The usual prefix of a namespace; `''` for RSS's own; `undefined` for one that is not known. */
export function prefixOf(namespace: string): string | undefined {
  const key = namespace
    .trim()
    .toLowerCase()
    .replace(/[/#]+$/, '')
  const known = prefixes.get(key)
  if (known !== undefined) return known
  if (/^https?:\/\/(?:backend\.userland\.com|blogs\.law\.harvard\.edu\/tech|www\.rssboard\.org)/.test(key))
    return ''
  if (/podcast-1\.0\.dtd$/.test(key)) return 'itunes'
  return undefined
}

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['https://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://purl.org/atom', 'atom'],
  ['http://purl.org/rss/1.0', ''],
  ['http://purl.org/net/rss1.1', ''],
  ['http://purl.org/rss/2.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
])
