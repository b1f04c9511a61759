import { HtmlValidate } from 'html-validate'
import { RelaxNGValidator, XmlDocument, XmlLibError } from 'libxml2-wasm'
import { atomGrammar } from './atom-grammar.ts'

const html = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // A page that loads nothing has its style inside.
    'no-inline-style': 'error',
    'void-style': 'error',
  },
})

/** What a validator holds against an HTML file, one line a mistake. */
export async function htmlMistakes(text: string): Promise<readonly string[]> {
  const report = await html.validateString(text)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

/** What libxml2 holds against a feed, by the grammar of RFC 4287 and by what that grammar cannot say. */
export function atomMistakes(text: string): readonly string[] {
  const mistakes: string[] = []
  try {
    using grammar = XmlDocument.fromString(atomGrammar)
    using validator = RelaxNGValidator.fromDoc(grammar)
    using feed = XmlDocument.fromString(text)
    validator.validate(feed)
    const names = { atom: 'http://www.w3.org/2005/Atom' }
    const all = (path: string): readonly string[] => feed.find(path, names).map((node) => node.content)
    const ids = all('//atom:id')
    if (new Set(ids).size < ids.length) mistakes.push('Two have the same id.')
    for (const id of ids) if (URL.parse(id) === null) mistakes.push(`The id ${id} is no IRI (section 4.2.6).`)
    if (all('/atom:feed/atom:author').length === 0 && all('//atom:entry[not(atom:author)]').length > 0)
      mistakes.push('An entry has no author, and neither has the feed (section 4.1.2).')
    if (all('//atom:entry[not(atom:content)][not(atom:link[@rel="alternate"])]').length > 0)
      mistakes.push('An entry has neither content nor a page (section 4.1.2).')
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    mistakes.push(error.message)
  }
  return mistakes
}
