/** Parameters that only follow people around: https://github.com/mpchadwick/tracking-query-params-registry. */
const trackers =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|igsh(?:id)?|mibextid|mc_cid|mc_eid|_hsenc|_hsmi|_ga|_gl|yclid|oly_\w+|vero_id|s_cid|mkt_tok|pk_\w+|mtm_\w+|wt_mc|ref_src|ref_url|guce_referrer\w*|guccounter|__twitter_impression|cmpid|ncid|ocid|smid|xtor)$/i

interface Redirector {
  readonly host: RegExp
  readonly path: RegExp
  /** Parameters in which the target may stand, the likelier first. */
  readonly names: readonly string[]
}

/** Pages that only lead on, with the target written in their own address. */
const redirectors: readonly Redirector[] = [
  { host: /(?:^|\.)google\.[a-z.]{2,6}$/, path: /^\/url$/, names: ['url', 'q'] },
  { host: /^lm?\.(?:facebook|instagram|messenger)\.com$/, path: /^\/(?:l\.php)?$/, names: ['u'] },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /^out\.reddit\.com$/, path: /./, names: ['url'] },
  { host: /(?:^|\.)vk\.com$/, path: /^\/away\.php$/, names: ['to'] },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)$/, names: ['url'] },
  { host: /^(?:\w+\.)?duckduckgo\.com$/, path: /^\/l\/?$/, names: ['uddg'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, names: ['z'] },
  { host: /^disq\.us$/, path: /^\/url$/, names: ['url'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, names: ['url'] },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /./, names: ['url'] },
]

/** Redirectors inside redirectors that are followed. */
const mostLayers = 3

/**
 * The page that a link leads to, without asking anybody: where a redirector has the target written in its own
 * address, that. Trackers are taken off. A link that is not wrapped, or wraps no web address, stays but for its
 * trackers; what is no address stays as it is.
 */
export function unwrapLink(link: string): string {
  const url = URL.parse(link)
  return url === null ? link : unwrapUrl(url).href
}

/** The same for an address that has been read; it may be changed. */
export function unwrapUrl(url: URL): URL {
  let page = url
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const inner = target(page)
    if (inner === undefined) break
    page = inner
  }
  return withoutTrackers(page)
}

function target({ hostname, pathname, searchParams, search }: URL): URL | undefined {
  if (search === '') return undefined
  const redirector = redirectors.find(({ host, path }) => host.test(hostname) && path.test(pathname))
  for (const name of redirector?.names ?? []) {
    const inner = URL.parse(searchParams.get(name) ?? '')
    if (inner !== null && /^https?:$/.test(inner.protocol)) return inner
  }
  return undefined
}

function withoutTrackers(url: URL): URL {
  if (url.search === '') return url
  const names = [...url.searchParams.keys()].filter((name) => trackers.test(name))
  // Only where there is something to take off: setting anything spells the whole query anew.
  for (const name of names) url.searchParams.delete(name)
  return url
}
