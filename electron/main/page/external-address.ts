/** Longest address handed to the desktop, in characters; Windows refuses longer ones. */
const longest = 2000

/**
 * The address as the desktop may be asked to open it, or undefined when it is anything but a plain `http`,
 * `https` or `mailto` address. A `mailto` may not attach files.
 */
export function externalAddress(text: string): string | undefined {
  const url = text.length > longest ? null : URL.parse(text)
  if (url === null) return undefined
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return url.username === '' && url.password === '' ? url.href : undefined
    case 'mailto:':
      return [...url.searchParams.keys()].some((key) => /^attach/i.test(key)) ? undefined : url.href
    default:
      return undefined
  }
}
