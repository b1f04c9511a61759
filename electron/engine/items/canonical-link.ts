import { unwrapUrl } from '../formats/unwrap-link.ts'

/** Names under which a site serves the same page in another shape. */
const variantHost = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/
const variantPath = /\/(?:(?:amp|index\.(?:html?|php))\/?)?$/
const variantParameters: ReadonlyMap<string, RegExp> = new Map([
  ['amp', /^1?$/],
  ['outputType', /^amp$/],
])
/** Fragments that name one of several things on a page, such as a comment or a page of an app. */
const partOfPage = /^(?:[!/].|(?!more-\d)[^=:]*\d)/

/**
 * What addresses of one page have in common, for comparing them, not for opening: redirectors unwrapped, no scheme,
 * no trackers, no `www.`, `m.` or `amp`, the parameters in order, and no fragment unless it tells one comment on a
 * page from the others. `undefined` for what is no web address and for bare hosts, which name a site, not a story.
 */
export function canonicalLink(link: string): string | undefined {
  const parsed = URL.parse(link)
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined
  const url = unwrapUrl(parsed)
  const host = ampTarget(url) ?? `${bareHost(url.host)}${url.pathname}`
  const page = host.replace(variantPath, '')
  const query = url.search === '' ? '' : orderedQuery(url.searchParams)
  const fragment = url.hash.slice(1)
  const part = partOfPage.test(fragment) ? `#${fragment}` : ''
  return query === '' && part === '' && !page.includes('/') ? undefined : `${page}${query}${part}`
}

function bareHost(host: string): string {
  return host.replace(/\.(?=:|$)/, '').replace(variantHost, '')
}

/** Pages that a cache serves for a site: `google.com/amp/s/host/path`, `host.cdn.ampproject.org/c/s/host/path`. */
function ampTarget({ host, pathname }: URL): string | undefined {
  const cached = /^\/(?:amp|[a-z])\/(?:s\/)?([^/]+\.[^/]+)(\/.*)?$/
  if (!/^(?:(?:www\.)?google\.[a-z.]{2,6}|[\w-]+\.cdn\.ampproject\.org)$/.test(host)) return undefined
  const found = cached.exec(pathname)
  return found === null ? undefined : `${bareHost(found[1] ?? '')}${found[2] ?? ''}`
}

function orderedQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name, value]) => variantParameters.get(name)?.test(value) !== true)
  if (kept.length === 0) return ''
  kept.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
  return `?${kept.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`
}
