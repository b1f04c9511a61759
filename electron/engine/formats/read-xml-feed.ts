import { isUtf8 } from 'node:buffer'
import Parser from 'rss-parser'
import { authorName } from './author-name.ts'
import type { FeedField } from './feed-field.ts'
import type { Feed, FeedEntry } from './feed-reader.ts'
import type { FeedElement, FeedTree } from './feed-tree.ts'
import { htmlToText } from './html-to-text.ts'
import { parseDate } from './parse-date.ts'
import {
  looksLikeHtml,
  type Prose,
  readHtml,
  readHtmlTitle,
  readPlain,
  readPlainTitle,
  readTitle,
} from './prose.ts'
import { resolveUrl } from './resolve-url.ts'

/** Where each part of an entry or feed may stand, best first. */
const places = {
  title: 'title atom:title dc:title media:title itunes:title',
  content:
    'content:encoded content xhtml:body xhtml:div body fullitem description summary atom:content atom:summary ' +
    'dc:description abstract itunes:summary media:description itunes:subtitle',
  description:
    'description subtitle tagline abstract dc:description itunes:summary itunes:subtitle summary info',
  published:
    'pubDate atom:published issued dcterms:issued dcterms:available dc:date dcterms:date created ' +
    'dcterms:created atom:updated modified dcterms:modified',
  changed:
    'lastBuildDate atom:updated modified dcterms:modified pubDate dc:date atom:published issued dcterms:issued ' +
    'created dcterms:created',
  author: 'author atom:author dc:creator dc:author itunes:author',
  feedAuthor: 'author atom:author dc:creator dc:author itunes:author managingEditor webMaster dc:publisher',
  id: 'guid id atom:id',
  language: 'language dc:language',
} as const
type Part = keyof typeof places

/** Relations of a link that lead elsewhere than to the entry or site. */
const otherRelations =
  /^(?:self|edit|enclosure|replies|hub|license|payment|next|prev|previous|first|last|search|service)/i

/**
 * Reads a feed that has been taken apart: rss-parser tells formats and builds the feed and its entries; the
 * choice between several fields and everything about types, dates and links is made here. `url` is the
 * document's address. Rejects only when rss-parser does.
 */
export async function readXmlFeed(tree: FeedTree, url: string): Promise<Feed> {
  return new Interpreter(tree, url).feed(tree.feed, await parseWithRssParser(tree))
}

/**
 * Runs rss-parser on elements instead of on text. The XML parser inside it is what makes it slow, and what a
 * hostile document can stall; ours has read the document already. Each entry carries its own fields along,
 * with all their occurrences and attributes.
 */
async function parseWithRssParser(tree: FeedTree): Promise<readonly FeedElement[]> {
  const parser = new Parser({ customFields: { item: [['fields', 'fields', { keepArray: true }]] } })
  const items = tree.entries.map((fields) => ({ ...fields, fields }))
  const document =
    tree.shape === 'atom'
      ? { feed: { ...tree.feed, entry: items } }
      : { rss: { $: { version: '2.0' }, channel: [{ ...tree.feed, item: items }] } }
  const xmlParser = {
    parseString: (_: string, done: (error: null, document: unknown) => void) => done(null, document),
  }
  const parsed = await Object.assign(parser, { xmlParser }).parseString('')
  return parsed.items.map((item) => item.fields)
}

class Interpreter {
  private readonly url: string
  private readonly isAtom: boolean
  private readonly isMended: boolean
  private readonly names: Readonly<Record<Part, readonly string[]>>

  constructor(tree: FeedTree, url: string) {
    this.url = url
    this.isAtom = tree.shape === 'atom'
    this.isMended = tree.isMended
    const present = (part: Part) => places[part].split(' ').filter((name) => tree.fields.has(name))
    this.names = {
      title: present('title'),
      content: present('content'),
      description: present('description'),
      published: present('published'),
      changed: present('changed'),
      author: present('author'),
      feedAuthor: present('feedAuthor'),
      id: present('id'),
      language: present('language'),
    }
  }

  feed(element: FeedElement, entries: readonly FeedElement[]): Feed {
    const { alternate: link } = this.links(element, this.url)
    const base = link ?? this.url
    const author = this.author(element, 'feedAuthor')
    const inherited = this.isAtom ? this.author(element, 'author') : undefined
    const description = this.content(element, 'description', base)?.text
    const language = this.first(element, 'language')?.text.replace('_', '-')
    const updatedAt = this.date(element, 'changed')
    return {
      title: this.title(element),
      ...(description ? { description } : {}),
      ...(link === undefined ? {} : { link }),
      ...(language ? { language: language.slice(0, 50) } : {}),
      ...(author === undefined ? {} : { author }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      entries: entries.map((item) => this.entry(item, base, inherited)),
      readBy: 'rss-parser',
      isMended: this.isMended,
    }
  }

  private entry(element: FeedElement, base: string, inheritedAuthor: string | undefined): FeedEntry {
    const id = this.first(element, 'id')?.text.slice(0, 4000)
    const url = this.entryLink(element, base, id)
    const prose = this.content(element, 'content', url ?? base)
    const author = this.author(element, 'author') ?? inheritedAuthor
    const publishedAt = this.date(element, 'published')
    return {
      ...(id === undefined ? {} : { id }),
      title: this.title(element),
      ...(url === undefined ? {} : { url }),
      text: prose?.text ?? '',
      ...(prose?.html === undefined ? {} : { html: prose.html }),
      ...(author === undefined ? {} : { author }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    }
  }

  /** The first field that is not empty. */
  private first(element: FeedElement, part: Part): FeedField | undefined {
    for (const name of this.names[part]) {
      for (const field of all(element, name)) {
        if (field.text !== '') return field
      }
    }
    return undefined
  }

  private title(element: FeedElement): string {
    for (const name of this.names.title) {
      for (const field of all(element, name)) {
        const title = this.titleText(field)
        if (title !== '') return title
      }
    }
    return ''
  }

  private titleText(field: FeedField): string {
    const text = readableText(field)
    const type = attribute(field, 'type')
    if (field.isMarkup || isHtmlType(type)) return readHtmlTitle(text)
    return this.isAtom && !isBase64(field) ? readPlainTitle(text) : readTitle(text)
  }

  /** The fullest content among the given fields. */
  private content(element: FeedElement, part: Part, base: string): Prose | undefined {
    let fullest: FeedField | undefined
    for (const name of this.names[part]) {
      for (const field of all(element, name)) {
        if (field.length > (fullest?.length ?? 0) && (!isBase64(field) || readableText(field) !== ''))
          fullest = field
      }
    }
    if (fullest === undefined) return undefined
    const text = readableText(fullest)
    const type = attribute(fullest, 'type')
    const isPlain = this.isAtom ? !isHtmlType(type) : type === 'text/plain'
    return fullest.isMarkup || !isPlain || looksLikeHtml(text)
      ? readHtml(text, fullest.base ?? base)
      : readPlain(text)
  }

  private author(element: FeedElement, part: Part): string | undefined {
    const field = this.first(element, part)
    return field === undefined ? undefined : authorName(field.text, field.isMarkup)
  }

  /** The first date that can be read. */
  private date(element: FeedElement, part: Part): number | undefined {
    for (const name of this.names[part]) {
      for (const { text } of all(element, name)) {
        const date = parseDate(text)
        if (date !== undefined) return date
      }
    }
    return undefined
  }

  /** Where a feed or entry links to: an alternate of itself, and the first whose relation does not lead elsewhere. */
  private links(element: FeedElement, base: string): { alternate?: string; other?: string } {
    let other: string | undefined
    for (const name of ['link', 'atom:link']) {
      let alternate: string | undefined
      for (const field of all(element, name)) {
        const relation = attribute(field, 'rel') || 'alternate'
        const address = attribute(field, 'href') || addressIn(field) || attribute(field, 'rdf:resource')
        const url = address === '' ? undefined : resolveUrl(meant(address), field.base ?? base)
        if (url === undefined || otherRelations.test(relation)) continue
        const isPage = /^(?:text\/html|application\/xhtml\+xml)?$/.test(attribute(field, 'type'))
        if (relation.toLowerCase() !== 'alternate') other ??= url
        else if (isPage) return { alternate: url }
        else alternate ??= url
      }
      if (alternate !== undefined) return { alternate }
    }
    return other === undefined ? {} : { other }
  }

  private entryLink(element: FeedElement, base: string, id: string | undefined): string | undefined {
    const original = all(element, 'feedburner:origLink')[0]
    const source = original === undefined ? undefined : resolveUrl(original.text, original.base ?? base)
    const { alternate, other } = source === undefined ? this.links(element, base) : {}
    const link = source ?? alternate ?? other
    if (link !== undefined) return link
    const guid = all(element, 'guid')[0]
    if (guid !== undefined) {
      const isPermaLink = attribute(guid, 'ispermalink').toLowerCase()
      if (isPermaLink === 'true') return resolveUrl(guid.text, guid.base ?? base)
      if (isPermaLink !== 'false' && isWebAddress(guid.text)) return resolveUrl(guid.text, base)
    } else if (id !== undefined && isWebAddress(id)) {
      return resolveUrl(id, base)
    }
    const outside = all(element, 'content').find((field) => attribute(field, 'src') !== '')
    if (outside !== undefined) return resolveUrl(attribute(outside, 'src'), outside.base ?? base)
    for (const name of ['url', 'uri', 'comments']) {
      const field = all(element, name)[0]
      const address = field === undefined ? undefined : resolveUrl(field.text, field.base ?? base)
      if (address !== undefined) return address
    }
    return undefined
  }
}

/** Every occurrence of a field, in the order of the document. */
function all(element: FeedElement, name: string): readonly FeedField[] {
  return element[name] ?? noFields
}

const noFields: readonly FeedField[] = []

function attribute(field: FeedField, name: string): string {
  return field.$[name]?.trim() ?? ''
}

/** The address in a field's text, which some mark up. */
function addressIn(field: FeedField): string {
  const { text } = field
  return text.startsWith('<') || field.isMarkup ? htmlToText(text, maxAddress) : text
}

/**
 * What an address was meant to be: some are escaped once too often (none has `&amp;` in it by itself), and some
 * begin as people say them.
 */
function meant(written: string): string {
  const address = written.replaceAll('&amp;', '&')
  return /^www\.[^\s/]+\.[a-z]{2,}(?:\/|$)/i.test(address) ? `http://${address}` : address
}

/** Most characters looked at of an address that is marked up. */
const maxAddress = 5000

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

function isHtmlType(type: string): boolean {
  return /html/i.test(type)
}

/** The text of a field, out of base64 if it is encoded so; empty when it is, say, a picture. */
function readableText(field: FeedField): string {
  return isBase64(field) ? decodeBase64(field.text) : field.text
}

/** Atom 0.3 says so itself; in Atom 1.0 it follows from a media type that is neither text nor XML. */
function isBase64(field: FeedField): boolean {
  const mode = attribute(field, 'mode').toLowerCase()
  if (mode !== '') return mode === 'base64'
  const type = attribute(field, 'type').toLowerCase()
  return type.includes('/') && !/^text\/|xml$|html$/.test(type) && !field.isMarkup
}

function decodeBase64(encoded: string): string {
  const bytes = Buffer.from(encoded, 'base64')
  const text = isUtf8(bytes) ? bytes.toString('utf8') : ''
  return /[^\P{Cc}\s]/u.test(text) ? '' : text
}
