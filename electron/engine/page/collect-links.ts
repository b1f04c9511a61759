import { type Hiding, hidingSelectors } from './hidden-style.ts'
import type { HiddenLink } from './page-snapshot.ts'
import type { OpenElement } from './page-walk.ts'
import { spamWords } from './telling-words.ts'

const mostLinks = 3000
/** How many elements around a link are asked whether a style sheet hides them. */
const mostAround = 12

interface Link {
  readonly host: string
  readonly element: OpenElement
  readonly hiding: Hiding | undefined
  text: string
}

/** Gathers where links lead. */
export class LinkCollector {
  /** Links within the site by their form: relative ones. */
  relative = 0
  private readonly links: Link[] = []
  private current: Link | undefined

  opened(element: OpenElement): void {
    if (element.tag !== 'a' && element.tag !== 'area') return
    const { href } = element.attributes
    if (href === undefined || this.links.length >= mostLinks) return
    const host = /^\s*(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(href)?.[1]?.toLowerCase()
    if (host === undefined) {
      if (!/^\s*(?:#|[a-z][a-z\d+.-]*:)/iu.test(href)) this.relative += 1
      return
    }
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

  /** Once all is read, `css` being the style sheets in the page. */
  result(css: string): FoundLinks {
    const selectors = hidingSelectors(css)
    const hosts: Record<string, number> = {}
    const hidden: HiddenLink[] = []
    const spam: FoundLinks['spam'][number][] = []
    for (const { host, element, hiding, text } of this.links) {
      const how = hiding ?? (selectors.size === 0 ? undefined : hiddenBySheet(element, selectors))
      const words = text.replace(/\s+/gu, ' ').trim().slice(0, 100)
      if (how !== undefined) {
        if (hidden.length < 200) hidden.push({ host, text: words, how })
        continue
      }
      hosts[host] = (Object.hasOwn(hosts, host) ? (hosts[host] ?? 0) : 0) + 1
      if (!element.isContent && spam.length < 50 && spamWords.test(words)) spam.push({ host, text: words })
    }
    return { hosts, hidden, spam }
  }
}

/** Links to other hosts. */
export interface FoundLinks {
  /** Hosts that visible links lead to, and how many do. */
  readonly hosts: Readonly<Record<string, number>>
  readonly hidden: readonly HiddenLink[]
  /** Visible ones outside of the content whose words sell what spammers sell. */
  readonly spam: readonly Pick<HiddenLink, 'host' | 'text'>[]
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
