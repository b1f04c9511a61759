/** Most words of a report that are looked at. */
const mostWords = 150
/** Longest text that is looked at, in characters. */
const longest = 2000

/**
 * A report's words for comparing it with others: lower case, without accents; of an address its host and path, since they
 * say what it is about; without long numbers, codes and mail addresses, since fakes count themselves.
 */
export function reportWords(text: string): readonly string[] {
  return (
    text
      .slice(0, longest)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff'’]+/gu, '')
      .replace(/\S+@\S+\.\S+/gu, ' ')
      .replace(/https?:\/\/(\S+)/gu, (_, rest: string) => ` ${rest.split(/[?#]/u)[0] ?? ''} `)
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !isCode(word))
      .slice(0, mostWords) ?? []
  )
}

/** More than three digits, or letters and digits mixed: an order, a time, a random name. Errors such as 404 tell something. */
function isCode(word: string): boolean {
  return /\p{N}/u.test(word) && (word.length > 3 || /\p{L}/u.test(word))
}
