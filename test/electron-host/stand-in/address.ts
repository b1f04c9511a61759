/**
 * Chromium lets nobody answer for a scheme it does not know, so `app://HOST/…` is shown to it as an https address
 * that exists nowhere, and translated back wherever the shell looks.
 */
const suffix = '.app-scheme.invalid'

/** The address under which Chromium knows a page of the shell. */
export function toChromium(address: string): string {
  const url = new URL(address)
  return url.protocol === 'app:'
    ? `https://${url.host}${suffix}${url.pathname}${url.search}${url.hash}`
    : address
}

/** The address as Electron would have it. */
export function fromChromium(address: string): string {
  const url = URL.parse(address)
  if (url === null || !url.host.endsWith(suffix)) return address
  return `app://${url.host.slice(0, -suffix.length)}${url.pathname}${url.search}${url.hash}`
}

/** The origin of an address as Electron would have it. */
export function originOf(address: string): string {
  const url = URL.parse(fromChromium(address))
  return url?.protocol === 'app:' ? `app://${url.host}` : (url?.origin ?? 'null')
}
