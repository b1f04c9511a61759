import Parser from 'rss-parser'
import { authorName } from './author-name.ts'
import type { Feed, FeedEntry } from './feed-reader.ts'
import { type LiftedText, liftMark, type NormalForm } from './normalize-feed.ts'
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

/** What rss-parser made of the feed or of one entry. */
type Parsed = Readonly<Record<string, unknown>>

/** One occurrence of a field. */
interface Field {
  readonly text: string
  readonly isMarkup: boolean
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Our own key in rss-parser's result holds every occurrence of a field, attributes and all. */
const keyOf = (name: string) => `all ${name}`
const keysOf = (names: string) => names.split(' ').map(keyOf)

/** Where each part of an entry or feed may stand, best first. */
const titleKeys = keysOf('title atom:title dc:title media:title itunes:title')
const contentKeys = keysOf(
  'content:encoded content xhtml:body xhtml:div body fullitem description summary atom:content atom:summary ' +
    'dc:description abstract itunes:summary media:description itunes:subtitle',
)
const descriptionKeys = keysOf('description subtitle tagline abstract dc:description itunes:summary summary')
const publishedKeys = keysOf(
  'pubDate atom:published issued dcterms:issued dcterms:available dc:date dcterms:date created dcterms:created ' +
    'atom:updated modified dcterms:modified',
)
const feedDateKeys = keysOf(
  'lastBuildDate atom:updated modified dcterms:modified pubDate dc:date atom:published',
)
const authorKeys = keysOf('author atom:author dc:creator dc:author itunes:author')
const feedAuthorKeys = keysOf(
  'author atom:author dc:creator dc:author itunes:author managingEditor webMaster dc:publisher',
)
const idKeys = keysOf('guid id atom:id')
const languageKeys = keysOf('language dc:language')
const [linkKey = '', atomLinkKey = '', guidKey = '', originalKey = '', commentsKey = ''] = keysOf(
  'link atom:link guid feedburner:origLink comments',
)

/** Relations of a link that lead elsewhere than to the entry or site. */
const otherRelations =
  /^(?:self|edit|enclosure|replies|hub|license|next|prev|previous|first|last|search|service)/i

/**
 * Reads a feed in normal form with rss-parser and makes entries of it: rss-parser tells which field belongs to
 * what, the choice between several and everything about types, dates and links is made here. `url` is the
 * document's address. Rejects only when rss-parser does.
 */
export async function readXmlFeed(form: NormalForm, url: string): Promise<Feed> {
  const customFields = form.fields.map((name) => [name, keyOf(name), { keepArray: true }])
  const parser = new Parser<Parsed, Parsed>({
    // The types ask for plain names here, but the feed's own fields take the same options as the entries'.
    customFields: { feed: customFields as unknown as string[], item: customFields },
  })
  return new Interpreter(form, url).feed(await parser.parseString(form.xml))
}

class Interpreter {
  private readonly form: NormalForm
  private readonly url: string
  private readonly isAtom: boolean

  constructor(form: NormalForm, url: string) {
    this.form = form
    this.url = url
    this.isAtom = form.shape === 'atom'
  }

  feed(parsed: Parsed & { readonly items: readonly Parsed[] }): Feed {
    const link = this.link(parsed, this.url)
    const base = link ?? this.url
    const author = this.author(parsed, feedAuthorKeys)
    const inherited = this.isAtom ? this.author(parsed, authorKeys) : undefined
    const description = this.content(parsed, descriptionKeys, base)?.text
    const language = this.first(parsed, languageKeys)?.text
    const updatedAt = this.date(parsed, feedDateKeys)
    return {
      title: this.title(parsed),
      ...(description ? { description } : {}),
      ...(link === undefined ? {} : { link }),
      ...(language ? { language: language.slice(0, 50) } : {}),
      ...(author === undefined ? {} : { author }),
      ...(updatedAt === undefined ? {} : { updatedAt }),
      entries: parsed.items.map((item) => this.entry(item, base, inherited)),
      readBy: 'rss-parser',
      isMended: this.form.isMended,
    }
  }

  private entry(parsed: Parsed, base: string, inheritedAuthor: string | undefined): FeedEntry {
    const id = this.first(parsed, idKeys)?.text.slice(0, 4000)
    const url = this.entryLink(parsed, base, id)
    const prose = this.content(parsed, contentKeys, url ?? base)
    const author = this.author(parsed, authorKeys) ?? inheritedAuthor
    const publishedAt = this.date(parsed, publishedKeys)
    return {
      ...(id === undefined ? {} : { id }),
      title: this.title(parsed),
      ...(url === undefined ? {} : { url }),
      text: prose?.text ?? '',
      ...(prose?.html === undefined ? {} : { html: prose.html }),
      ...(author === undefined ? {} : { author }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
    }
  }

  /** Every occurrence of a field, in the order of the document. */
  private all(parsed: Parsed, key: string): readonly Field[] {
    const nodes = parsed[key]
    return Array.isArray(nodes) ? nodes.map((node: unknown) => this.field(node)) : []
  }

  private field(node: unknown): Field {
    if (typeof node === 'string') return { ...this.lifted(node), attributes: noAttributes }
    if (!isRecord(node)) return { text: '', isMarkup: false, attributes: noAttributes }
    const attributes = isRecord(node.$) ? node.$ : noAttributes
    return { ...this.lifted(typeof node._ === 'string' ? node._ : ''), attributes }
  }

  private lifted(text: string): LiftedText {
    if (!text.startsWith(liftMark)) return { text: text.trim(), isMarkup: false }
    return this.form.texts[Number(text.slice(liftMark.length))] ?? { text: '', isMarkup: false }
  }

  /** The first occurrence that is not empty. */
  private first(parsed: Parsed, keys: readonly string[]): Field | undefined {
    for (const key of keys) {
      if (parsed[key] === undefined) continue
      const field = this.all(parsed, key).find(({ text }) => text !== '')
      if (field !== undefined) return field
    }
    return undefined
  }

  private title(parsed: Parsed): string {
    for (const key of titleKeys) {
      if (parsed[key] === undefined) continue
      for (const field of this.all(parsed, key)) {
        const title = this.titleText(field)
        if (title !== '') return title
      }
    }
    return ''
  }

  private titleText(field: Field): string {
    const text = decodeBase64(field)
    const type = attribute(field, 'type')
    if (field.isMarkup || isHtmlType(type)) return readHtmlTitle(text)
    return this.isAtom ? readPlainTitle(text) : readTitle(text)
  }

  /** The fullest content among the given fields. */
  private content(parsed: Parsed, keys: readonly string[], base: string): Prose | undefined {
    let fullest: Field | undefined
    for (const key of keys) {
      if (parsed[key] === undefined) continue
      for (const field of this.all(parsed, key)) {
        if (field.text.length > (fullest?.text.length ?? 0) && isReadable(field)) fullest = field
      }
    }
    if (fullest === undefined) return undefined
    const text = decodeBase64(fullest)
    const type = attribute(fullest, 'type')
    const isPlain = this.isAtom ? !isHtmlType(type) : type === 'text/plain'
    return fullest.isMarkup || !isPlain || looksLikeHtml(text)
      ? readHtml(text, this.base(fullest, base))
      : readPlain(text)
  }

  private author(parsed: Parsed, keys: readonly string[]): string | undefined {
    const field = this.first(parsed, keys)
    return field === undefined ? undefined : authorName(field.text, field.isMarkup)
  }

  /** The first date that can be read. */
  private date(parsed: Parsed, keys: readonly string[]): number | undefined {
    for (const key of keys) {
      if (parsed[key] === undefined) continue
      for (const { text } of this.all(parsed, key)) {
        const date = parseDate(text)
        if (date !== undefined) return date
      }
    }
    return undefined
  }

  private base(field: Field, base: string): string {
    return attribute(field, 'xml:base') || base
  }

  /** The address a feed or entry links to: an alternate link, else one whose relation does not lead elsewhere. */
  private link(parsed: Parsed, base: string): string | undefined {
    let other: string | undefined
    for (const key of [linkKey, atomLinkKey]) {
      let alternate: string | undefined
      for (const field of this.all(parsed, key)) {
        const relation = attribute(field, 'rel') || 'alternate'
        const address = attribute(field, 'href') || field.text || attribute(field, 'rdf:resource')
        const url = address === '' ? undefined : resolveUrl(address, this.base(field, base))
        if (url === undefined || otherRelations.test(relation)) continue
        const isPage = /^(?:text\/html|application\/xhtml\+xml)?$/.test(attribute(field, 'type'))
        if (relation.toLowerCase() !== 'alternate') other ??= url
        else if (isPage) return url
        else alternate ??= url
      }
      if (alternate !== undefined) return alternate
    }
    return other
  }

  private entryLink(parsed: Parsed, base: string, id: string | undefined): string | undefined {
    const original = this.all(parsed, originalKey)[0]
    const link =
      (original === undefined ? undefined : resolveUrl(original.text, this.base(original, base))) ??
      this.link(parsed, base)
    if (link !== undefined) return link
    const guid = this.all(parsed, guidKey)[0]
    if (guid !== undefined) {
      const isPermaLink = attribute(guid, 'ispermalink').toLowerCase()
      if (isPermaLink === 'true') return resolveUrl(guid.text, this.base(guid, base))
      if (isPermaLink !== 'false' && isWebAddress(guid.text)) return resolveUrl(guid.text, base)
    } else if (id !== undefined && isWebAddress(id)) {
      return resolveUrl(id, base)
    }
    const outside = this.all(parsed, keyOf('content')).find((field) => attribute(field, 'src') !== '')
    if (outside !== undefined) return resolveUrl(attribute(outside, 'src'), this.base(outside, base))
    const comments = this.all(parsed, commentsKey)[0]
    return comments === undefined ? undefined : resolveUrl(comments.text, base)
  }
}

const noAttributes: Readonly<Record<string, unknown>> = {}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function attribute(field: Field, name: string): string {
  const value = field.attributes[name]
  return typeof value === 'string' ? value.trim() : ''
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

function isHtmlType(type: string): boolean {
  return /html/i.test(type)
}

/** Whether content is something to read and not, say, a picture. */
function isReadable(field: Field): boolean {
  const type = attribute(field, 'type').toLowerCase()
  return !type.includes('/') || /^text\/|xml$|html$/.test(type) || attribute(field, 'mode') !== ''
}

/** Atom 0.3 may encode any text in base64. */
function decodeBase64(field: Field): string {
  if (attribute(field, 'mode').toLowerCase() !== 'base64') return field.text
  return Buffer.from(field.text, 'base64').toString('utf8')
}
