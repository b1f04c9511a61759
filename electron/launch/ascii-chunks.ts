import { type ESTree, type Plugin, Visitor } from 'vite'

/**
 * Writes what is not ASCII as escapes (`’` as `\u2019`). V8 keeps the text of every program it runs, and a single
 * character beyond Latin-1 makes it keep two bytes for each: megabytes at rest for a few curly quotes. A chunk of foreign
 * letters, which would grow by it, stays as it is. Lines stay what they are, so that source maps still lead to them.
 */
export const asciiChunks: Plugin = {
  name: 'ascii-chunks',
  // After everything that prints code anew.
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      const escaped = toAscii(chunk.code, this.parse(chunk.code))
      if (escaped.length < 2 * chunk.code.length) chunk.code = escaped
    }
  },
}

/** Where something stands in a text: from `start` to before `end`. */
interface Range {
  readonly start: number
  readonly end: number
}

/** The code with escapes in place of all that is not ASCII; in tagged templates, where an escape is text, as values. */
export function toAscii(code: string, program: ESTree.Program): string {
  let escaped = ''
  let end = 0
  for (const range of rawTemplates(program)) {
    escaped += inCode(code.slice(end, range.start)) + inRawTemplate(code.slice(range.start, range.end))
    end = range.end
  }
  return escaped + inCode(code.slice(end))
}

function inCode(code: string): string {
  // A backslash that stands before it already, as in /\’/, does nothing and would escape ours.
  return code.replaceAll(/(\\*)([^\0-\x7f]+)/g, (_all, slashes: string, text: string) => {
    const even = slashes.length % 2 === 0 ? slashes : slashes.slice(1)
    return even + escapes(text)
  })
}

function inRawTemplate(code: string): string {
  return code.replaceAll(/(?<!\\)[^\0-\x7f]+/g, (text) => `\${'${escapes(text)}'}`)
}

function escapes(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charCodeAt(index)
    return `\\u${unit.toString(16).padStart(4, '0')}`
  }).join('')
}

/** The pieces of text in tagged templates, in order. */
function rawTemplates(program: ESTree.Program): readonly Range[] {
  const found: Range[] = []
  new Visitor({
    TaggedTemplateExpression: ({ quasi }) => void found.push(...quasi.quasis),
  }).visit(program)
  return found.toSorted((one, other) => one.start - other.start)
}
