import type { Term } from './feed-vocabulary.ts'

/** Fields whose content may be markup with elements named like fields. */
const proseFields = new Set(
  'description content summary subtitle tagline body fullitem xhtml:body xhtml:div content:encoded'.split(
    ' ',
  ),
)
/** Names of fields that are also names of HTML elements. */
const alsoHtml = new Set(['title', 'link', 'summary', 'body', 'xhtml:body', 'xhtml:div', 'content'])

/** Fields of one line, whose only elements may be those that format a title. */
const lineFields = new Set(
  (
    'title link guid id url uri pubDate comments language lastBuildDate issued modified created dc:title dc:date ' +
    'dc:language atom:id atom:title atom:link atom:published atom:updated'
  ).split(' '),
)
const formatting = new Set(
  'a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements with fields of their own, which are not those of the entry or feed. */
const wrappers = new Set(['image', 'textinput', 'source', 'atom:source', 'author', 'contributor'])

/**
 * In a document that leaves elements open: whether the element `own` must have ended where an element `inner`
 * opens, because that cannot stand inside it. Both names raw and in lower case, with what they mean, if anything;
 * `bare` tells that `inner` has no attributes.
 */
export function endsBefore(
  own: string,
  term: Term | undefined,
  inner: string,
  innerTerm: Term | undefined,
  bare: boolean,
): boolean {
  if (innerTerm === undefined || innerTerm.role === 'group')
    return term !== undefined && lineFields.has(term.name) && !formatting.has(inner)
  if (innerTerm.role !== 'field') return true
  if (wrappers.has(own)) return false
  if (term === undefined || !proseFields.has(term.name)) return true
  // A link of HTML says where to in an attribute, one of RSS in its text.
  return !alsoHtml.has(innerTerm.name) || (innerTerm.name === 'link' && bare)
}
