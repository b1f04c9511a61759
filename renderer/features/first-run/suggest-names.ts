const separators = /\s+[-–—|·•»:]\s+|\s*[|·•»]\s*|:\s+/
const generic = new Set([
  'home',
  'homepage',
  'blog',
  'weblog',
  'welcome',
  'index',
  'start',
  'untitled',
  'my blog',
  'my site',
])
const longest = 60

/**
 * Names worth listening for, from what is known of a site: its domain without `www.`, and the first part of its
 * title that could not stand on any site.
 */
export function suggestNames(address: string, title: string | undefined): readonly string[] {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
  const isName = /[a-z]/i.test(host) && host.includes('.')
  const parts = title?.split(separators).map((part) => part.trim()) ?? []
  const telling = parts.find(isTelling)
  const names = [...(telling === undefined ? [] : [telling]), ...(isName ? [host] : [])]
  return names.filter(
    (name, index) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === index,
  )
}

function isTelling(part: string): boolean {
  return part.length >= 3 && part.length <= longest && !generic.has(part.toLowerCase())
}
