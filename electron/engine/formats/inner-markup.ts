import { splitSections } from './feed-field.ts'

/**
 * The inside of an element as HTML has it: without the `prefixes` on its element names, its sections turned into
 * markup, or for Atom, where they are text, into that.
 */
export function innerMarkup(raw: string, prefixes: ReadonlySet<string>, sectionsAreText: boolean): string {
  const markup =
    prefixes.size === 0
      ? raw
      : raw.replace(prefixed, (opening, mark: string, prefix: string) =>
          prefixes.has(prefix) ? mark : opening,
        )
  if (!markup.includes('<![CDATA[')) return markup
  return splitSections(markup)
    .map((part) => (part.isSection && sectionsAreText ? escapeXml(part.text) : part.text))
    .join('')
}

/** The beginning of a tag whose name has a prefix. */
const prefixed = /(<\/?)([a-z_][\w.-]{0,50}):/gi

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
