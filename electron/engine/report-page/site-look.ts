import { type Colour, luminance, readColour, vividness } from './colour.ts'

/** A site's colours, as far as its page and style sheets tell. */
export interface SiteLook {
  readonly ground?: Colour
  readonly ink?: Colour
  /** What it uses for links, buttons and the like. */
  readonly accent?: Colour
}

/** Longest text that is looked through, in characters. */
const longest = 400_000

/** Reads a site's colours from its page and the style sheets that it names; both foreign, neither is kept. */
export function lookOf(html: string, sheets: readonly string[]): SiteLook {
  const page = html.slice(0, longest)
  const inline = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/giu)].map(([, css = '']) => css)
  const css = withoutDark([...sheets, ...inline].join('\n').slice(0, longest))
  const variables = variablesIn(css)
  const rules = rulesIn(css)
  const colourOf = (value: string | undefined): Colour | undefined => findColour(value ?? '', variables)
  const first = (selector: RegExp, property: RegExp): Colour | undefined =>
    rules
      .filter((rule) => selector.test(rule.selector))
      .flatMap((rule) => rule.declarations.filter(([name]) => property.test(name)))
      .map(([, value]) => colourOf(value))
      .findLast((colour) => colour !== undefined)
  const theme = /<meta[^>]+name=["']?theme-color["']?[^>]*>/iu.exec(page)?.[0]
  const themed =
    theme === undefined ? undefined : readColour(/content=["']([^"']{1,60})/iu.exec(theme)?.[1] ?? '')
  const ground = first(/(^|,)\s*(html|body|:root)\s*(,|$)/u, /^background(-color)?$/u)
  const ink = first(/(^|,)\s*(html|body|:root)\s*(,|$)/u, /^color$/u)
  const candidates = [
    themed,
    variables.get('--accent') ?? variables.get('--primary'),
    ...[...variables].filter(([name]) => /accent|primary|brand|link/u.test(name)).map(([, value]) => value),
  ].map((value) => (typeof value === 'string' ? colourOf(value) : value))
  const accent = [
    ...candidates,
    first(/(^|,)\s*a(:link)?\s*(,|$)/u, /^color$/u),
    first(/\b(button|btn)\b/u, /^background(-color)?$/u),
    first(/(^|,)\s*(\.?site-)?header\b/u, /^background(-color)?$/u),
  ].find((colour) => colour !== undefined && vividness(colour) > 0.15 && luminance(colour) < 0.85)
  return {
    ...(ground === undefined ? {} : { ground }),
    ...(ink === undefined ? {} : { ink }),
    ...(accent === undefined ? {} : { accent }),
  }
}

/** Addresses of a page's style sheets, at most three. */
export function sheetsOf(html: string, address: string): readonly string[] {
  const links = html.slice(0, longest).match(/<link\b[^>]{1,2000}>/giu) ?? []
  return links
    .filter((link) => /rel=["']?[^"'>]*\bstylesheet\b/iu.test(link) && !/media=["']?print/iu.test(link))
    .flatMap((link) => URL.parse(/href=["']?([^"'\s>]+)/iu.exec(link)?.[1] ?? '', address)?.href ?? [])
    .filter((href) => /^https?:/.test(href))
    .slice(0, 3)
}

/** The name a page gives itself, without what follows a dash. */
export function siteNameOf(html: string): string | undefined {
  const page = html.slice(0, longest)
  const named = /<meta[^>]+property=["']og:site_name["'][^>]*content=["']([^"']{1,80})/iu.exec(page)?.[1]
  const title = /<title[^>]*>([^<]{1,300})</iu.exec(page)?.[1]
  const name = (named ?? title?.split(/\s[–—|·-]\s/u)[0])?.replace(/\s+/gu, ' ').trim()
  return name ? name.slice(0, 80) : undefined
}

interface Rule {
  readonly selector: string
  readonly declarations: readonly (readonly [name: string, value: string])[]
}

/** What holds only in the dark says nothing about the light page that is made from it. */
function withoutDark(css: string): string {
  let kept = css.replace(/\/\*[\s\S]*?\*\//gu, '')
  for (;;) {
    const start = kept.search(/@media[^{]*prefers-color-scheme:\s*dark/u)
    if (start < 0) return kept
    let end = kept.indexOf('{', start)
    let depth = 1
    if (end < 0) return kept.slice(0, start)
    while (depth > 0 && end < kept.length - 1) {
      end += 1
      if (kept[end] === '{') depth += 1
      if (kept[end] === '}') depth -= 1
    }
    kept = kept.slice(0, start) + kept.slice(end + 1)
  }
}

function rulesIn(css: string): readonly Rule[] {
  return [...css.matchAll(/([^{}@;]{1,500})\{([^{}]{0,5000})\}/gu)].map(([, selector = '', body = '']) => ({
    selector: selector.trim().toLowerCase(),
    declarations: declarationsIn(body),
  }))
}

function declarationsIn(body: string): Rule['declarations'] {
  return body.split(';').flatMap((line) => {
    const colon = line.indexOf(':')
    return colon < 0
      ? []
      : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
  })
}

function variablesIn(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]{1,60})\s*:\s*([^;{}]{1,200})/gu))
    if (!found.has(name)) found.set(name.toLowerCase(), value.trim())
  return found
}

/** The first colour of a value, variables looked up to five deep. */
function findColour(value: string, variables: ReadonlyMap<string, string>, depth = 0): Colour | undefined {
  const variable = /var\(\s*(--[\w-]+)\s*(?:,([^)]*))?\)/u.exec(value)
  if (variable !== null && depth < 5) {
    const [, name = '', otherwise = ''] = variable
    return findColour(variables.get(name.toLowerCase()) ?? otherwise, variables, depth + 1)
  }
  return value
    .split(/\s+(?![^(]*\))/u)
    .map((part) => readColour(part.replace(/!important$/u, '')))
    .find((colour) => colour !== undefined)
}
