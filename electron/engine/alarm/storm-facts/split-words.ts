const address = /\bhttps?:\/\/\S+|\bwww\.\S+/gi
const word = /#?[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu
const trailing = /(?:['’]s|['’_-]+)$/u

/** Text without the addresses in it, which say where and not what. */
export function withoutAddresses(text: string): string {
  return text.replace(address, ' ')
}

/** The different words of a text in lower case, hashtags with their sign; of words without it three letters or more. */
export function splitWords(text: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [found] of withoutAddresses(text).toLowerCase().normalize('NFC').matchAll(word)) {
    const plain = found.replace(trailing, '')
    if (plain.length >= 3 && !/^\d+$/.test(plain)) words.add(plain)
  }
  return words
}
