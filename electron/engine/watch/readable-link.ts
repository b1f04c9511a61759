/** Most links are plain already: nothing wrapped, no letters beyond ASCII. */
const needsReading = /[^!-~]|%/

/** An address in its usual form, with what is wrapped in its parameters readable: `…?u=https%3A%2F%2Fblog.example`. */
export function readableLink(link: string): string {
  if (!needsReading.test(link)) return link
  const address = URL.canParse(link) ? new URL(link).href : link
  try {
    return decodeURIComponent(address)
  } catch {
    return address.replace(/%3a/gi, ':').replace(/%2f/gi, '/')
  }
}
