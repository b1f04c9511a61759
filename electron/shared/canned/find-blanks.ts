import { type Blank, knownBlanks } from './blank.ts'

/** Code is left alone, and so is what other programs mean by braces: `${name}`, `{{name}}`, `\{name}`. */
const codeOrBlank = /```[\s\S]*?```|`[^`\n]*`|(?<![{$\\])\{\s?(\p{L}[\p{L}\p{M}\p{N} ,'’/–-]{0,59})\}(?!\})/gu

/**
 * The blanks of a text that are still to be filled, in its order. Linear in the length of the text. Code between
 * backticks holds none, so that an answer about `{color}` can be sent.
 */
export function findBlanks(text: string): readonly Blank[] {
  const blanks: Blank[] = []
  for (const { 0: whole, 1: inside, index } of text.matchAll(codeOrBlank)) {
    if (inside === undefined) continue
    const name = inside.toLowerCase().replaceAll(/\s+/g, ' ').trim()
    const kind = Object.hasOwn(knownBlanks, name) ? (knownBlanks[name]?.kind ?? 'text') : 'text'
    blanks.push({ start: index, end: index + whole.length, name, kind })
  }
  return blanks
}
