import { decodeEntity, entityEnd } from './decode-entities.ts'
import { tagEnd } from './tag-end.ts'

/** What a tag does to the text around it. */
type Effect = 'silent' | 'line' | 'cell'

const names: Readonly<Record<Effect, string>> = {
  /** Its content is not text. */
  silent: 'script style template noembed',
  /** Begins and ends a line. */
  line:
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre ' +
    'section select summary table tbody tfoot thead tr ul',
  /** Stands apart from its neighbours on the same line. */
  cell: 'td th img button input textarea',
}

/** Effects by a hash of the name, so that no string need be made for each tag. */
const effectByHash = new Map<number, Effect>()
for (const effect of ['silent', 'line', 'cell'] as const) {
  for (const name of names[effect].split(' ')) effectByHash.set(hashOf(name), effect)
}

const space = 32
const line = 10

/** UTF-16 code units, and the same memory as bytes. */
class Codes {
  readonly units: Uint16Array
  readonly bytes: Buffer

  constructor(length: number) {
    this.units = new Uint16Array(length)
    this.bytes = Buffer.from(this.units.buffer)
  }
}

/**
 * Buffers for all calls, since every item's text passes through here; they grow with the longest. Reading codes
 * from an array is several times faster than `charCodeAt`.
 */
let input = new Codes(1 << 15)
let output = new Codes(1 << 15)

/** The codes of `text`, followed by a zero; valid until the next call. */
function toCodes(text: string): Uint16Array {
  if (input.units.length <= text.length) input = new Codes(text.length + 1)
  input.bytes.write(text, 'utf16le')
  input.units[text.length] = 0
  return input.units
}

/**
 * The plain text of markup: scripts and styles dropped, a line for each block, entities decoded, whitespace
 * and control characters collapsed, at most `limit` characters. One pass, linear in the length of `html`
 * whatever stands in it. Not a sanitizer: its result is text and must be shown as text.
 */
export function htmlToText(html: string, limit = 100_000): string {
  return scanHtml(html, limit).text
}

/** What one pass over markup finds. */
export interface ScannedHtml {
  /** As `htmlToText` has it. */
  readonly text: string
  /** Whether a `href` or `src` seemed to be relative, in the part that was scanned. */
  readonly hasRelativeLinks: boolean
}

/** `htmlToText`, and what else can be seen on the way. */
export function scanHtml(html: string, limit = 100_000): ScannedHtml {
  const codes = toCodes(html)
  const writer = new TextWriter(Math.min(html.length, limit))
  const tag = new TagReader(html, codes)
  const { length } = html
  let at = 0
  while (at < length && !writer.isFull) {
    at = writer.writePlain(codes, at, length)
    if (at === length) break
    if (codes[at] === 60) {
      if (tag.read(at)) {
        writer.setApart(tag.gap)
        if (tag.textEnd !== 0) writer.writeText(html.slice(tag.textStart, tag.textEnd))
        at = tag.end
        continue
      }
    } else {
      const end = entityEnd(html, at)
      const decoded = end === -1 ? undefined : decodeEntity(html, at, end)
      if (decoded !== undefined) {
        writer.writeText(decoded)
        at = end
        continue
      }
    }
    writer.write(codes[at] ?? space)
    at++
  }
  return { text: writer.text(), hasRelativeLinks: tag.hasRelativeLinks }
}

/** Plain text on one line: whitespace and control characters collapsed to single spaces, both ends trimmed. */
export function toLine(text: string, limit = 100_000): string {
  const writer = new TextWriter(Math.min(text.length, limit))
  writer.writeText(text)
  return writer.text()
}

/** Plain text whose lines are kept, each as `toLine` has it; empty lines are dropped. */
export function toLines(text: string, limit = 100_000): string {
  const writer = new TextWriter(Math.min(text.length, limit))
  for (const part of text.slice(0, limit * 2).split(/[\r\n]+/)) {
    writer.setApart(line)
    writer.writeText(part)
  }
  return writer.text()
}

/** Collects characters, collapsing whitespace. Only one is in use at a time. */
class TextWriter {
  private readonly room: number
  private readonly out: Uint16Array
  private length = 0
  /** What must stand before the next character: 0 nothing, a space, or a new line. */
  private gap = 0

  constructor(room: number) {
    // Half a pair of characters and one gap may be written beyond the limit.
    if (output.units.length < room + 4) output = new Codes(room + 4)
    this.room = room
    this.out = output.units
  }

  get isFull(): boolean {
    return this.length >= this.room
  }

  setApart(gap: number): void {
    if (gap === line || this.gap === 0) this.gap = gap
  }

  writeText(text: string): void {
    for (let at = 0; at < text.length && !this.isFull; at++) this.write(text.charCodeAt(at))
  }

  /** Writes up to the next `<` or `&`, or the end, or until full; returns where it stopped. */
  writePlain(codes: Uint16Array, start: number, end: number): number {
    const { out, room } = this
    let { length, gap } = this
    let at = start
    for (; at < end && length < room; at++) {
      const code = codes[at] ?? space
      if (code === 60 || code === 38) break
      if (code <= 32 || (code >= 0x7f && isSpace(code))) {
        if (gap === 0) gap = space
        continue
      }
      if (gap !== 0) {
        if (length > 0) out[length++] = gap
        gap = 0
      }
      out[length++] = code
    }
    this.length = length
    this.gap = gap
    return at
  }

  write(code: number): void {
    if (code <= 32 || (code >= 0x7f && isSpace(code))) {
      if (this.gap === 0) this.gap = space
      return
    }
    if (this.gap !== 0) {
      if (this.length > 0) this.out[this.length++] = this.gap
      this.gap = 0
    }
    this.out[this.length++] = code
  }

  text(): string {
    const length = Math.min(this.length, this.room)
    // A cut must not leave half of a surrogate pair.
    const last = this.out[length - 1] ?? 0
    const whole = last >= 0xd800 && last <= 0xdbff ? length - 1 : length
    return output.bytes.toString('utf16le', 0, whole * 2)
  }
}

function isSpace(code: number): boolean {
  if (code <= 0xa0) return true
  if (code < 0x1680) return false
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** Reads one tag at a time into its own fields, so that no object need be made for each. */
class TagReader {
  private readonly html: string
  private readonly codes: Uint16Array
  /** Where the text goes on; for silent elements, after their content. */
  end = 0
  /** What the tag puts between its neighbours. */
  gap = 0
  /** What a CDATA section says; `textEnd` 0 when there is none. */
  textStart = 0
  textEnd = 0
  hasRelativeLinks = false

  constructor(html: string, codes: Uint16Array) {
    this.html = html
    this.codes = codes
  }

  /** False when the `<` at `mark` begins no tag. */
  read(mark: number): boolean {
    const { html, codes } = this
    this.gap = 0
    this.textEnd = 0
    const next = codes[mark + 1]
    if (next === 33 || next === 63) return this.readDeclaration(mark)
    const isClosing = next === 47
    let start = isClosing ? mark + 2 : mark + 1
    if (!isLetter(codes[start] ?? 0)) return false
    let hash = 0
    let at = start
    for (; ; at++) {
      const code = codes[at] ?? 0
      if (code === 58) {
        // A namespace prefix.
        start = at + 1
        hash = 0
      } else if (isLetter(code) || (code >= 48 && code <= 57)) hash = addToHash(hash, code)
      else break
    }
    const close = codes[at] === 62 ? at : this.findEnd(at)
    this.end = close === -1 ? html.length : close + 1
    const effect = effectByHash.get(hash)
    if (effect === 'line') this.gap = line
    else if (effect === 'cell') this.gap = space
    else if (effect === 'silent' && !isClosing && codes[close - 1] !== 47) {
      this.end = silenceEnd(html, html.slice(start, at).toLowerCase(), this.end)
    }
    return true
  }

  /** Index of the `>` that ends the tag, as `tagEnd` has it, looking at link attributes on the way; -1 for none. */
  private findEnd(from: number): number {
    const { codes, html } = this
    for (let at = from; at < html.length; at++) {
      const code = codes[at]
      if (code === 62) return at
      if (code !== 34 && code !== 39) continue
      const end = this.endOfQuote(at)
      if (end === -1) return tagEnd(html, at)
      // href=" or src=" without an h (of http), # or d (of data:) after it
      if (codes[at - 1] === 61 && (codes[at - 2] === 102 || codes[at - 2] === 99)) {
        const first = codes[at + 1]
        if (first !== 104 && first !== 35 && first !== 100) this.hasRelativeLinks = true
      }
      at = end
    }
    return -1
  }

  /** Where the quote opened at `start` closes; -1 when a `<` or `>` comes first or it does not close. */
  private endOfQuote(start: number): number {
    const { codes, html } = this
    const quote = codes[start]
    for (let at = start + 1; at < html.length; at++) {
      const code = codes[at]
      if (code === quote) return at
      if (code === 60 || code === 62) return -1
    }
    return -1
  }

  private readDeclaration(mark: number): boolean {
    const { html } = this
    if (html.startsWith('<![CDATA[', mark)) {
      const close = html.indexOf(']]>', mark + 9)
      this.textStart = mark + 9
      this.textEnd = close === -1 ? html.length : close
      this.end = close === -1 ? html.length : close + 3
      return true
    }
    const isComment = html.startsWith('<!--', mark)
    const close = isComment ? html.indexOf('-->', mark + 4) : html.indexOf('>', mark)
    this.end = close === -1 ? html.length : close + (isComment ? 3 : 1)
    return true
  }
}

/** After the end tag of a silent element, or the end of the text when it has none. */
function silenceEnd(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) {
      const close = html.indexOf('>', at)
      return close === -1 ? html.length : close + 1
    }
  }
  return html.length
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Letters count alike in both cases. */
function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 37) + (code | 32)) | 0
}

function hashOf(name: string): number {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = addToHash(hash, name.charCodeAt(at))
  return hash
}
