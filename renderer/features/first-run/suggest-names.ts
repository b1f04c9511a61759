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
 * title unless that could stand on any site.
 */
export function suggestNames(address: string, title: string | undefined): readonly string[] {
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
  const isName = /[a-z]/i.test(host) && host.includes('.')
  const first = title?.trim().split(separators)[0]?.trim() ?? ''
  const telling = first.length >= 3 && first.length <= longest && !generic.has(first.toLowerCase())
  const names = [telling ? first : '', isName ? host : ''].filter(Boolean)
  return names.filter(
    (name, index) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === index,
  )
}
