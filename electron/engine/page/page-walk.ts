import { Parser } from 'htmlparser2'
import { isFraming, labelElement } from './element-label.ts'
import { type Hiding, hidingOf } from './hidden-style.ts'

export type Attributes = Readonly<Record<string, string>>

/** Something found on a page that waits to learn which text stands around it. */
export interface Placed {
  from: number
  to: number
}

/** An element that is open while the page is walked through. */
export interface OpenElement {
  readonly tag: string
  readonly attributes: Attributes
  readonly parent: OpenElement | undefined
  readonly selector: string
  /** The telling elements from outside to this one, at most four. */
  readonly path: readonly string[]
  readonly names: readonly string[]
  /** How it or what it stands in is hidden. */
  readonly hiding: Hiding | undefined
  /** True where text is no text for readers: scripts, styles, choices, what stands there for browsers without scripts. */
  readonly isMute: boolean
  readonly isFrame: boolean
  readonly isContent: boolean
  readonly isHeading: boolean
  /** How many blocks of text there were before it. */
  readonly firstBlock: number
  /** Things in it that wait for their surroundings. */
  readonly placed: Placed[]
  words: number
  /** Digest and length of the visible text in it. */
  textDigest: number
  chars: number
  /** Texts of its children with how often each came. */
  children: Map<number, { times: number; chars: number; text: string }> | undefined
}

/** What the walk tells as it goes. Elements come in document order; every opened one is closed. */
export interface WalkListener {
  opened(element: OpenElement): void
  closed(element: OpenElement): void
  text(text: string, element: OpenElement): void
}

const mute = new Set(
  'script style noscript template textarea select option svg head title iframe object canvas datalist'.split(
    ' ',
  ),
)
/** Elements that never have anything in them. */
const empty = new Set('area base br col embed hr img input link meta source track wbr param'.split(' '))
/** Elements that are read, at most; and how deep one may stand in another. */
const mostElements = 150_000
const deepest = 400
/** Where that many open elements were never closed the rest is no page; the parser's time grows with their square. */
const absurd = 5_000
const chunk = 16_384

/**
 * Walks through a page's markup, however broken, in one pass. Returns the number of elements and whether it stopped
 * before the end.
 */
export function walkPage(
  html: string,
  listener: WalkListener,
  blocks: () => number,
): { elements: number; isCut: boolean } {
  const root = openElement('#root', {}, undefined, 0)
  let current = root
  let elements = 0
  let depth = 0
  /** Elements that are deeper than is read. */
  let beyond = 0
  const parser = new Parser({
    onopentag(tag, attributes) {
      elements += 1
      if (depth >= deepest) {
        beyond += 1
        return
      }
      current = openElement(tag, attributes, current, blocks())
      depth += 1
      listener.opened(current)
    },
    ontext(text) {
      listener.text(text, current)
    },
    onclosetag(tag) {
      if (beyond > 0) {
        beyond -= 1
        return
      }
      if (current.parent === undefined || current.tag !== tag) return
      listener.closed(current)
      current = current.parent
      depth -= 1
    },
  })
  let at = 0
  while (at < html.length && elements < mostElements && beyond < absurd) {
    parser.write(html.slice(at, at + chunk))
    at += chunk
  }
  const isCut = at < html.length
  parser.end()
  while (current.parent !== undefined) {
    listener.closed(current)
    current = current.parent
  }
  listener.closed(root)
  return { elements, isCut }
}

function openElement(
  tag: string,
  attributes: Attributes,
  parent: OpenElement | undefined,
  firstBlock: number,
): OpenElement {
  const label = labelElement(tag, attributes)
  const isContent =
    (parent?.isContent ?? false) || tag === 'main' || tag === 'article' || attributes.role === 'main'
  const own = attributes.hidden === undefined ? hidingOf(attributes.style) : 'unseen'
  return {
    tag,
    attributes,
    parent,
    selector: label.selector,
    path: label.tells ? [...(parent?.path ?? []), label.selector].slice(-4) : (parent?.path ?? []),
    names: label.names,
    hiding: parent?.hiding ?? own,
    isMute: (parent?.isMute ?? false) || mute.has(tag),
    isFrame: (parent?.isFrame ?? false) || isFraming(tag, attributes, parent?.isContent ?? false),
    isContent,
    isHeading: (parent?.isHeading ?? false) || /^h[1-6]$/u.test(tag),
    firstBlock,
    placed: [],
    words: 0,
    textDigest: 0,
    chars: 0,
    children: undefined,
  }
}

/** Whether an element has no end tag and nothing in it. */
export function isEmptyElement(tag: string): boolean {
  return empty.has(tag)
}

/** Where an element stands, as a short CSS selector. */
export function partOf(element: OpenElement): string {
  const last = element.path[element.path.length - 1]
  const path = last === element.selector ? element.path : [...element.path.slice(-3), element.selector]
  return path.join(' > ')
}
