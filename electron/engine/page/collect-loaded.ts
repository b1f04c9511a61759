import type { PagePartyUse } from '../../shared/model/page.ts'
import { isTiny } from './hidden-style.ts'
import type { Inline, Loaded } from './page-snapshot.ts'
import { type OpenElement, type Placed, partOf } from './page-walk.ts'
import { readScript } from './read-script.ts'

const mostLoaded = 1500
const mostInline = 400
/** Kinds of `<script>` that browsers do not run. */
const isRun = (type: string | undefined) =>
  type === undefined ||
  /^\s*(?:$|module$|text\/plain$|(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script)/iu.test(type)
const harmlessAddress =
  /^javascript:\s*(?:;|\/\/.*|void\s*\(?\s*0\s*\)?;?|(?:window\.)?(?:history\.(?:back\(\)|go\(-1\))|print\(\));?|return false;?|#|false;?|undefined;?)?\s*$/i

/** Gathers what a page loads and runs. */
export class LoadedCollector {
  readonly loaded: (Loaded & Placed)[] = []
  readonly inline: (Inline & Placed)[] = []
  private script: { element: OpenElement; code: string } | undefined
  private style = ''
  /** All style sheets in the page. */
  css = ''
  private readonly resolve: (address: string) => string | undefined

  /** `resolve` makes an address absolute. */
  constructor(resolve: (address: string) => string | undefined) {
    this.resolve = resolve
  }

  opened(element: OpenElement): void {
    const { tag, attributes } = element
    for (const name in attributes)
      if (name.startsWith('on') && name.length > 4) this.run(name, attributes[name] ?? '', element)
    this.addresses(element)
    const { src } = attributes
    if (tag === 'script') this.openScript(element)
    else if (tag === 'iframe' || tag === 'frame' || tag === 'embed') {
      this.load('frame', src || attributes['data-src'] || attributes['data-lazy-src'], element)
      if (attributes.srcdoc) this.run('srcdoc', attributes.srcdoc, element)
    } else if (tag === 'object') this.load('frame', attributes.data, element)
    else if (tag === 'link') this.link(element)
    else if (tag === 'img' || (tag === 'input' && attributes.type === 'image')) this.image(element)
    else if (tag === 'video' || tag === 'audio' || tag === 'track') this.load('media', src, element)
    else if (tag === 'source') this.load(element.parent?.tag === 'picture' ? 'image' : 'media', src, element)
    else if (tag === 'a') this.load('beacon', attributes.ping, element)
    const style = attributes.style
    if (style?.includes('url(')) this.fromCss(style, element)
  }

  text(text: string, element: OpenElement): void {
    if (this.script?.element === element) this.script.code += text
    else if (element.tag === 'style' && this.style.length < 1_000_000) this.style += text
  }

  closed(element: OpenElement): void {
    if (this.script?.element === element) {
      const { code } = this.script
      this.script = undefined
      if (/importmap/iu.test(element.attributes.type ?? '')) this.importMap(code, element)
      else this.run('script', code, element)
    }
    if (element.tag === 'style') {
      this.fromCss(this.style, element)
      this.css += this.style
      this.style = ''
    }
  }

  private openScript(element: OpenElement): void {
    const { attributes } = element
    const type = attributes.type
    const src = attributes.src ?? attributes['data-src'] ?? attributes.href ?? attributes['xlink:href']
    if (src !== undefined && (isRun(type) || attributes['data-src'] !== undefined)) {
      const data = /^\s*data:([^,]*),([\s\S]*)$/iu.exec(src)
      if (data === null) this.load('script', src, element)
      else this.run('script', decodeData(data[1] ?? '', data[2] ?? ''), element)
      return
    }
    if (isRun(type) || /importmap/iu.test(type ?? '')) this.script = { element, code: '' }
  }

  private importMap(code: string, element: OpenElement): void {
    for (const [, address = ''] of code.slice(0, 100_000).matchAll(/:\s*"([^"]{1,500})"/gu))
      this.load('script', address, element)
  }

  private link(element: OpenElement): void {
    const { rel = '', as = '', href } = element.attributes
    const rels = rel.toLowerCase().split(/\s+/u)
    if (rels.includes('stylesheet')) this.load('style', href, element)
    else if (rels.includes('modulepreload')) this.load('script', href, element)
    else if (rels.includes('preload') || rels.includes('prefetch')) {
      if (as === 'script' || as === 'style' || as === 'font') this.load(as, href, element)
    }
  }

  private image(element: OpenElement): void {
    const { attributes } = element
    const isBeacon = isTiny(attributes) || element.hiding !== undefined
    this.load(isBeacon ? 'beacon' : 'image', attributes.src || attributes['data-src'], element)
    if (attributes.srcset) this.load('image', attributes.srcset.trim().split(/\s/u)[0], element)
  }

  private fromCss(css: string, element: OpenElement): void {
    const read = css.slice(0, 300_000)
    for (const [whole, , address = ''] of read.matchAll(
      /(@import\s+(?:url\()?|url\()\s*["']?([^"')\s]{4,500})/giu,
    )) {
      if (!/^(?:https?:)?\/\//iu.test(address)) continue
      const use: PagePartyUse = whole.toLowerCase().startsWith('@import')
        ? 'style'
        : /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/iu.test(address)
          ? 'font'
          : 'image'
      this.load(use, address, element)
    }
  }

  /** Addresses that are scripts. */
  private addresses(element: OpenElement): void {
    for (const name of ['href', 'action', 'formaction', 'src', 'xlink:href', 'data'] as const) {
      const value = element.attributes[name]
      if (value === undefined || !/^[\s\p{Cc}]*j\s*a\s*v\s*a\s*s/iu.test(value)) continue
      const address = value.replace(/\p{Cc}/gu, '').trim()
      if (/^javascript:/iu.test(address) && !harmlessAddress.test(address)) this.run(name, address, element)
    }
  }

  private run(where: string, code: string, element: OpenElement): void {
    if (code.trim() === '' || this.inline.length >= mostInline) return
    const found = { where, facts: readScript(code), part: partOf(element), from: 0, to: 0 }
    element.placed.push(found)
    this.inline.push(found)
  }

  private load(use: PagePartyUse, address: string | undefined, element: OpenElement): void {
    if (address === undefined || address.trim() === '' || this.loaded.length >= mostLoaded) return
    const url = this.resolve(address)
    if (url === undefined || /^(?:about|javascript):/iu.test(url)) return
    const found = {
      ...{ use, url, part: partOf(element), from: 0, to: 0 },
      isHidden: element.hiding !== undefined,
      isTiny: isTiny(element.attributes),
      integrity: element.attributes.integrity || undefined,
    }
    element.placed.push(found)
    this.loaded.push(found)
  }
}

function decodeData(type: string, data: string): string {
  try {
    const text = decodeURIComponent(data)
    return /;\s*base64/iu.test(type) ? Buffer.from(text, 'base64').toString('utf8') : text
  } catch {
    return data
  }
}
