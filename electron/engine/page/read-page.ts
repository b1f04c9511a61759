import { FormCollector } from './collect-forms.ts'
import { LinkCollector } from './collect-links.ts'
import { LoadedCollector } from './collect-loaded.ts'
import { TextCollector } from './collect-text.ts'
import { digest } from './digest.ts'
import { landmarkOf } from './element-label.ts'
import { domainOf } from './own-site.ts'
import type { PageSnapshot, PageWishes } from './page-snapshot.ts'
import { type OpenElement, walkPage } from './page-walk.ts'
import { findRepeats } from './repeats.ts'
import { matchesSelector, readSelector, type Selectable } from './simple-selector.ts'
import { outOfOrder, phpComplaint, plainComplaint } from './telling-words.ts'
import { writingOf } from './writing.ts'

/** A page as it came. `html` is decoded. */
export interface PageSource {
  readonly html: string
  /** Where it came from, after redirects; stands for the page's own site where it is not known. */
  readonly url: string
  readonly bytes: number
  readonly isCut: boolean
}

/** What the person wants left out. */
export interface ReadWishes extends PageWishes {
  /** Simple selectors of parts whose text is not read. */
  readonly ignored: readonly string[]
}

const mostShape = 1500
const mostNames = 800
/** Words around something that make out what it stands in. */
const surroundings = 12

/** Reads everything that is worth knowing of a page out of its markup. Linear in its length, never throws. */
export function readPage({ html, url, bytes, isCut }: PageSource, wishes: ReadWishes): PageSnapshot {
  let base: string | undefined
  const resolve = (address: string): string | undefined => {
    const text = address.trim()
    if (/^(?:data|blob):/iu.test(text)) return text.slice(0, 100)
    return URL.parse(text.slice(0, 2000), base ?? url)?.href.slice(0, 600)
  }
  const text = new TextCollector()
  const loaded = new LoadedCollector(resolve)
  const forms = new FormCollector(url, resolve)
  const links = new LinkCollector()
  const shape = new Set<string>()
  const names = new Set<string>()
  const landmarks = new Set<string>()
  const present = new Set<string>()
  const head: Record<string, string> = {}
  const wanted = wishes.selectors.flatMap((source) => readSelector(source) ?? [])
  const ignored = wishes.ignored.flatMap((source) => readSelector(source) ?? [])
  let ignoredIn: OpenElement | undefined
  let heading = ''
  let isNotFound = false

  const walked = walkPage(
    html,
    {
      opened(element) {
        const { tag, attributes } = element
        if (wanted.length + ignored.length > 0) {
          const path = pathTo(element)
          for (const each of wanted) if (matchesSelector(each, path)) present.add(each.source)
          if (ignored.some((each) => matchesSelector(each, path))) ignoredIn ??= element
        }
        if (shape.size < mostShape && !element.isMute) shape.add(digest(tagPath(element)))
        if (names.size < mostNames) for (const name of element.names) names.add(name)
        const landmark = landmarkOf(tag, attributes)
        if (landmark !== undefined) landmarks.add(landmark)
        if (tag === 'base' && base === undefined && attributes.href !== undefined)
          base = URL.parse(attributes.href, url)?.href
        if (tag === 'meta' || tag === 'link' || tag === 'html') readHead(head, element)
        if (tag === 'body')
          isNotFound = /(?:^|\s)(?:error-?404|page-?404|not-?found)(?:\s|$)/iu.test(attributes.class ?? '')
        text.opened(element)
        loaded.opened(element)
        forms.opened(element)
        links.opened(element)
      },
      text(part, element) {
        if (element.tag === 'title' && element.parent?.tag !== 'svg') head.title = (head.title ?? '') + part
        if (heading.length < 300 && isIn(element, 'h1')) heading += part
        if (ignoredIn === undefined) text.text(part, element)
        loaded.text(part, element)
        links.text(part)
      },
      closed(element) {
        text.closed(element)
        loaded.closed(element)
        forms.closed(element)
        links.closed(element)
        if (element === ignoredIn) ignoredIn = undefined
        if (heading !== '' && element.tag === 'h1') heading = heading.padEnd(300)
        place(element, text.blocks.length)
      },
    },
    () => text.blocks.length,
  )

  const { hosts, hidden, spam } = links.result(loaded.css)
  const here = new Set([url, head.canonical ?? ''].map(domainOf))
  const linked = Object.entries(hosts).map(([host, times]) => ({
    times,
    isOwn: here.has(domainOf(`https://${host}`)),
  }))
  const linksTo = (isOwn: boolean) =>
    linked.filter((each) => each.isOwn === isOwn).reduce((sum, { times }) => sum + times, 0)
  const whole = `${head.title ?? ''}\n${text.lines.join('\n')}`.toLowerCase()
  return {
    ...{ url, bytes, base, isCut: isCut || walked.isCut, elements: walked.elements },
    title: collapse(head.title ?? '').slice(0, 300),
    heading: collapse(heading).slice(0, 300),
    siteName: head['og:site_name']?.slice(0, 100),
    language: head.lang?.toLowerCase().slice(0, 20),
    writing: writingOf(text.lines),
    canonical: absolute(head.canonical, url),
    generator: head.generator?.slice(0, 100),
    refresh: absolute(head.refresh, url),
    isUnlisted: /\bnoindex\b/iu.test(head.robots ?? ''),
    saysNotFound: isNotFound,
    ...{ words: text.words, mainWords: text.mainWords, blocks: text.blocks },
    ...{ shape: [...shape], names: [...names], landmarks: [...landmarks] },
    ...{ loaded: loaded.loaded, inline: loaded.inline, forms: forms.forms },
    ...{ hiddenLinks: hidden, spamLinks: spam, linkHosts: Object.keys(hosts).slice(0, 500) },
    ...{ ownLinks: (base === undefined ? links.relative : 0) + linksTo(true), otherLinks: linksTo(false) },
    repeats: findRepeats([head.title ?? '', ...text.lines], text.siblings),
    complaint: complaintIn(html, text, head.title ?? ''),
    present: [...present],
    forbidden: wishes.forbidden.filter((words) => whole.includes(words.toLowerCase())),
  }
}

/** Things in an element learn which blocks of text stand around them, once there are enough. */
function place(element: OpenElement, blocks: number): void {
  if (element.placed.length === 0) return
  if (element.parent !== undefined && element.words < surroundings && element.tag !== 'body') {
    for (const thing of element.placed) element.parent.placed.push(thing)
    return
  }
  for (const thing of element.placed) {
    thing.from = element.firstBlock
    thing.to = blocks
  }
}

function readHead(head: Record<string, string>, { tag, attributes, parent }: OpenElement): void {
  // What stands there for browsers without scripts does not hold for those with.
  if (parent?.tag === 'noscript') return
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && head[name] === undefined) head[name] = value.trim()
  }
  if (tag === 'html') put('lang', attributes.lang)
  if (tag === 'link' && attributes.rel?.toLowerCase() === 'canonical') put('canonical', attributes.href)
  if (tag !== 'meta') return
  const name = (attributes.name ?? attributes.property ?? '').toLowerCase()
  if (name === 'generator' || name === 'robots' || name === 'og:site_name') put(name, attributes.content)
  if (name === 'og:url') put('og:url', attributes.content)
  if (attributes['http-equiv']?.toLowerCase() === 'refresh')
    put('refresh', /^[^;,]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/iu.exec(attributes.content ?? '')?.[1])
}

function absolute(address: string | undefined, base: string): string | undefined {
  return address === undefined || address === '' ? undefined : URL.parse(address, base)?.href.slice(0, 600)
}

function tagPath(element: OpenElement): string {
  let path = element.tag
  let at = element.parent
  for (let step = 0; step < 4 && at !== undefined && at.parent !== undefined; step++, at = at.parent)
    path = `${at.tag}/${path}`
  return path
}

function isIn(element: OpenElement, tag: string): boolean {
  let at: OpenElement | undefined = element
  for (let step = 0; step < 4 && at !== undefined; step++, at = at.parent) if (at.tag === tag) return true
  return false
}

function pathTo(element: OpenElement): readonly Selectable[] {
  const path: Selectable[] = []
  for (let at: OpenElement | undefined = element; at !== undefined; at = at.parent) path.push(at)
  return path.reverse()
}

function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** What a server that broke down says; an article that quotes it is longer, and has another title. */
function complaintIn(html: string, text: TextCollector, title: string): string | undefined {
  if (/^\s*<\?php\s/u.test(html)) return 'The page shows its own program (<?php …).'
  const php = phpComplaint.exec(html.slice(0, 2_000_000))?.[0]
  if (php !== undefined) return collapse(php.replace(/<[^>]*>/gu, '')).slice(0, 200)
  const first = text.lines[0] ?? ''
  if (plainComplaint.test(first)) return first.slice(0, 200)
  if (outOfOrder.test(title) && text.words < 300) return title.slice(0, 200)
  return text.words < 80 ? text.lines.find((line) => outOfOrder.test(line))?.slice(0, 200) : undefined
}
