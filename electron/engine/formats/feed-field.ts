import { decodeEntities } from './decode-entities.ts'

/** What stands in an element: text with entities, text with CDATA sections, or elements. */
export type FieldContent = 'text' | 'sections' | 'markup'

/** Longest text shown to rss-parser, in characters. It makes a snippet of all it sees, in quadratic time. */
const shown = 200

/**
 * One occurrence of a field of a feed or entry. `$` and `_` are what rss-parser expects of an element; the
 * rest is ours. Text is decoded when it is first asked for, since of several contents only one is used.
 */
export class FeedField {
  /** Attributes that mean something, by lower-case name. */
  readonly $: Readonly<Record<string, string>>
  /** What relative addresses in it are relative to, if the document says. */
  readonly base: string | undefined
  readonly isMarkup: boolean
  /** Length before decoding, to compare without decoding. */
  readonly length: number
  private readonly raw: string
  private readonly content: FieldContent
  private decoded: string | undefined

  constructor(
    raw: string,
    content: FieldContent,
    attributes: Readonly<Record<string, string>>,
    base: string | undefined,
  ) {
    this.raw = raw
    this.length = raw.length
    this.content = content
    this.isMarkup = content === 'markup'
    this.$ = attributes
    this.base = base
  }

  /** The decoded text, or the markup as it stands; both ends trimmed. */
  get text(): string {
    this.decoded ??= withoutSection(this.decode().trim())
    return this.decoded
  }

  /** What rss-parser sees: short texts only. */
  get _(): string {
    return this.length > shown ? '' : this.text
  }

  private decode(): string {
    if (this.content === 'text') return decodeEntities(this.raw)
    return this.content === 'markup' ? this.raw : joinSections(this.raw)
  }
}

/** Text that was put into a section twice, or escaped together with its section, loses the one that is left. */
function withoutSection(text: string): string {
  return text.startsWith('<![CDATA[') && text.endsWith(']]>') ? text.slice(9, -3).trim() : text
}

/** The text of a body without elements: sections as they stand, the rest decoded. */
function joinSections(raw: string): string {
  return splitSections(raw)
    .map((part) => (part.isSection ? part.text : part.text.trim() === '' ? '' : decodeEntities(part.text)))
    .join('')
}

/** Takes CDATA sections apart from the text around them and leaves comments out. */
export function splitSections(raw: string): { readonly text: string; readonly isSection: boolean }[] {
  const parts: { text: string; isSection: boolean }[] = []
  let at = 0
  for (let start = raw.indexOf('<!'); start !== -1; start = raw.indexOf('<!', at)) {
    const isSection = raw.startsWith('<![CDATA[', start)
    const end = raw.indexOf(isSection ? ']]>' : '-->', start)
    parts.push({ text: raw.slice(at, start), isSection: false })
    if (isSection) parts.push({ text: raw.slice(start + 9, end === -1 ? raw.length : end), isSection: true })
    at = end === -1 ? raw.length : end + 3
  }
  parts.push({ text: raw.slice(at), isSection: false })
  return parts
}
