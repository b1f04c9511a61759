import { prefixOf, type Term, termOf } from './feed-vocabulary.ts'

/** Finds what elements are, whatever prefixes their document gives them. */
export class ElementNames {
  private knownShape: 'rss' | 'atom' | undefined
  private readonly prefixes = new Map<string, string>()
  private readonly ofHtml = new Set<string>()
  private termsByName = new Map<string, Term | undefined>()

  /** Unknown until the document's root has been seen. */
  get shape(): 'rss' | 'atom' | undefined {
    return this.knownShape
  }

  set shape(shape: 'rss' | 'atom' | undefined) {
    this.knownShape = shape
    this.termsByName = new Map()
  }

  /** What the element is that was opened under `name`; heeds the namespaces it declares. */
  resolve(name: string, attributes: ReadonlyMap<string, string>): Term | undefined {
    if (attributes.size > 0) {
      for (const [key, value] of attributes) {
        if (key.startsWith('xmlns:')) this.bindPrefix(key.slice(6), value)
      }
      const own = attributes.get('xmlns')
      const prefix = own === undefined ? undefined : prefixOf(own)
      if (prefix !== undefined && prefix !== '' && this.knownShape !== undefined && !name.includes(':')) {
        const term = termOf(prefix === 'atom' && this.knownShape === 'atom' ? name : `${prefix}:${name}`)
        if (term !== undefined) return term
      }
    }
    if (!this.termsByName.has(name)) this.termsByName.set(name, this.lookUp(name))
    return this.termsByName.get(name)
  }

  private bindPrefix(prefix: string, namespace: string): void {
    const usual = prefixOf(namespace)
    if (usual === undefined || usual === prefix || this.prefixes.get(prefix) === usual) return
    this.prefixes.set(prefix, usual)
    if (usual === 'xhtml') this.ofHtml.add(prefix)
    else this.ofHtml.delete(prefix)
    this.termsByName = new Map()
  }

  /** What an element of that name is, without looking at its attributes. */
  lookUp(name: string): Term | undefined {
    const colon = name.indexOf(':')
    if (colon === -1) return termOf(name)
    const prefix = name.slice(0, colon)
    const local = name.slice(colon + 1)
    const usual = this.prefixes.get(prefix.toLowerCase()) ?? prefix.toLowerCase()
    if (usual === '' || (usual === 'atom' && this.knownShape !== 'rss')) return termOf(local)
    return termOf(`${usual}:${local}`)
  }

  /** The prefixes bound to XHTML. */
  get htmlPrefixes(): ReadonlySet<string> {
    return this.ofHtml
  }
}
