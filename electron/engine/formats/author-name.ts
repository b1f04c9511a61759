import { decodeEntities } from './decode-entities.ts'
import { toLine } from './html-to-text.ts'

const maxAuthor = 500

/** A tag, and no mail address in angle brackets. */
const tag = /<\/?[a-z][^<>@]*>/gi

/** The name in an author field: of a person construct its name, of `mail (name)` and `name <mail>` the name. */
export function authorName(text: string, isMarkup: boolean): string | undefined {
  const start = text.slice(0, 5000)
  const line = toLine(isMarkup ? nameInside(start) : decodeEntities(start).replace(tag, ''), maxAuthor)
  const name =
    /^[^\s()]+@[^\s()]+\s+\(([^()]+)\)$/.exec(line)?.[1] ??
    /^(.+?)\s*(?:<[^\s<>]+@[^\s<>]+>|\([^\s()]+@[^\s()]+\))$/.exec(line)?.[1] ??
    line
  return name.replace(/^(?:mailto:|["'])|["']$/gi, '').trim() || undefined
}

/** The parts of a person construct that can be its name, best first. */
const nameParts = ['name', 'email', 'uri', 'url'].map(
  (part) => new RegExp(`<(?:[\\w-]+:)?${part}(?:\\s[^<>]*)?>([^]*?)</`, 'i'),
)

function nameInside(markup: string): string {
  for (const part of nameParts) {
    const text = (part.exec(markup)?.[1] ?? '').replace(/<!\[CDATA\[|\]\]>/g, '').replace(/<[^<>]*>/g, '')
    if (text.trim() !== '') return decodeEntities(text)
  }
  return decodeEntities(markup.replace(/<[^<>]*>/g, ' '))
}
