/** Parameters that only follow people around: https://github.com/mpchadwick/tracking-query-params-registry. */
const trackers =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|yclid|oly_\w+|vero_id|s_cid|mkt_tok)$/i

/**
 * The page that a link of Google's leads to, without asking Google: `url=`, in older ones `q=`. Trackers are
 * taken off. A link that is not wrapped, or wraps no web address, stays but for its trackers.
 */
export function unwrapLink(link: string): string {
  const url = URL.parse(link)
  if (url === null) return link
  return withoutTrackers(target(url) ?? url)
}

function target(url: URL): URL | undefined {
  if (!/(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname) || url.pathname !== '/url') return undefined
  for (const name of ['url', 'q']) {
    const inner = URL.parse(url.searchParams.get(name) ?? '')
    if (inner !== null && /^https?:$/.test(inner.protocol)) return inner
  }
  return undefined
}

function withoutTrackers(url: URL): string {
  const names = [...url.searchParams.keys()].filter((name) => trackers.test(name))
  // Only where there is something to take off: setting anything spells the whole query anew.
  for (const name of names) url.searchParams.delete(name)
  return url.href
}
