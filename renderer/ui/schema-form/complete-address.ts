const scheme = /^[a-z][a-z\d+.-]*:/i
const host = /^[^\s/@:]+\.[^\s/@:.]{2,}(?::\d+)?(?:[/?#]|$)/
const localHost = /^localhost(?::\d+)?(?:[/?#]|$)/

/**
 * Makes a whole web address of what people type: `blog.example/feed` → `https://blog.example/feed`,
 * `localhost:4000` → `http://localhost:4000`. Anything else comes back trimmed and otherwise as it was.
 */
export function completeAddress(typed: string): string {
  const address = typed.trim()
  if (localHost.test(address)) return `http://${address}`
  // `blog.example:8080` looks like a scheme by the letter, but no scheme is followed by a port.
  const hasScheme = scheme.test(address) && !/^[^/]+:\d+(?:[/?#]|$)/.test(address)
  return !hasScheme && host.test(address) ? `https://${address}` : address
}

/** Whether `address` is a whole `http` or `https` address with a host. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address)
}
