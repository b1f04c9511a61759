/** The host of an address that may be opened (`http` or `https`), without `www.`; undefined for anything else. */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, host } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? host.replace(/^www\./u, '') : undefined
}

/** Whether a page lies on one of the person's sites, given as addresses or hosts, or below one. */
export function isOurs(page: string, sites: readonly string[]): boolean {
  const host = hostOf(page)
  return sites.some((site) => {
    const own = hostOf(site) ?? hostOf(`https://${site}`)
    return own !== undefined && host !== undefined && (host === own || host.endsWith(`.${own}`))
  })
}
