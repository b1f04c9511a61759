import { decodeEntities } from '../formats/decode-entities.ts'

const longest = 200_000
const link =
  /<a\b[^>]{0,500}?\bhref\s*=\s*["'](https?:\/\/[^"'\s]{1,2000})["'][^>]{0,500}>([^<]{1,300})<\/a>/giu

/** Where the words of a page lead in a mail's HTML: programs write the page's title, with its address behind it. */
export function linkedPage(html: string | undefined, page: string): string | undefined {
  if (html === undefined || /^(?:https?:\/\/|www\.|\/)/iu.test(page)) return undefined
  for (const [, address = '', words = ''] of html.slice(0, longest).matchAll(link))
    if (decodeEntities(words).replaceAll(/\s+/gu, ' ').trim() === page) return decodeEntities(address)
  return undefined
}
