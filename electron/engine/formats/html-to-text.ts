import { CodeBuffer } from './code-buffer.ts'
import { decodeEntity, entityEnd } from './decode-entities.ts'
import { TagReader } from './html-tag-reader.ts'
import { line, space, TextWriter } from './text-writer.ts'

/** One buffer for all calls; it grows with the longest. */
let input = new CodeBuffer(1 << 15)

/** The codes of `text`, followed by a zero; valid until the next call. */
function toCodes(text: string): Uint16Array {
  if (input.units.length <= text.length) input = new CodeBuffer(text.length + 1)
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
