import { isIP } from 'node:net'
import { getDomain } from 'tldts'

/**
 * Which site an address or host name belongs to: the domain somebody registered, so that `www.shop.blog.example` is
 * part of `blog.example`; a host without one (an IP address, `localhost`, a name in the own network) is a site by
 * itself, each port of it too. Public suffixes by the Public Suffix List, those of hosting companies included: on
 * `ann.github.io` and `bob.github.io` live two people.
 */
export function siteKey(address: string): string {
  const url = toUrl(address)
  if (url === undefined) return address.trim().toLowerCase()
  const host = url.hostname.toLowerCase().replace(/\.$/u, '')
  const isAddress = isIP(host.replace(/^\[|\]$/gu, '')) !== 0
  return (isAddress ? undefined : getDomain(host, { allowPrivateDomains: true })) ?? url.host.toLowerCase()
}

function toUrl(address: string): URL | undefined {
  const whole = /^[a-z][a-z\d+.-]*:\/\//iu.test(address) ? address : `http://${address.trim()}`
  return URL.canParse(whole) ? new URL(whole) : undefined
}
