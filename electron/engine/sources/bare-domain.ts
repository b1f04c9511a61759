/** The domain of what a person gave as their site: `https://www.Blog.example/about` is `blog.example`. */
export function bareDomain(typed: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  const host = typed === '' ? '' : (URL.parse(address)?.hostname ?? typed)
  return host.toLowerCase().replace(/^www\./, '')
}
