import { ElementNames } from './element-names.ts'
import { FeedField, type FieldContent } from './feed-field.ts'
import { prefixOf, type Term } from './feed-vocabulary.ts'
import { FieldCollector } from './field-collector.ts'
import { innerMarkup } from './inner-markup.ts'
import { endsBefore } from './left-open.ts'
import { readAttributes } from './read-attributes.ts'
import { resolveUrl } from './resolve-url.ts'
import { tagEnd } from './tag-end.ts'

/** Most entries taken of one feed, the first in the document. */
const maxEntries = 5000

/** Fields of a feed or entry by name, each with all its occurrences. */
export interface FeedElement {
  readonly [name: string]: readonly FeedField[] | undefined
}

/** A feed taken apart: the fields of the feed and those of each entry. */
export interface FeedTree {
  readonly shape: 'rss' | 'atom'
  readonly feed: FeedElement
  readonly entries: readonly FeedElement[]
  /** Names of the fields that occur anywhere. */
  readonly fields: ReadonlySet<string>
  /** Name of the document's outermost element as written; empty when there is none. */
  readonly root: string
  /** False when no feed begins anywhere in the document. */
  readonly isFeed: boolean
  /** Whether elements had to be closed that the document left open. */
  readonly isMended: boolean
}

/**
 * Takes a feed of any XML flavour apart in one linear pass that needs no well-formedness: junk before the
 * root, bad nesting, unclosed fields, unknown entities and odd prefixes are all overcome; document types (and
 * what they declare), comments and everything the reader does not care for are passed over. Never throws.
 * `url` is the document's address, for `xml:base`.
 */
export function readFeedTree(xml: string, url: string): FeedTree {
  return new TreeBuilder(xml, url).run()
}

/** The inside of an element: where it ends, where reading goes on, and what it holds besides text. */
interface Body {
  readonly end: number
  readonly next: number
  readonly hasElements: boolean
  readonly hasSections: boolean
}

type Attributes = ReadonlyMap<string, string>
const noAttributes: Attributes = new Map()

/** Attributes that mean something to the reader. */
const keptAttributes = new Set('type mode rel href src ispermalink rdf:about rdf:resource'.split(' '))

class TreeBuilder {
  private readonly xml: string
  private readonly url: string
  private readonly elements = new ElementNames()
  private readonly names = new Set<string>()
  private readonly feedFields = new FieldCollector()
  private readonly entries: FeedElement[] = []
  private entryFields: FieldCollector | undefined
  private root = ''
  private isHtml = false
  private namesRss = false
  /** Raw names, lower case, of the open entry and of the elements around all entries. */
  private entryName = ''
  private readonly outerNames = new Set<string>()
  private feedBase: string | undefined
  private entryBase: string | undefined
  private isMended = false
  private readonly absentFrom = new Map<string, number>()

  constructor(xml: string, url: string) {
    this.xml = xml
    this.url = url
  }

  run(): FeedTree {
    const { xml } = this
    let at = 0
    for (let mark = xml.indexOf('<'); mark !== -1; mark = xml.indexOf('<', at)) {
      const next = xml.charCodeAt(mark + 1)
      if (next === 33 || next === 63) at = this.skipDeclaration(mark)
      else if (next === 47) at = this.readCloseTag(mark)
      else at = this.readOpenTag(mark)
      if (this.elements.shape === undefined && this.root.toLowerCase() === 'html') break
    }
    this.closeEntry()
    return {
      shape: this.elements.shape ?? 'rss',
      feed: this.feedFields.element,
      entries: this.entries,
      fields: this.names,
      root: this.root || (this.isHtml ? 'html' : ''),
      isFeed: this.isFeed(),
      isMended: this.isMended || this.isCutOff(),
    }
  }

  /** Whether the document ends before its outermost element does. */
  private isCutOff(): boolean {
    return this.entries.length > 0 && this.root !== '' && !this.xml.includes(`</${this.root}`)
  }

  /** RDF is used for much else: without any part of a feed it is one only when it names RSS's namespace. */
  private isFeed(): boolean {
    if (this.elements.shape === undefined) return false
    return this.names.size > 0 || this.entries.length > 0 || this.namesRss || !/^rdf:/i.test(this.root)
  }

  /** After a comment, section, processing instruction or document type (with everything it declares). */
  private skipDeclaration(mark: number): number {
    const { xml } = this
    if (xml.startsWith('<!--', mark)) return this.after('-->', mark + 4)
    if (xml.startsWith('<![CDATA[', mark)) return this.after(']]>', mark + 9)
    if (xml.charCodeAt(mark + 1) === 63) return this.after('?>', mark + 2, this.after('>', mark + 2))
    const end = this.after('>', mark + 2)
    const subset = xml.slice(mark, end).includes('[')
    if (subset) return this.after(']>', mark + 2, end)
    if (/^<!doctype\s+html/i.test(xml.slice(mark, mark + 30))) this.isHtml = true
    return end
  }

  /** After the next `token`; without one, after the opening, so that its content is read as if it were not there. */
  private after(token: string, from: number, otherwise = from): number {
    const at = this.find(token, from)
    return at === -1 ? otherwise : at + token.length
  }

  /** `indexOf` that remembers what was searched in vain, lest a document full of openings be read over and over. */
  private find(token: string, from: number): number {
    if (from >= (this.absentFrom.get(token) ?? Number.POSITIVE_INFINITY)) return -1
    const at = this.xml.indexOf(token, from)
    if (at === -1) this.absentFrom.set(token, from)
    return at
  }

  private readCloseTag(mark: number): number {
    const end = this.after('>', mark, mark + 2)
    if (this.entryFields !== undefined) {
      const name = this.xml.slice(mark + 2, Math.min(end - 1, mark + 60))
      if (name.trim().toLowerCase() === this.entryName) this.closeEntry()
    }
    return end
  }

  private readOpenTag(mark: number): number {
    const { xml } = this
    const nameEnd = endOfName(xml, mark + 1)
    if (nameEnd === mark + 1) return nameEnd
    const name = xml.slice(mark + 1, nameEnd)
    const close = tagEnd(xml, nameEnd)
    if (close === -1) return xml.length
    const isEmpty = xml.charCodeAt(close - 1) === 47
    const inside = isEmpty ? close - 1 : close
    const attributes = inside - nameEnd > 2 ? readAttributes(xml.slice(nameEnd, inside)) : noAttributes
    const term = this.elements.resolve(name, attributes)
    if (this.elements.shape === undefined) {
      if (this.root === '' && /^[a-z_][\w:.-]*$/i.test(name)) this.root = name
      if (term?.role !== 'feed' && !this.isLoneEntry(name, term, attributes)) return close + 1
      this.root = name
      this.namesRss = [...attributes].some(([key, value]) => /^xmlns\b/.test(key) && prefixOf(value) === '')
      this.elements.shape = /(?:^|:)(?:feed|entry)$/i.test(name) ? 'atom' : 'rss'
    }
    if (term?.role === 'feed') this.openFeed(name, attributes)
    else if (term?.role === 'entry') this.openEntry(name, attributes, isEmpty)
    else if (term?.role === 'field') {
      if (isEmpty && term.name === 'link' && attributes.size === 0) return this.readTextAfterLink(close + 1)
      if (isEmpty) this.addField(term.name, attributes, '', 'text')
      else return this.readField(name, term, attributes, close + 1)
    } else if (term === undefined && !isEmpty) return this.readBody(name, undefined, close + 1).next
    return close + 1
  }

  /** Whether a document is a single Atom entry, which may stand without a feed around it. */
  private isLoneEntry(name: string, term: Term | undefined, attributes: Attributes): boolean {
    if (term?.role !== 'entry' || name !== this.root) return false
    return name.includes(':') || prefixOf(attributes.get('xmlns') ?? '') === 'atom'
  }

  /** HTML's links hold no text, so programs that took a feed for HTML have put a link's address after it. */
  private readTextAfterLink(from: number): number {
    const mark = this.xml.indexOf('<', from)
    const end = mark === -1 ? this.xml.length : mark
    this.addField('link', noAttributes, this.xml.slice(from, end), 'text')
    return end
  }

  private openFeed(name: string, attributes: Attributes): void {
    this.outerNames.add(name.toLowerCase())
    this.feedBase = this.baseOf(attributes, this.feedBase)
    const language = attributes.get('xml:lang')
    if (language !== undefined) this.addField('language', noAttributes, language, 'text')
    this.addAttributeFields(attributes)
  }

  private openEntry(name: string, attributes: Attributes, isEmpty: boolean): void {
    this.closeEntry()
    this.entryName = name.toLowerCase()
    this.entryBase = this.baseOf(attributes, this.feedBase)
    this.entryFields = new FieldCollector()
    const about = attributes.get('rdf:about')
    if (about !== undefined) this.addField('id', noAttributes, about, 'text')
    this.addAttributeFields(attributes)
    if (isEmpty) this.closeEntry()
  }

  /** Microsoft's channel definition format keeps link and date in attributes. */
  private addAttributeFields(attributes: Attributes): void {
    const link = attributes.get('href')
    if (link !== undefined) this.addField('link', new Map([['href', link]]), '', 'text')
    const modified = attributes.get('lastmod')
    if (modified !== undefined) this.addField('pubDate', noAttributes, modified, 'text')
  }

  private closeEntry(): void {
    if (this.entryFields === undefined) return
    if (this.entries.length < maxEntries) this.entries.push(this.entryFields.element)
    this.entryFields = undefined
    this.entryBase = undefined
  }

  private baseOf(attributes: Attributes, outer: string | undefined): string | undefined {
    const base = attributes.get('xml:base')
    return base === undefined ? outer : (resolveUrl(base, outer ?? this.url) ?? outer)
  }

  private readField(name: string, term: Term, attributes: Attributes, from: number): number {
    const body = this.readBody(name, term, from)
    const raw = this.xml.slice(from, body.end)
    if (body.hasElements) this.addField(term.name, attributes, this.markupOf(raw), 'markup')
    else this.addField(term.name, attributes, raw, body.hasSections ? 'sections' : 'text')
    return body.next
  }

  private markupOf(raw: string): string {
    return innerMarkup(raw, this.elements.htmlPrefixes, this.elements.shape === 'atom')
  }

  private addField(name: string, attributes: Attributes, raw: string, content: FieldContent): void {
    if (this.entries.length >= maxEntries) return
    const base = this.baseOf(attributes, this.entryBase ?? this.feedBase)
    const kept = attributes.size === 0 ? noKept : keepAttributes(attributes)
    if (raw === '' && kept === noKept) return
    this.names.add(name)
    const fields = this.entryFields ?? this.feedFields
    fields.add(name, new FeedField(raw, content, kept, base))
  }

  /**
   * Finds where the element `name` opened before `from` ends: at its own end tag, elements of the same name
   * inside counted. When the entry or feed around it ends first, it was left open; from then on elements are
   * also ended by the next field that cannot stand inside them. At most two passes over any one body, and two
   * only once in a document.
   */
  private readBody(name: string, term: Term | undefined, from: number): Body {
    const body = this.scanBody(name, term, from)
    if (body !== undefined) return body
    this.isMended = true
    return (
      this.scanBody(name, term, from) ?? { end: from, next: from, hasElements: false, hasSections: false }
    )
  }

  private scanBody(name: string, term: Term | undefined, from: number): Body | undefined {
    const { xml } = this
    const own = name.toLowerCase()
    let depth = 0
    let entryDepth = 0
    let hasElements = false
    let hasSections = false
    let at = from
    for (;;) {
      const mark = xml.indexOf('<', at)
      const isEnd = mark === -1
      if (isEnd && !this.isMended && (hasElements || hasSections)) return undefined
      if (isEnd) return { end: xml.length, next: xml.length, hasElements, hasSections }
      const next = xml.charCodeAt(mark + 1)
      if (next === 33) {
        hasSections = true
        at = this.skipDeclaration(mark)
        continue
      }
      const start = next === 47 ? mark + 2 : mark + 1
      const nameEnd = endOfName(xml, start)
      at = nameEnd
      if (nameEnd === start) {
        if (next === 63) hasSections = true
        continue
      }
      const inner = xml.slice(start, nameEnd).toLowerCase()
      if (next === 47) {
        if (inner === own) {
          if (depth === 0)
            return { end: mark, next: this.after('>', nameEnd, nameEnd), hasElements, hasSections }
          depth--
        } else if (inner === this.entryName && this.entryFields !== undefined && entryDepth > 0) {
          entryDepth--
        } else if (this.isOuter(inner)) {
          return this.isMended ? { end: mark, next: mark, hasElements, hasSections } : undefined
        }
        continue
      }
      if (
        this.isMended &&
        endsBefore(own, term, inner, this.elements.lookUp(inner), xml.charCodeAt(nameEnd) === 62)
      )
        return { end: mark, next: mark, hasElements, hasSections }
      hasElements = true
      if (inner === own || inner === this.entryName) {
        const close = tagEnd(xml, nameEnd)
        if (close === -1 || xml.charCodeAt(close - 1) === 47) continue
        if (inner === own) depth++
        else entryDepth++
      }
    }
  }

  private isOuter(name: string): boolean {
    return (this.entryFields !== undefined && name === this.entryName) || this.outerNames.has(name)
  }
}

const noKept: Readonly<Record<string, string>> = {}

function keepAttributes(attributes: Attributes): Readonly<Record<string, string>> {
  let kept: Record<string, string> | undefined
  for (const [key, value] of attributes) {
    // Some feeds put the prefix of their elements on attributes too.
    const name = keptAttributes.has(key) ? key : key.slice(key.indexOf(':') + 1)
    if (!keptAttributes.has(name) || (name !== key && attributes.has(name))) continue
    kept ??= {}
    kept[name] = value
  }
  return kept ?? noKept
}

function endOfName(xml: string, start: number): number {
  let at = start
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code <= 32 || code === 62 || code === 47 || code === 60) break
  }
  return at
}
