/** What a blank may not hold; see `findBlanks`. */
const notInBlank = /[^\p{L}\p{M}\p{N} ,'’/–-]+/gu
const longestBlank = 60

/**
 * An offer of the tone check as it is put into a text: its bracketed parts become blanks, which have to be filled
 * before the answer can go out.
 */
export function offerText(offer: string): string {
  return offer.replace(/\[([^\]]+)\]/g, (_whole, asked: string) => {
    const name = asked
      .replace(notInBlank, ' ')
      .replace(/^[^\p{L}]+/u, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longestBlank)
      .trim()
    return `{${name === '' ? 'what' : name}}`
  })
}
