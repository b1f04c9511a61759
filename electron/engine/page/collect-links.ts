import { type Hiding, hidingSelectors } from './hidden-style.ts'
import type { HiddenLink } from './page-snapshot.ts'
import type { OpenElement } from './page-walk.ts'

const mostLinks = 3000
/** How many elements around a link are asked whether a style sheet hides them. */
const mostAround = 12

interface Link {
  readonly host: string
  readonly element: OpenElement
  readonly hiding: Hiding | undefined
  text: string
}

/** Gathers links that lead to other hosts. */
export class LinkCollector {
  private readonly links: Link[] = []
  private current: Link | undefined

  opened(element: OpenElement): void {
    if (element.tag !== 'a' && element.tag !== 'area') return
    const { href } = element.attributes
    if (href === undefined || this.links.length >= mostLinks) return
    const host = /^\s*(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(href)?.[1]?.toLowerCase()
    if (host === undefined) return
    const here = element.hiding ?? (isMutelyHidden(element) ? 'unseen' : undefined)
    this.current = { host, element, hiding: here, text: '' }
    this.links.push(this.current)
  }

  text(text: string): void {
    if (this.current !== undefined && this.current.text.length < 100) this.current.text += text
  }

  closed(element: OpenElement): void {
    if (element === this.current?.element) this.current = undefined
  }

  /** Once all is read: links that are to be seen and links that are not, `css` being the style sheets in the page. */
  result(css: string): { readonly hosts: readonly string[]; readonly hidden: readonly HiddenLink[] } {
    const selectors = hidingSelectors(css)
    const hosts = new Set<string>()
    const hidden: HiddenLink[] = []
    for (const { host, element, hiding, text } of this.links) {
      const how = hiding ?? (selectors.size === 0 ? undefined : hiddenBySheet(element, selectors))
      if (how === undefined) hosts.add(host)
      else if (hidden.length < 200)
        hidden.push({ host, text: text.replace(/\s+/gu, ' ').trim().slice(0, 100), how })
    }
    return { hosts: [...hosts].slice(0, 500), hidden }
  }
}

function isMutelyHidden(element: OpenElement): boolean {
  for (let at = element.parent; at !== undefined; at = at.parent)
    if (at.tag === 'noscript' || at.tag === 'template') return true
  return false
}

function hiddenBySheet(element: OpenElement, selectors: ReadonlyMap<string, Hiding>): Hiding | undefined {
  let at: OpenElement | undefined = element
  for (let step = 0; step < mostAround && at !== undefined; step++) {
    const { id, class: classes = '' } = at.attributes
    const marks = classes.split(/\s+/u).map((name) => `.${name}`)
    if (id !== undefined) marks.push(`#${id}`)
    for (const mark of marks) {
      const how = selectors.get(mark)
      if (how !== undefined) return how
    }
    at = at.parent
  }
  return undefined
}
