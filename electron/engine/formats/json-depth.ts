/**
 * Whether JSON nests lists and objects more than `limit` deep, found in one pass that builds nothing: a document
 * of millions of brackets costs a parser seconds and all its memory.
 */
export function nestsDeeper(json: string, limit: number): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === 34) at = endOfString(json, at + 1)
    else if (code === 91 || code === 123) {
      if (++depth > limit) return true
    } else if (code === 93 || code === 125) depth--
  }
  return false
}

/** Index of the quote that ends the string whose inside begins at `start`; the end of the text without one. */
function endOfString(json: string, start: number): number {
  let at = start
  for (; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === 34) break
    if (code === 92) at++
  }
  return at
}
