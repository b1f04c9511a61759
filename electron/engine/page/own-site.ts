import { isIP } from 'node:net'
import { getDomain } from 'tldts'
import { fileStem } from './script-address.ts'

/** Stands for the address of a page that came as a file. */
export const unknownAddress = 'https://page.invalid/'

/** The domain somebody registered that an address belongs to; a host without one as it is, with its port. */
export function domainOf(address: string): string {
  const url = URL.parse(address)
  if (url === null) return ''
  if (!/^(?:https?|wss?):$/u.test(url.protocol)) return url.protocol
  return domainOfHost(url.hostname, url.host)
}

/** The same of a host name alone. */
export function domainOfHost(hostname: string, host = hostname): string {
  const isAddress = isIP(hostname.replace(/^\[|\]$/gu, '')) !== 0
  return (isAddress ? undefined : getDomain(hostname, { allowPrivateDomains: true })) ?? host.toLowerCase()
}

/** The stem of an address, for comparing; what is no address of the web is cut. */
export function stemOf(address: string): string {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/u.test(url.protocol)) return address.slice(0, 80)
  return fileStem(url)
}
