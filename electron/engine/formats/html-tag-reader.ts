import { tagEnd } from './tag-end.ts'
import { line, space } from './text-writer.ts'

/** How far the end of an attribute's value with tags in it is looked for. */
const longestValue = 1000

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

/** Reads one tag at a time into its own fields, so that no object need be made for each. */
export class TagReader {
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

  /**
   * Where the quote opened at `start` closes; -1 when it does not. Beyond a `<` or `>` it must look like the end
   * of an attribute's value, and be near, lest a quote that was forgotten swallow what follows.
   */
  private endOfQuote(start: number): number {
    const { codes, html } = this
    const quote = codes[start]
    for (let at = start + 1; at < html.length; at++) {
      const code = codes[at]
      if (code === quote) return at
      if (code === 60 || code === 62) return codes[start - 1] === 61 ? this.endOfValue(quote, at) : -1
    }
    return -1
  }

  private endOfValue(quote: number | undefined, from: number): number {
    const { codes, html } = this
    const last = Math.min(from + longestValue, html.length)
    for (let at = from; at < last; at++) {
      if (codes[at] !== quote) continue
      const next = codes[at + 1] ?? 0
      return next <= 32 || next === 47 || next === 62 ? at : -1
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
